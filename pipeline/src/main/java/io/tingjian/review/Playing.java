package io.tingjian.review;

import static io.tingjian.review.Answer.Why.EXEMPT;
import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.NO_RECORDING;

import io.tingjian.call.CallState;
import io.tingjian.store.Calls;
import io.tingjian.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets people listen: makes from a stored recording a sound that every browser plays, once, and
 * keeps it in {@code playback/} of the data folder, where it may be deleted at any time. Every
 * listening stands in the audit. May be shared by threads.
 */
public final class Playing {
  /** Fetching one recording in pieces is one listening. */
  static final Duration ONE_LISTENING = Duration.ofMinutes(10);

  /** Makes a 16-bit PCM WAV with the recording's channels and duration. */
  @FunctionalInterface
  public interface Rendering {
    /**
     * @param wav a new file
     * @throws IOException when the recording cannot be read or the file cannot be written
     */
    void render(Path recording, Path wav) throws IOException;
  }

  private final Store store;
  private final Path dataFolder;
  private final Rendering rendering;
  private final ConcurrentHashMap<String, Object> underWay = new ConcurrentHashMap<>();

  public Playing(Store store, Path dataFolder, Rendering rendering) {
    this.store = store;
    this.dataFolder = dataFolder;
    this.rendering = rendering;
  }

  /** The sound of a call as a file that a browser plays; the audit says who listened. */
  public Answer<Path> listen(String call, Person by) {
    Answer<Path> sound = sound(call);
    if (sound instanceof Answer.Done<Path>)
      store.audit().writeOncePer(ONE_LISTENING, by.name(), "playback", call);
    return sound;
  }

  /**
   * The shape of a call's sound, for a picture of it.
   *
   * @param buckets how many values per channel, at most
   */
  public Answer<Peaks> peaks(String call, int buckets) {
    return sound(call)
        .fold(
            wav -> {
              try {
                return Answer.done(Peaks.of(wav, buckets));
              } catch (IOException e) {
                throw new UncheckedIOException("the sound of call " + call + " is unreadable", e);
              }
            },
            refused -> Answer.refused(refused.why(), refused.sentence()));
  }

  private Answer<Path> sound(String call) {
    Optional<Calls.Work> work = store.calls().work(call);
    if (work.isEmpty()) return Answer.refused(NOT_FOUND, "there is no call " + call);
    if (work.get().facts().exempt() || work.get().state() == CallState.EXEMPT)
      return Answer.refused(EXEMPT, "this call is exempt: nobody may listen to it");
    Optional<Path> stored = work.get().storedName().map(dataFolder::resolve).filter(Files::exists);
    if (stored.isEmpty()) return Answer.refused(NO_RECORDING, "no recording of this call is kept");
    Path wav = dataFolder.resolve("playback").resolve(call + ".wav");
    try {
      renderOnce(call, stored.get(), wav);
      return Answer.done(wav);
    } catch (IOException e) {
      return Answer.refused(NO_RECORDING, "the recording cannot be played: " + e.getMessage());
    }
  }

  private void renderOnce(String call, Path recording, Path wav) throws IOException {
    if (Files.exists(wav)) return;
    synchronized (underWay.computeIfAbsent(call, id -> new Object())) {
      try {
        if (Files.exists(wav)) return;
        Files.createDirectories(wav.getParent());
        Path half = Files.createTempFile(wav.getParent(), call, ".part");
        try {
          rendering.render(recording, half);
          // A file under its final name is whole, whenever the program is killed.
          Files.move(half, wav, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(half);
        }
      } finally {
        underWay.remove(call);
      }
    }
  }
}
