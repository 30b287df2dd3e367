package io.tingjian.audio;

import java.util.Arrays;

/** libfvad's opinion of a channel, frame by frame. */
final class VoiceActivity {
  /** The longest frames that libfvad takes: its work is one of frames, not of samples. */
  private static final int AT_ONCE = 30 / Levels.FRAME_MS;

  /**
   * In blocks of the longest frames: libfvad hears so much of the quiet before and after what is
   * loud, to learn how the line's noise sounds and to come to rest.
   */
  private static final int QUIET_BEFORE = 5;

  private static final int QUIET_AFTER = 10;

  private VoiceActivity() {}

  /**
   * One answer per frame of {@link Levels#FRAME_MS}; the last, incomplete ones are no voice, nor is
   * what lies far from everything loud.
   *
   * @param loud per frame, whether it could be a voice that matters
   */
  static boolean[] of(short[] samples, int rateHz, boolean[] loud) {
    int step = rateHz * Levels.FRAME_MS / 1000;
    boolean[] voice = new boolean[samples.length / step];
    boolean[] heard = near(loud, voice.length / AT_ONCE);
    try (Fvad detector = new Fvad(rateHz, AT_ONCE * step)) {
      for (int b = 0; b < heard.length; b++) {
        int f = b * AT_ONCE;
        if (heard[b] && detector.voice(samples, f * step)) Arrays.fill(voice, f, f + AT_ONCE, true);
      }
    }
    return voice;
  }

  /** The blocks that are loud or near to one that is. */
  private static boolean[] near(boolean[] loud, int blocks) {
    boolean[] near = new boolean[blocks];
    for (int f = 0; f < blocks * AT_ONCE; f++)
      if (loud[f]) {
        int from = Math.max(0, f / AT_ONCE - QUIET_BEFORE);
        Arrays.fill(near, from, Math.min(blocks, f / AT_ONCE + QUIET_AFTER + 1), true);
      }
    return near;
  }
}
