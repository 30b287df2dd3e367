package io.tingjian.transcribe;

import io.tingjian.call.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Owns one of Vosk's recognizers and never hands it out: used after its end, closed twice, or fed
 * with a wrong length, it would end the whole program. For one thread.
 */
final class Ear implements AutoCloseable {
  private static final int CHUNK_MS = 200;

  private final Recognizer recognizer;
  private final int rateHz;
  private long fedFrames;
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
   * The words in a piece of a channel, with times from the channel's start.
   *
   * @param from first frame
   * @param to frame after the last
   */
  List<Word> hear(short[] channel, int from, int to) {
    if (closed) throw new IllegalStateException("this ear is closed");
    Objects.checkFromToIndex(from, to, channel.length);
    // Vosk counts time from the first sample that it was ever fed.
    VoskWords words = new VoskWords(Math.floorDiv((from - fedFrames) * 1000, rateHz));
    List<Word> heard = new ArrayList<>();
    int chunk = rateHz * CHUNK_MS / 1000;
    for (int at = from; at < to; at += chunk) {
      if (Thread.currentThread().isInterrupted()) throw new CancellationException("interrupted");
      short[] piece = Arrays.copyOfRange(channel, at, Math.min(to, at + chunk));
      if (recognizer.acceptWaveForm(piece, piece.length))
        heard.addAll(words.read(recognizer.getResult()));
    }
    heard.addAll(words.read(recognizer.getFinalResult()));
    fedFrames += to - from;
    return heard;
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    recognizer.close();
  }
}
