package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  /** Few enough to meet often, many of them homophones or nearly so. */
  private static final String CHARACTERS = "退推腿款宽还换没媒民明有";

  private static final int ROUNDS = 4_000;

  private final long seed = Long.getLong("tingjian.seed", 2026);
  private final Random random = new Random(seed);

  @Test
  void callInMemorySaysWhatLuceneFindsInTheIndex() throws Exception {
    PhraseBook book = new PhraseBook();
    int said = 0;
    int parted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // A book grows while calls are asked: what is new to it must be found, too.
      if (round % 100 == 0) book = new PhraseBook();
      PhraseSet phrases = PhraseSet.of(List.of(phrase(), phrase()));
      Spoken spoken = new Spoken(Role.AGENT, passages());
      for (SoundAlike sound : List.of(SoundAlike.OFF, SoundAlike.EXACT, SoundAlike.NEAR))
        for (SpokenField field : SpokenField.values()) {
          List<int[]> found = spoken.places(book, field, phrases, sound);
          List<int[]> matched = new ArrayList<>();
          List<List<Integer>> scored = new ArrayList<>();
          for (Phrase phrase : Set.copyOf(phrases.phrases()))
            for (Phrase.Part part : phrase.parts(field, sound)) {
              matched.addAll(spoken.places(field, part.source()));
              scored.addAll(intervals(spoken, field, part.source()));
            }
          String asked = phrases.phrases() + " " + field + " " + sound.words() + ", seed " + seed;
          assertThat(places(found)).as(asked).containsExactlyInAnyOrderElementsOf(places(matched));
          assertThat(places(found)).as(asked).containsExactlyInAnyOrderElementsOf(scored);
          if (!found.isEmpty()) said++;
          if (found.stream().anyMatch(place -> place[1] > place[0] + 3)) parted++;
        }
    }
    assertThat(said).isGreaterThan(ROUNDS / 10);
    assertThat(parted).isGreaterThan(ROUNDS / 50);
  }

  /** As Lucene walks them where it counts documents. */
  private static List<List<Integer>> intervals(
      Spoken spoken, SpokenField field, IntervalsSource source) throws IOException {
    List<List<Integer>> intervals = new ArrayList<>();
    IntervalIterator each = source.intervals(SpokenFields.name(field, Role.AGENT), spoken.leaf());
    if (each == null || each.nextDoc() != 0) return intervals;
    while (each.nextInterval() != IntervalIterator.NO_MORE_INTERVALS)
      intervals.add(List.of(each.start(), each.end()));
    return intervals;
  }

  @Test
  void anotherAlternativeIsTriedWhereTheFirstLeadsNowhere() throws Exception {
    // The first of the alternatives is too far from what must follow.
    PhraseSet phrases = PhraseSet.of(List.of(Phrase.parse("没…3(办|法)…0行")));
    Spoken spoken = new Spoken(Role.AGENT, Passage.of(List.of(turn(0, "没办法行"))));
    List<int[]> found = spoken.places(new PhraseBook(), SpokenField.ZH, phrases, SoundAlike.OFF);
    assertThat(places(found)).containsExactly(List.of(1, 4));
    IntervalsSource source = phrases.source(SpokenField.ZH, SoundAlike.OFF).orElseThrow();
    assertThat(places(spoken.places(SpokenField.ZH, source))).containsExactly(List.of(1, 4));
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
      turns.add(turn(start, text(2 + random.nextInt(10))));
    }
    return Passage.of(turns);
  }

  private static Turn turn(long start, String text) {
    Word word = new Word(text, start, start + 900, 1);
    return new Turn(Role.AGENT, start, start + 900, List.of(word), Prosody.NONE);
  }

  private Phrase phrase() throws BadPhrase {
    if (random.nextInt(8) == 0)
      return Phrase.near(
          List.of(Phrase.parse(text(1)), Phrase.parse(text(1))),
          random.nextInt(4),
          random.nextBoolean());
    return Phrase.parse(
        switch (random.nextInt(8)) {
          case 0 -> text(1);
          case 1 -> text(2) + "…" + random.nextInt(4) + text(1);
          case 2 -> "(" + text(1) + "|" + text(2) + ")" + text(1);
          case 3 -> text(1) + "(" + text(2) + "|" + text(1) + "|)";
          case 4 -> "^" + text(1) + (random.nextBoolean() ? "$" : "…" + text(1));
          case 5 ->
              text(1) + "…" + random.nextInt(4) + either() + "…" + random.nextInt(3) + text(1);
          case 6 -> either() + "…2" + either() + "…1" + either() + "…" + text(1);
          default -> text(3);
        });
  }

  private String either() {
    return "(" + text(1) + "|" + text(1) + "|" + text(2) + ")";
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++)
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return text.toString();
  }
}
