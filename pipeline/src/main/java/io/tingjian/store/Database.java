package io.tingjian.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;

/**
 * All that differs between databases: how H2's file is opened, and how a commit reaches the disk.
 */
enum Database {
  H2 {
    @Override
    void onDisk(Handle handle) {
      // A commit survives the process (WRITE_DELAY=0) but not the machine's power: this does both.
      handle.execute("checkpoint sync");
    }
  },
  /** PostgreSQL and its like: a commit is on disk when it returns. */
  OTHER {
    @Override
    void onDisk(Handle handle) {}
  };

  private static final int CONNECTIONS = 8;

  /** A unique row exists, transactions locked each other out, a lock was not had in time. */
  private static final Set<String> OVERTAKEN = Set.of("23505", "40001", "40P01", "HYT00");

  private static final String FILE = "db/tingjian";

  abstract void onDisk(Handle handle);

  /** Whether another transaction was quicker, so that the same work may succeed now. */
  static boolean overtaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof SQLException sql && OVERTAKEN.contains(sql.getSQLState())) return true;
    return false;
  }

  static boolean isIn(Path dataDir) {
    return Files.exists(dataDir.resolve(FILE + ".mv.db"));
  }

  static HikariDataSource openFile(Path dataDir) throws StoreBusy {
    String url =
        "jdbc:h2:file:"
            + dataDir.toAbsolutePath().resolve(FILE)
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    try {
      // The pool would try again for half a minute before it says why.
      DriverManager.getConnection(url, "sa", "").close();
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) throw new StoreBusy(dataDir, e);
      throw new IllegalStateException(
          "the database in " + dataDir + " cannot be opened: " + e.getMessage(), e);
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(url);
    config.setUsername("sa");
    config.setPassword("");
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  static Database behind(DataSource source) {
    try (var connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : OTHER;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
    }
  }

  static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:io/tingjian/store/migration")
        .load()
        .migrate();
  }
}
