package io.tingjian.transcribe;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.call.Role;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Turns sound into transcripts. All threads share one: each portion of speech is a piece of work,
 * and no more than {@link Settings#ears} are worked on at a time, whoever asks. Calls take turns
 * portion by portion, so a long one holds up no other and has every ear when it is alone.
 */
public final class Transcriber implements AutoCloseable {
  /**
   * @param ears recognizers at work at a time; one takes one core and 11 MB with a small model
   * @param pauseMs a speaker who is silent for so long begins a new turn
   * @param slowest processor seconds that a second of speech may take; what takes longer is noise
   *     or another language, and is left where it is
   */
  public record Settings(int ears, long pauseMs, double slowest) {
    public Settings {
      if (ears < 1)
        throw new IllegalArgumentException("ears must be at least 1 (got " + ears + ")");
      if (!(slowest > 0))
        throw new IllegalArgumentException("slowest must be more than 0 (got " + slowest + ")");
    }

    /**
     * As many ears as cores. 0.7 s parts speakers' turns as the demo set's truth does: none is cut
     * in two, and 3 of 306 are joined to the next. The small model takes 0.05 s for a second, the
     * largest one about 1.
     */
    public static Settings ofThisMachine() {
      return new Settings(Runtime.getRuntime().availableProcessors(), 700, 4);
    }
  }

  private final Recogniser recogniser;
  private final Audio audio;
  private final Settings settings;
  private final ExecutorService ears;

  public Transcriber(Recogniser recogniser, Audio audio, Settings settings) {
    this.recogniser = recogniser;
    this.audio = audio;
    this.settings = settings;
    this.ears =
        Executors.newFixedThreadPool(
            settings.ears(),
            work -> {
              Thread thread = new Thread(work, "ear");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Waits until the whole sound is heard, without hot words.
   *
   * @param listening what {@link Audio#listen} found in the same sound
   * @param roleOfChannel such as {@code facts::roleOf}
   * @throws RecogniserKilled when the recording ended the recogniser's process twice
   * @throws CancellationException when the waiting thread is interrupted; nothing is half done
   */
  public Transcript transcribe(Decoded sound, Listening listening, IntFunction<Role> roleOfChannel)
      throws RecogniserKilled {
    Transcription transcription = begin(roleOfChannel);
    transcription.hear(sound, listening);
    return transcription.transcript();
  }

  /** For a recording that comes piece by piece, without hot words. */
  public Transcription begin(IntFunction<Role> roleOfChannel) {
    return begin(roleOfChannel, HotWords.NONE);
  }

  /** For a recording that comes piece by piece. */
  public Transcription begin(IntFunction<Role> roleOfChannel, HotWords hotWords) {
    return begin(recogniser, roleOfChannel, hotWords);
  }

  /**
   * The same with another recogniser, such as that of another language, on the same ears.
   *
   * @param other open until the transcription ends
   */
  public Transcription begin(Recogniser other, IntFunction<Role> roleOfChannel, HotWords hotWords) {
    return new Transcription(other, audio, settings, ears, roleOfChannel, hotWords);
  }

  /** Waits for nothing; who waits for a recording gets a {@link CancellationException}. */
  @Override
  public void close() {
    for (Runnable waiting : ears.shutdownNow())
      if (waiting instanceof Future<?> future) future.cancel(false);
  }
}
