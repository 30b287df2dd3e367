package io.tingjian.review;

import static io.tingjian.review.Answer.Why.EXEMPT;
import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.NO_RECORDING;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Peaks;
import io.tingjian.audio.Playback;
import io.tingjian.audio.RawSound;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.call.CallState;
import io.tingjian.store.Calls;
import io.tingjian.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets people listen: makes from a stored recording a sound that every browser plays, once, and
 * keeps it in {@code playback/} of the data folder as long as there is room; it may be deleted at
 * any time. Every listening stands in the audit. May be shared by threads.
 */
public final class Playing {
  /** Fetching one recording in pieces is one listening. */
  static final Duration ONE_LISTENING = Duration.ofMinutes(10);

  private final Store store;
  private final Path dataFolder;
  private final Audio audio;
  private final PlaybackFolder playback;
  private final ConcurrentHashMap<String, Object> underWay = new ConcurrentHashMap<>();

  /**
   * @param mostBytes so much is kept of what was made
   */
  public Playing(Store store, Path dataFolder, Audio audio, long mostBytes, Clock clock) {
    this.store = store;
    this.dataFolder = dataFolder;
    this.audio = audio;
    this.playback = new PlaybackFolder(dataFolder.resolve("playback"), mostBytes, clock);
  }

  /** The sound of a call as a file that a browser plays; the audit says who listened. */
  public Answer<Path> listen(String call, Person by) {
    Answer<Path> sound = sound(call);
    if (sound instanceof Answer.Done<Path>)
      store.audit().writeOncePer(ONE_LISTENING, by.name(), "playback", call);
    return sound;
  }

  /**
   * The shape of a call's sound, for a picture of it; looking is not listening.
   *
   * @param count pairs per channel, at most
   */
  public Answer<Peaks> peaks(String call, int count) {
    return sound(call).fold(wav -> peaks(wav, count), Playing::again);
  }

  private Answer<Peaks> peaks(Path wav, int count) {
    try {
      return Answer.done(Peaks.of(audio, wav, count));
    } catch (UnreadableAudio e) {
      return unplayable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(wav + " cannot be read", e);
    }
  }

  private Answer<Path> sound(String call) {
    Optional<Calls.Work> work = store.calls().work(call);
    if (work.isEmpty()) return Answer.refused(NOT_FOUND, "there is no call " + call);
    if (work.get().facts().exempt() || work.get().state() == CallState.EXEMPT)
      return Answer.refused(EXEMPT, "this call is exempt: nobody may listen to it");
    Optional<Path> stored = work.get().storedName().map(dataFolder::resolve).filter(Files::exists);
    if (stored.isEmpty()) return Answer.refused(NO_RECORDING, "no recording of this call is kept");
    Path wav = playback.of(call);
    try {
      renderOnce(work.get(), stored.get(), wav);
      return Answer.done(wav);
    } catch (UnreadableAudio e) {
      return unplayable(e);
    }
  }

  private void renderOnce(Calls.Work call, Path recording, Path wav) throws UnreadableAudio {
    if (isThere(wav)) return;
    synchronized (underWay.computeIfAbsent(call.id(), id -> new Object())) {
      try {
        if (!isThere(wav)) render(audio.reading(call.rawForm().map(RawSound::of)), recording, wav);
      } finally {
        underWay.remove(call.id());
      }
    }
  }

  private boolean isThere(Path wav) {
    try {
      return playback.has(wav);
    } catch (IOException e) {
      throw new UncheckedIOException(wav + " cannot be reached", e);
    }
  }

  private void render(Audio audio, Path recording, Path wav) throws UnreadableAudio {
    try {
      Files.createDirectories(wav.getParent());
      Path half = Files.createTempFile(wav.getParent(), "half", ".part");
      try {
        Playback.write(audio, recording, half);
        // A file under its final name is whole, whenever the program is killed.
        Files.move(half, wav, StandardCopyOption.ATOMIC_MOVE);
        playback.trim(wav);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(wav + " cannot be written", e);
    }
  }

  private static <T> Answer<T> unplayable(UnreadableAudio fault) {
    return Answer.refused(NO_RECORDING, "the recording cannot be played: " + fault.getMessage());
  }

  private static <T> Answer<T> again(Answer.Refused<?> refused) {
    return Answer.refused(refused.why(), refused.sentence());
  }
}
