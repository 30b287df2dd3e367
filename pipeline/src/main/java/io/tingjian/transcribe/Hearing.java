package io.tingjian.transcribe;

import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.call.Word;
import io.tingjian.transcribe.Portions.Portion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives one recording's portions of speech to the ears, and watches what they cost. */
final class Hearing {
  /** When so many portions ran out of time, so would the rest: it is left unheard. */
  private static final int MOST_STOPPED = 3;

  /** To begin takes a while, however short the portion is. */
  private static final long SHORTEST_MS = 5_000;

  private final Recogniser recogniser;
  private final double slowest;
  private final ExecutorService ears;
  private final Semaphore places;
  private final AtomicInteger stopped = new AtomicInteger();

  Hearing(Recogniser recogniser, Transcriber.Settings settings, ExecutorService ears) {
    this.recogniser = recogniser;
    this.slowest = settings.slowest();
    this.ears = ears;
    // A recording never waits with more than it could have heard at once: others come between.
    this.places = new Semaphore(settings.ears());
  }

  /** Whether a part of the recording was left unheard. */
  boolean stopped() {
    return stopped.get() > 0;
  }

  /**
   * @return the words of each channel, in order of time from the start of the piece
   */
  List<List<Word>> words(Decoded piece, Listening listening) throws RecogniserKilled {
    List<Portion> portions = new ArrayList<>();
    for (int channel = 0; channel < piece.channels(); channel++)
      portions.addAll(Portions.of(piece, channel, listening.speech(channel)));
    portions.sort(Comparator.comparingLong(Portion::startMs));
    List<Future<List<Word>>> heard = new ArrayList<>();
    try {
      for (Portion portion : portions) {
        places.acquire();
        heard.add(ears.submit(() -> hear(piece, listening, portion)));
      }
      return byChannel(piece.channels(), portions, heard);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("transcription was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecogniserKilled killed) throw killed;
      throw new IllegalStateException("transcription failed: " + e.getCause().getMessage(), e);
    } finally {
      heard.forEach(portion -> portion.cancel(true));
    }
  }

  private static List<List<Word>> byChannel(
      int channels, List<Portion> portions, List<Future<List<Word>>> heard)
      throws InterruptedException, ExecutionException {
    List<List<Word>> words = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) words.add(new ArrayList<>());
    for (int i = 0; i < portions.size(); i++)
      words.get(portions.get(i).channel()).addAll(heard.get(i).get());
    return words;
  }

  private List<Word> hear(Decoded piece, Listening listening, Portion portion)
      throws ModelUnusable, RecogniserKilled {
    try {
      if (stopped.get() >= MOST_STOPPED) return List.of();
      Heard heard = recogniser.hear(utterance(piece, listening, portion));
      if (heard.stopped()) stopped.incrementAndGet();
      return heard.words().stream().map(word -> word.shifted(portion.startMs())).toList();
    } finally {
      places.release();
    }
  }

  private Utterance utterance(Decoded piece, Listening listening, Portion portion) {
    short[] samples =
        Arrays.copyOfRange(
            piece.samples()[portion.channel()],
            piece.frameAt(portion.startMs()),
            piece.frameAt(portion.endMs()));
    // The silence around the speech may be none: no end of a tone or of music is to be heard.
    for (Stretch other : listening.sounds(portion.channel())) {
      int from = piece.frameAt(other.startMs()) - piece.frameAt(portion.startMs());
      int to = piece.frameAt(other.endMs()) - piece.frameAt(portion.startMs());
      if (to > 0 && from < samples.length)
        Arrays.fill(samples, Math.max(0, from), Math.min(samples.length, to), (short) 0);
    }
    long ms = Math.max(SHORTEST_MS, portion.endMs() - portion.startMs());
    return new Utterance(samples, piece.rateHz(), Math.round(slowest * ms));
  }
}
