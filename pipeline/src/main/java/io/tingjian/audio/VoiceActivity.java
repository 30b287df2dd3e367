package io.tingjian.audio;

import java.util.Arrays;

/** libfvad's opinion of a channel, frame by frame. */
final class VoiceActivity {
  /** The longest frames that libfvad takes: its work is one of frames, not of samples. */
  private static final int AT_ONCE = 30 / Levels.FRAME_MS;

  private VoiceActivity() {}

  /** One answer per frame of {@link Levels#FRAME_MS}; the last, incomplete ones are no voice. */
  static boolean[] of(short[] samples, int rateHz) {
    int step = rateHz * Levels.FRAME_MS / 1000;
    boolean[] voice = new boolean[samples.length / step];
    try (Fvad detector = new Fvad(rateHz, AT_ONCE * step)) {
      for (int f = 0; f + AT_ONCE <= voice.length; f += AT_ONCE)
        if (detector.voice(samples, f * step)) Arrays.fill(voice, f, f + AT_ONCE, true);
    }
    return voice;
  }
}
