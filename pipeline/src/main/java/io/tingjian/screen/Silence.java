package io.tingjian.screen;

import java.util.List;

/** {@code silence}: nobody speaks and nothing sounds, between the first words and the last. */
record Silence(double longerThanMs) implements Condition {
  @Override
  public List<Explanation.Reading> readings(CallView call) {
    List<Stretch> sounds = Timeline.sounds(call);
    long longest =
        Stretch.gaps(Timeline.speech(call, role -> true)).stream()
            .mapToLong(gap -> gap.ms() - gap.covered(sounds))
            .max()
            .orElse(0);
    return List.of(new Explanation.Reading("longest silence", longest / 1_000.0, "s"));
  }

  @Override
  public Found in(CallView call) {
    List<Stretch> sounds = Timeline.sounds(call);
    return Found.at(
        Stretch.gaps(Timeline.speech(call, role -> true)).stream()
            .filter(gap -> gap.ms() - gap.covered(sounds) > longerThanMs)
            .map(gap -> Timeline.between(call, gap))
            .toList());
  }
}
