package io.tingjian.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.pinyin.Syllables;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MishearingTest {
  private static final String SAID = "请问您的包裹现在到哪里了我想查一下";

  private final Mishearing mishearing = new Mishearing(List.of(SAID));

  @Test
  void theSameSeedMishearsTheSame() {
    assertThat(mishearing.of(SAID, 0.3, new Random(5)))
        .isEqualTo(mishearing.of(SAID, 0.3, new Random(5)))
        .isNotEqualTo(mishearing.of(SAID, 0.3, new Random(6)));
  }

  @Test
  void aRateOfZeroChangesNothing() {
    assertThat(mishearing.of(SAID, 0, new Random(5))).isEqualTo(SAID);
  }

  @Test
  void mostWrongCharactersSoundRight() {
    int alike = 0;
    int wrong = 0;
    for (int seed = 0; seed < 500; seed++) {
      String heard = mishearing.of(SAID, 0.15, new Random(seed));
      if (heard.length() != SAID.length()) continue;
      for (int i = 0; i < SAID.length(); i++) {
        if (heard.charAt(i) == SAID.charAt(i)) continue;
        wrong++;
        List<String> sounds = Syllables.orItself(SAID.charAt(i));
        if (Syllables.orItself(heard.charAt(i)).stream().anyMatch(sounds::contains)) alike++;
      }
    }
    assertThat(wrong).isGreaterThan(300);
    assertThat((double) alike / wrong).isBetween(0.6, 0.95);
  }

  @Test
  void aboutTheAskedShareGoesWrong() {
    double rate =
        IntStream.range(0, 500)
            .mapToObj(seed -> mishearing.of(SAID, 0.16, new Random(seed)))
            .filter(heard -> heard.length() == SAID.length())
            .collect(Collectors.averagingDouble(MishearingTest::shareChanged));
    assertThat(rate).isBetween(0.1, 0.22);
  }

  private static double shareChanged(String heard) {
    return IntStream.range(0, SAID.length()).filter(i -> heard.charAt(i) != SAID.charAt(i)).count()
        / (double) SAID.length();
  }
}
