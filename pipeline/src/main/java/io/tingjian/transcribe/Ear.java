package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Owns one of Vosk's recognizers and never hands it out: used after its end, closed twice, or fed
 * with a wrong length, it would end the whole program. For one utterance, because Vosk counts time
 * in single precision from the first sample that it was ever fed, and for one thread.
 */
final class Ear implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CHUNK_MS = 200;

  private final Recognizer recognizer;
  private final int rateHz;
  private boolean used;
  private boolean closed;

  Ear(Model model, int rateHz) throws ModelUnusable {
    if (rateHz != 8000 && rateHz != 16000)
      throw new IllegalArgumentException("rate must be 8000 or 16000 Hz (got " + rateHz + ")");
    try {
      recognizer = new Recognizer(model, rateHz);
    } catch (IOException e) {
      throw new ModelUnusable("Vosk makes no recognizer; is memory short?", e);
    }
    this.rateHz = rateHz;
    recognizer.setWords(true);
  }

  /**
   * Hears as much of the utterance as its processor time allows; looks at that time once in {@link
   * #CHUNK_MS} of sound.
   */
  Heard hear(Utterance utterance) {
    if (used) throw new IllegalStateException("this ear has heard its utterance or is closed");
    if (utterance.rateHz() != rateHz)
      throw new IllegalArgumentException(
          "this ear hears " + rateHz + " Hz (got " + utterance.rateHz() + ")");
    used = true;
    long begin = THREADS.getCurrentThreadCpuTime();
    long most = TimeUnit.MILLISECONDS.toNanos(utterance.mostMs());
    short[] samples = utterance.samples();
    List<Word> words = new ArrayList<>();
    int chunk = rateHz * CHUNK_MS / 1000;
    boolean stopped = false;
    for (int at = 0; at < samples.length && !stopped; at += chunk) {
      if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
      short[] piece = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + chunk));
      if (recognizer.acceptWaveForm(piece, piece.length))
        words.addAll(VoskWords.read(recognizer.getResult()));
      stopped = at + chunk < samples.length && THREADS.getCurrentThreadCpuTime() - begin > most;
    }
    words.addAll(VoskWords.read(recognizer.getFinalResult()));
    return new Heard(words, stopped);
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    used = true;
    recognizer.close();
  }
}
