package io.tingjian.intake;

import io.tingjian.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** A folder that a recorder writes into, with a store, an intake and a clock of its own. */
final class DropFolder implements AutoCloseable {
  static final Duration QUIET = Duration.ofSeconds(2);
  static final Duration WAIT = Duration.ofSeconds(60);

  final HandClock clock = new HandClock();
  final Path data;
  final Path folder;
  final Store store;

  DropFolder(Path root) {
    this.data = root.resolve("data");
    this.folder = root.resolve("drop");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    this.store = Store.open(database, clock);
  }

  /** As after a start: it remembers nothing that the store does not. */
  Intake intake() {
    return intake(new SidecarPolicy.Required(WAIT));
  }

  Intake intake(SidecarPolicy sidecars) {
    return new Intake(
        store,
        data,
        new IntakeRules(Set.of("wav"), QUIET, sidecars, new Languages("zh", Map.of())),
        clock);
  }

  /** Writes at the end of a file, now by the hand clock. */
  Path write(String name, String more) {
    Path file = folder.resolve(name);
    try {
      Files.write(
          file,
          more.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return touched(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path replace(String name, String content) {
    try {
      return touched(Files.writeString(folder.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path touched(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    return file;
  }

  void sidecar(String name, String callId) {
    replace(name, "{\"call_id\": \"" + callId + "\"}");
  }

  /** What a poll does: takes every file that intake wants. */
  List<Outcome> poll(Intake intake) {
    try {
      return Intake.filesIn(folder).stream().filter(intake::wants).map(intake::receive).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> copies() {
    try {
      return Intake.filesIn(data.resolve("recordings"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
