package io.tingjian.bench;

import io.tingjian.call.HeardCall;
import io.tingjian.call.Turn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The same turns in a table of H2, asked with {@code LIKE}. */
final class LikeTable implements AutoCloseable {
  private final Connection database;
  private final PreparedStatement insert;
  private int waiting;
  private int calls;
  private long turns;

  LikeTable(Path folder) throws SQLException {
    database =
        DriverManager.getConnection("jdbc:h2:" + folder.resolve("like") + ";CACHE_SIZE=262144");
    database.setAutoCommit(false);
    database
        .createStatement()
        .execute("create table turn (id varchar(32), seq integer, role varchar(20), text varchar)");
    insert = database.prepareStatement("insert into turn values (?, ?, ?, ?)");
  }

  /** The same calls as an index of this size has. */
  void growTo(int size, SyntheticCalls synthetic) throws SQLException {
    for (; calls < size; calls++) add(SyntheticIndex.id(calls), synthetic.call(calls));
    commit();
  }

  long turns() {
    return turns;
  }

  private void add(String id, HeardCall call) throws SQLException {
    int seq = 0;
    for (Turn turn : call.turns()) {
      insert.setString(1, id);
      insert.setInt(2, seq++);
      insert.setString(3, turn.role().wire());
      insert.setString(4, turn.text());
      insert.addBatch();
      waiting++;
      turns++;
    }
    if (waiting > 2_000) commit();
  }

  private void commit() throws SQLException {
    insert.executeBatch();
    database.commit();
    waiting = 0;
  }

  /** Each word once. */
  Times times(List<String> words) throws Exception {
    Times times = new Times();
    for (String word : words) times.add(() -> count(word));
    return times;
  }

  int count(String word) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement("select count(*) from turn where text like ?")) {
      query.setString(1, "%" + word + "%");
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
