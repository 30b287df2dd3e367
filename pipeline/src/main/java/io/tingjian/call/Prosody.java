package io.tingjian.call;

/**
 * How a turn sounds; {@code NaN} where it was not measured.
 *
 * @param levelDbfs mean level of the voiced parts
 * @param pitchHz median pitch of the voiced parts
 */
public record Prosody(double levelDbfs, double pitchHz) {
  /** Nothing was measured, as in a dialogue that was typed in. */
  public static final Prosody NONE = new Prosody(Double.NaN, Double.NaN);

  public boolean measured() {
    return !Double.isNaN(levelDbfs);
  }
}
