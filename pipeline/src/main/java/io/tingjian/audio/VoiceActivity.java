package io.tingjian.audio;

/** libfvad's opinion of a channel, frame by frame. */
final class VoiceActivity {
  private VoiceActivity() {}

  /** One answer per frame of {@link Levels#FRAME_MS}. */
  static boolean[] of(short[] samples, int rateHz) {
    int step = rateHz * Levels.FRAME_MS / 1000;
    boolean[] voice = new boolean[samples.length / step];
    try (Fvad detector = new Fvad(rateHz, step)) {
      for (int f = 0; f < voice.length; f++) voice[f] = detector.voice(samples, f * step);
    }
    return voice;
  }
}
