package io.tingjian.intake;

import io.tingjian.store.Arrivals.Arrival;
import io.tingjian.store.Calls;
import io.tingjian.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes recordings from a folder into the store and the data folder. It may be asked about any file
 * at any time, again and again, from several threads: a recording becomes one call however often it
 * is seen, and nothing in the folder is changed. One per process and data folder.
 */
public final class Intake {
  private final Store store;
  private final Path dataDir;
  private final IntakeRules rules;
  private final Clock clock;
  private final StillFiles stillFiles;
  private final RecordingDesk recordings;

  /**
   * @param dataDir where copies of the recordings go
   * @param clock also gives the time zone of times in file names
   */
  public Intake(Store store, Path dataDir, IntakeRules rules, Clock clock) {
    this.store = store;
    this.dataDir = dataDir.toAbsolutePath().normalize();
    this.rules = rules;
    this.clock = clock;
    this.stillFiles = new StillFiles(rules.quietTime(), clock);
    this.recordings = new RecordingDesk(store, new Vault(dataDir), rules, clock);
  }

  /**
   * What may be handed in below a folder, or the file itself, in the order of the names: not the
   * sidecars that have their recording beside them, nor hidden and temporary files, nor what may
   * not be read.
   */
  public static List<Path> filesIn(Path folderOrFile) throws IOException {
    return FolderWalk.files(folderOrFile);
  }

  /**
   * Whether {@link #receive} would have something to do: a quick look, for whoever lists folders.
   * False for a file that is known and lies there as it did, that is still being written, that
   * waits, or that is none of ours.
   */
  public boolean wants(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    FileKind kind = kind(whole);
    if (kind == FileKind.IGNORED) return false;
    try {
      Look look = look(whole, kind);
      if (kind == FileKind.SIDECAR && look.recordingBeside(rules.extensions())) return false;
      Optional<Arrival> known = store.arrivals().find(look.path());
      if (known.isPresent() && settled(kind, known.get()) && unchanged(look, known.get()))
        return false;
      if (known.isPresent() && waits(look, kind, known.get())) return false;
      return still(look);
    } catch (IOException e) {
      // Gone again, or closed to us: receive says which.
      return true;
    }
  }

  /**
   * Looks at a file and takes it when it is due.
   *
   * @throws UncheckedIOException when the data folder cannot be written; nothing is lost, the file
   *     comes again
   */
  public Outcome receive(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    FileKind kind = kind(whole);
    if (kind == FileKind.IGNORED) return new Outcome.Ignored(file);
    try {
      Look look = look(whole, kind);
      Optional<Arrival> known = store.arrivals().find(look.path());
      if (known.isPresent() && settled(kind, known.get()) && unchanged(look, known.get()))
        return again(look, known.get());
      if (!still(look))
        return new Outcome.Waiting(file, Outcome.Cause.STILL_BEING_WRITTEN, Optional.empty());
      Outcome outcome =
          switch (kind) {
            case RECORDING -> recording(look, known);
            case SIDECAR -> sidecar(look, known);
            default -> leftAlone(look, Problem.of(Reason.NOT_TAKEN, look.name(), endings()));
          };
      if (!(outcome instanceof Outcome.Waiting)) forget(look);
      return outcome;
    } catch (NoSuchFileException e) {
      return new Outcome.Ignored(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be looked at: " + e, e);
    }
  }

  private Outcome again(Look look, Arrival known) {
    if (!known.duplicate()) return new Outcome.AlreadyKnown(known.call());
    Calls.Work of = store.calls().work(known.call().orElseThrow()).orElseThrow();
    return new Outcome.Duplicate(
        look.name(), of.id(), Optional.of(of.facts().callId()), of.fileName());
  }

  private Outcome recording(Look look, Optional<Arrival> known) throws IOException {
    boolean settled = known.map(arrival -> settled(FileKind.RECORDING, arrival)).orElse(false);
    if (look.sidecar().isEmpty() && !settled) {
      Instant until = seenFirst(look).plus(rules.sidecars().waitFor());
      if (clock.instant().isBefore(until))
        return new Outcome.Waiting(
            look.file(), Outcome.Cause.SIDECAR_NOT_THERE, Optional.of(until));
    }
    look.sidecar().ifPresent(this::noLongerAlone);
    return recordings.take(look);
  }

  private Outcome sidecar(Look look, Optional<Arrival> known) throws IOException {
    if (look.recordingBeside(rules.extensions())) return new Outcome.Ignored(look.file());
    if (known.map(arrival -> !settled(FileKind.SIDECAR, arrival)).orElse(true)) {
      Instant until = seenFirst(look).plus(rules.sidecars().waitFor());
      if (clock.instant().isBefore(until))
        return new Outcome.Waiting(
            look.file(), Outcome.Cause.RECORDING_NOT_THERE, Optional.of(until));
    }
    String waited = Long.toString(rules.sidecars().waitFor().toSeconds());
    return leftAlone(look, Problem.of(Reason.SIDECAR_ALONE, look.name(), waited));
  }

  private Outcome leftAlone(Look look, Problem problem) {
    store
        .arrivals()
        .leftAlone(look.path(), look.fingerprint(), problem.reason().code(), problem.arguments());
    return new Outcome.LeftAlone(look.file(), problem);
  }

  private Instant seenFirst(Look look) {
    return store.arrivals().waiting(look.path(), look.fingerprint()).firstSeenAt();
  }

  private void noLongerAlone(Path sidecar) {
    if (store.arrivals().find(sidecar.toString()).isPresent())
      store.arrivals().forget(sidecar.toString());
  }

  /** A recording's waiting ends when its sidecar comes, or the time is over. */
  private boolean waits(Look look, FileKind kind, Arrival known) {
    return !settled(kind, known)
        && look.sidecar().isEmpty()
        && clock.instant().isBefore(known.firstSeenAt().plus(rules.sidecars().waitFor()));
  }

  /** A file that was left alone becomes a recording when its ending is added to the settings. */
  private static boolean settled(FileKind kind, Arrival known) {
    return kind == FileKind.RECORDING ? known.call().isPresent() : known.reason().isPresent();
  }

  private FileKind kind(Path file) {
    // Who watches the folder that the data folder lies in must not take the copies in again.
    return file.startsWith(dataDir) ? FileKind.IGNORED : FileKind.of(file, rules.extensions());
  }

  private static Look look(Path file, FileKind kind) throws IOException {
    return kind == FileKind.RECORDING ? Look.at(file) : Look.alone(file);
  }

  private static boolean unchanged(Look look, Arrival known) {
    return known.fingerprint().equals(look.fingerprint());
  }

  private boolean still(Look look) throws IOException {
    boolean still = stillFiles.still(look.file());
    // Both are looked at each time, so that both clocks run.
    if (look.sidecar().isPresent()) still &= stillFiles.still(look.sidecar().get());
    return still;
  }

  private void forget(Look look) {
    stillFiles.forget(look.file());
    look.sidecar().ifPresent(stillFiles::forget);
  }

  private String endings() {
    return String.join(", ", rules.extensions());
  }
}
