package io.tingjian.call;

/**
 * How a turn sounds; {@code NaN} where it was not measured.
 *
 * @param levelDbfs mean level of the voiced parts
 * @param pitchHz median pitch of the voiced parts
 * @param lowHz a tenth of the voiced parts is deeper
 * @param highHz a tenth of the voiced parts is higher
 */
public record Prosody(double levelDbfs, double pitchHz, double lowHz, double highHz) {
  /** Nothing was measured, as in a dialogue that was typed in. */
  public static final Prosody NONE = new Prosody(Double.NaN, Double.NaN);

  /** Nobody measured how far the pitch moves. */
  public Prosody(double levelDbfs, double pitchHz) {
    this(levelDbfs, pitchHz, Double.NaN, Double.NaN);
  }

  public boolean measured() {
    return !Double.isNaN(levelDbfs);
  }

  /** How far the pitch moves, as ears hear it: twelve semitones double it. */
  public double rangeSemitones() {
    return 12 * Math.log(highHz / lowHz) / Math.log(2);
  }
}
