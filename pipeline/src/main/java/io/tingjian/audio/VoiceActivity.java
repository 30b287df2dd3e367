package io.tingjian.audio;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import io.github.givimad.libfvadjni.VoiceActivityDetector.Mode;
import io.github.givimad.libfvadjni.VoiceActivityDetector.SampleRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * libfvad's opinion of a channel, frame by frame. One channel at a time in the whole process: the
 * wrapper keeps its detectors in a native map without a lock, and two threads in it end the
 * process. A minute of sound takes 15 ms, so nobody waits long.
 */
final class VoiceActivity {
  private VoiceActivity() {}

  /** One answer per frame of {@link Levels#FRAME_MS}. */
  static synchronized boolean[] of(short[] samples, int rateHz) {
    int step = rateHz * Levels.FRAME_MS / 1000;
    boolean[] voice = new boolean[samples.length / step];
    try {
      VoiceActivityDetector.loadLibrary();
      try (VoiceActivityDetector detector = VoiceActivityDetector.newInstance()) {
        detector.setMode(Mode.QUALITY);
        detector.setSampleRate(SampleRate.fromValue(rateHz));
        for (int f = 0; f < voice.length; f++)
          voice[f] = detector.process(Arrays.copyOfRange(samples, f * step, (f + 1) * step));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("libfvad does not run on this machine", e);
    }
    return voice;
  }
}
