package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GateTest {
  /** Few enough to meet often, many of them homophones or nearly so. */
  private static final String CHARACTERS = "退推腿款宽还换没媒民明有";

  private static final int ROUNDS = 4_000;

  @Test
  void gateIsNeverClosedToWhatIsSaid() throws Exception {
    long seed = Long.getLong("tingjian.seed", System.nanoTime());
    Random random = new Random(seed);
    int said = 0;
    int closed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      PhraseSet phrase = PhraseSet.of(List.of(Phrase.parse(phrase(random))));
      Spoken spoken = spoken(random);
      for (SoundAlike sound : List.of(SoundAlike.OFF, SoundAlike.EXACT, SoundAlike.NEAR))
        for (SpokenField field : SpokenField.values()) {
          var all = phrase.source(field, sound);
          if (all.isEmpty()) continue;
          String name = SpokenFields.name(field, Role.AGENT);
          boolean isSaid = all.get().matches(name, spoken.leaf(), 0) != null;
          boolean open = !phrase.sources(field, sound, spoken.grams(field)).isEmpty();
          assertThat(open || !isSaid)
              .as("%s %s %s; repeat: -Dtingjian.seed=%d", phrase.phrases(), field, sound, seed)
              .isTrue();
          if (isSaid) said++;
          if (!open) closed++;
        }
    }
    assertThat(said).isGreaterThan(ROUNDS / 10);
    assertThat(closed).isGreaterThan(ROUNDS);
  }

  private static Spoken spoken(Random random) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      long start = i * 10_000L;
      Word word = new Word(text(random, 2 + random.nextInt(10)), start, start + 900, 1);
      turns.add(new Turn(Role.AGENT, start, start + 900, List.of(word), Prosody.NONE));
    }
    return new Spoken(Role.AGENT, Passage.of(turns));
  }

  private static String phrase(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> text(random, 1);
      case 1 -> text(random, 2) + "…" + random.nextInt(4) + text(random, 1);
      case 2 -> "(" + text(random, 1) + "|" + text(random, 2) + ")" + text(random, 1);
      case 3 -> text(random, 1) + "(" + text(random, 2) + "|" + text(random, 1) + "|)";
      case 4 -> "^" + text(random, 1) + (random.nextBoolean() ? "$" : "…" + text(random, 1));
      default -> text(random, 3);
    };
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++)
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return text.toString();
  }
}
