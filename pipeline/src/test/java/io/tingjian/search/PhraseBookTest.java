package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  /** Few enough to meet often, many of them homophones or nearly so. */
  private static final String CHARACTERS = "退推腿款宽还换没媒民明有";

  private static final int ROUNDS = 4_000;

  private final long seed = Long.getLong("tingjian.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void whatIsSaidIsFoundThoughMostPhrasesAreNotLookedFor() throws Exception {
    PhraseBook book = new PhraseBook();
    int said = 0;
    int closed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // A book grows while calls are asked: what is new to it must be found, too.
      if (round % 100 == 0) book = new PhraseBook();
      PhraseSet phrases = PhraseSet.of(List.of(phrase(), phrase()));
      List<Passage> passages = passages();
      List<List<SpokenToken>> texts = passages.stream().map(Passage::markedTokens).toList();
      Spoken spoken = new Spoken(Role.AGENT, passages);
      for (SoundAlike sound : List.of(SoundAlike.OFF, SoundAlike.EXACT, SoundAlike.NEAR))
        for (SpokenField field : SpokenField.values()) {
          List<int[]> found = spoken.places(book, field, phrases, sound);
          List<int[]> there = new ArrayList<>();
          for (Phrase phrase : Set.copyOf(phrases.phrases()))
            for (Phrase.Part part : phrase.parts(field, sound))
              there.addAll(spoken.places(field, part.source()));
          assertThat(places(found))
              .as("%s %s %s; repeat: -Dtingjian.seed=%d", phrases.phrases(), field, sound, seed)
              .containsExactlyInAnyOrderElementsOf(places(there));
          if (!found.isEmpty()) said++;
          int[] parts = book.of(field).entry(phrases, sound).parts();
          closed += parts.length - book.of(field).openTo(texts).sources(parts).size();
        }
    }
    assertThat(said).isGreaterThan(ROUNDS / 10);
    assertThat(closed).isGreaterThan(ROUNDS);
  }

  @Test
  void theSamePhrasesAreOneEntryInWhateverSet() throws Exception {
    PhraseTable table = new PhraseBook().of(SpokenField.ZH);
    PhraseSet one = PhraseSet.of(List.of(Phrase.parse("退款"), Phrase.parse("没…3办法")));
    PhraseSet same = PhraseSet.of(List.of(Phrase.parse("退款"), Phrase.parse("没…3办法")));
    PhraseSet other = PhraseSet.of(List.of(Phrase.parse("退款"), Phrase.parse("没…4办法")));
    assertThat(table.entry(one, SoundAlike.OFF)).isSameAs(table.entry(same, SoundAlike.OFF));
    assertThat(table.entry(one, SoundAlike.OFF)).isNotSameAs(table.entry(other, SoundAlike.OFF));
  }

  @Test
  void wordsNearEachOtherAreTheSamePhraseOnlyWithTheSameGapAndOrder() throws Exception {
    List<Phrase> words = List.of(Phrase.parse("退"), Phrase.parse("款"));
    assertThat(Phrase.near(words, 3, true)).isEqualTo(Phrase.near(words, 3, true));
    assertThat(Phrase.near(words, 3, true)).isNotEqualTo(Phrase.near(words, 4, true));
    assertThat(Phrase.near(words, 3, true)).isNotEqualTo(Phrase.near(words, 3, false));
  }

  private static List<List<Integer>> places(List<int[]> places) {
    return places.stream().map(place -> List.of(place[0], place[1])).toList();
  }

  private List<Passage> passages() {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      long start = i * 10_000L;
      Word word = new Word(text(2 + random.nextInt(10)), start, start + 900, 1);
      turns.add(new Turn(Role.AGENT, start, start + 900, List.of(word), Prosody.NONE));
    }
    return Passage.of(turns);
  }

  private Phrase phrase() throws BadPhrase {
    return Phrase.parse(
        switch (random.nextInt(6)) {
          case 0 -> text(1);
          case 1 -> text(2) + "…" + random.nextInt(4) + text(1);
          case 2 -> "(" + text(1) + "|" + text(2) + ")" + text(1);
          case 3 -> text(1) + "(" + text(2) + "|" + text(1) + "|)";
          case 4 -> "^" + text(1) + (random.nextBoolean() ? "$" : "…" + text(1));
          default -> text(3);
        });
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++)
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return text.toString();
  }
}
