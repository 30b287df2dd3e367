package io.tingjian.audio;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A voice made by arithmetic, whose pitch is known at every moment: harmonics of a gliding
 * fundamental, as loud as a throat and a mouth make them, with the unsteadiness of a real voice.
 */
record MadeVoice(double formant1, double formant2, double breathDb) {
  /** Vowels of Mandarin, by their first two formants. */
  static final MadeVoice A = new MadeVoice(800, 1300, -30);

  static final MadeVoice I = new MadeVoice(300, 2300, -30);
  static final MadeVoice U = new MadeVoice(350, 750, -30);

  /** The four tones of Mandarin over a syllable from 0 to 1, in semitones above the middle. */
  static DoubleUnaryOperator tone(int tone) {
    return switch (tone) {
      case 1 -> at -> 4;
      case 2 -> at -> -1 + 5 * at;
      case 3 -> at -> at < 0.6 ? -2 - 5 * at : -5 + 8 * (at - 0.6);
      case 4 -> at -> 5 - 10 * at;
      default -> throw new IllegalArgumentException("Mandarin has four tones");
    };
  }

  MadeVoice breathy(double db) {
    return new MadeVoice(formant1, formant2, db);
  }

  /**
   * @param hz of the fundamental, by milliseconds from the start
   * @param telephone whether only what a telephone lets through is left: 300 to 3400 Hz
   */
  short[] speak(DoubleUnaryOperator hz, long ms, int rateHz, boolean telephone, long seed) {
    Random random = new Random(seed);
    int frames = (int) (ms * rateHz / 1000);
    double[] wave = new double[frames];
    double phase = 0;
    double jitter = 0;
    for (int i = 0; i < frames; i++) {
      jitter = 0.999 * jitter + 0.0003 * random.nextGaussian();
      double f0 = hz.applyAsDouble(i * 1000.0 / rateHz) * (1 + jitter);
      phase += 2 * Math.PI * f0 / rateHz;
      for (int k = 1; k * f0 < 0.46 * rateHz; k++) {
        if (telephone && (k * f0 < 300 || k * f0 > 3400)) continue;
        wave[i] += Math.sin(k * phase) * mouth(k * f0) / k;
      }
    }
    double power = 0;
    for (double sample : wave) power += sample * sample / frames;
    double scale = 32768 * Math.pow(10, -22 / 20.0) / Math.sqrt(power);
    double breath = 32768 * Math.pow(10, (-22 + breathDb) / 20);
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++)
      samples[i] = (short) Math.round(wave[i] * scale + breath * random.nextGaussian());
    return samples;
  }

  private double mouth(double hz) {
    return 0.1 + resonance(hz, formant1, 90) + 0.6 * resonance(hz, formant2, 120);
  }

  private static double resonance(double hz, double centre, double width) {
    double off = (hz - centre) / width;
    return 1 / Math.sqrt(1 + off * off);
  }
}
