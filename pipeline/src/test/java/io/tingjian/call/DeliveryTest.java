package io.tingjian.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from words' times and from who speaks when. */
class DeliveryTest {
  @Test
  void pausesAreNoPartOfArticulation() {
    // Six characters in 1.2 s, and two pauses of 0.6 s; a gap of 0.2 s is a breath.
    Turn turn =
        turn(Role.AGENT, 0, "您好", 0, 400, "请", 1000, 1200, "稍等", 1400, 1800, "啊", 2400, 2600);
    Delivery delivery = Delivery.of(List.of(turn)).get(0);
    assertThat(delivery.pauses()).isEqualTo(2);
    assertThat(delivery.pauseMs()).isEqualTo(1200);
    assertThat(delivery.charactersPerMinute()).isCloseTo(6 * 60_000 / 1400.0, within(1e-9));
  }

  @Test
  void aLatinWordCountsAsOneCharacter() {
    Turn english = turn(Role.AGENT, 0, "how", 0, 300, "don't", 300, 700, "办wifi", 700, 1000);
    assertThat(Delivery.of(List.of(english)).get(0).charactersPerMinute())
        .isCloseTo(4 * 60.0, within(1e-9));
  }

  @Test
  void whereTwoSpeakAtOnceEachMomentCountsOnce() {
    List<Turn> turns =
        List.of(
            turn(Role.AGENT, 0, "一二三四", 0, 4000),
            turn(Role.CUSTOMER, 0, "喂", 1000, 2000),
            turn(Role.CUSTOMER, 0, "喂喂", 1500, 3000),
            turn(Role.AGENT, 0, "好", 5000, 6000));
    assertThat(Delivery.of(turns))
        .extracting(Delivery::overlapMs)
        .containsExactly(2000L, 1000L, 1500L, 0L);
  }

  @Test
  void loudnessIsHeldAgainstTheSpeakersOwnMedian() {
    List<Turn> turns =
        List.of(
            turn(Role.AGENT, -20, "一", 0, 1000),
            turn(Role.CUSTOMER, -40, "二", 1000, 2000),
            turn(Role.AGENT, -24, "三", 2000, 3000),
            turn(Role.AGENT, -12, "四", 3000, 4000));
    assertThat(Delivery.of(turns))
        .extracting(Delivery::aboveOwnDb)
        .containsExactly(0.0, 0.0, -4.0, 8.0);
  }

  @Test
  void whatNobodyMeasuredIsNoNumber() {
    Turn silent = new Turn(Role.AGENT, 0, 10, List.of(new Word("一", 0, 0, 1)), Prosody.NONE);
    Delivery delivery = Delivery.of(List.of(silent)).get(0);
    assertThat(delivery.aboveOwnDb()).isNaN();
    assertThat(delivery.charactersPerMinute()).isNaN();
    assertThat(Prosody.NONE.rangeSemitones()).isNaN();
  }

  @Test
  void eachSpeakersPartAddsUpToTheWholeTalk() {
    List<Part> parts =
        Part.of(
            List.of(
                turn(Role.AGENT, -20, "一二三四五六", 0, 3000),
                turn(Role.CUSTOMER, -30, "好", 2500, 3500),
                turn(Role.AGENT, -22, "七八九十", 4000, 6000)));
    assertThat(parts).extracting(Part::role).containsExactly(Role.AGENT, Role.CUSTOMER);
    assertThat(parts.get(0).speechMs()).isEqualTo(5000);
    assertThat(parts.get(0).talkShare()).isCloseTo(5.0 / 6, within(1e-9));
    assertThat(parts.get(1).talkShare()).isCloseTo(1.0 / 6, within(1e-9));
    assertThat(parts).extracting(Part::overlapMs).containsExactly(500L, 500L);
    assertThat(parts.get(0).levelDbfs()).isEqualTo(-21);
    assertThat(parts.get(0).charactersPerMinute()).isCloseTo(120, within(1e-9));
    assertThat(Part.of(List.of())).isEmpty();
  }

  @Test
  void turnsOfNobodyKnownThatOverlapAreHeardOnce() {
    Part both =
        Part.of(
                List.of(
                    turn(Role.UNKNOWN, -20, "一", 0, 3000),
                    turn(Role.UNKNOWN, -20, "二", 1000, 2000)))
            .get(0);
    assertThat(both.speechMs()).isEqualTo(3000);
    assertThat(both.talkShare()).isEqualTo(1);
  }

  /** Text, start and end of each word in turn. */
  private static Turn turn(Role role, double levelDbfs, Object... words) {
    List<Word> said = new ArrayList<>();
    for (int i = 0; i < words.length; i += 3)
      said.add(new Word((String) words[i], (int) words[i + 1], (int) words[i + 2], 1));
    long start = said.get(0).startMs();
    long end = said.get(said.size() - 1).endMs();
    return new Turn(role, start, end, said, new Prosody(levelDbfs, 200));
  }
}
