package io.tingjian.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void anOversureNetworkIsDrawnBackToWhatIsTrue() {
    Random chance = new Random(11);
    double[] logOdds = new double[4000];
    boolean[] positive = new boolean[4000];
    for (int i = 0; i < logOdds.length; i++) {
      double honest = chance.nextGaussian() * 2;
      positive[i] = chance.nextDouble() < LogOdds.probability(honest);
      logOdds[i] = 4 * honest + 1;
    }
    Calibration calibration = Calibration.fit(logOdds, positive);
    assertThat(calibration.slope()).isCloseTo(0.25, within(0.03));
    assertThat(calibration.intercept()).isCloseTo(-0.25, within(0.12));
  }

  @Test
  void answersWithoutAMistakeStillGiveFiniteProbabilities() {
    Calibration calibration =
        Calibration.fit(new double[] {-3, -2, 2, 3}, new boolean[] {false, false, true, true});
    assertThat(calibration.probability(3)).isBetween(0.5, 0.999);
  }
}
