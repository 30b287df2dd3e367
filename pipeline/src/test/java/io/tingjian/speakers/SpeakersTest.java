package io.tingjian.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.speakers.Separation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  private static final int FRAME_MS = 20;
  private static final long PAUSE_MS = 700;
  private static final int CHARACTER_MS = 200;

  private static final String[] AGENT = {
    "您好这里是客服中心请问有什么可以帮您", "请您稍等我马上为您查询一下", "您的问题已经为您登记了感谢您的来电祝您生活愉快再见"
  };

  private static final String[] CUSTOMER = {"喂我想问一下我家的表怎么回事", "我上个月就打过电话你们一直没人来弄", "那行吧你们快点别又让我等"};

  private final Speakers speakers = new Speakers();

  @Test
  void twoVoicesOnOneChannelGetTheirRolesByWhatTheySay() {
    Separation told = separate(new Tape(1).dialogue(AGENT, CUSTOMER, 300));
    assertThat(said(told, Role.AGENT)).isEqualTo(String.join("", AGENT));
    assertThat(said(told, Role.CUSTOMER)).isEqualTo(String.join("", CUSTOMER));
    assertThat(told.turns()).allMatch(turn -> turn.confidence() > 0.9);
    assertThat(told.warnings()).containsExactly(Warning.ONE_CHANNEL);
  }

  @Test
  void theVoiceThatIsHeardFirstIsCalledA() {
    for (Separation told :
        List.of(
            separate(new Tape(1).dialogue(AGENT, CUSTOMER, 300)),
            separate(new Tape(2).dialogue(CUSTOMER, AGENT, 300)))) {
      Role first = told.turns().get(0).role();
      assertThat(told.turns())
          .allMatch(turn -> (turn.voice().name() == SharedVoice.Name.A) == (turn.role() == first))
          .allMatch(turn -> turn.voice().confidence() > 0.9);
    }
  }

  @Test
  void whoBeginsDoesNotDecide() {
    Separation told = separate(new Tape(2).dialogue(CUSTOMER, AGENT, 300));
    assertThat(said(told, Role.AGENT)).isEqualTo(String.join("", AGENT));
  }

  @Test
  void aChangeOfSpeakersWithoutAPauseIsFound() {
    Separation told = separate(new Tape(3).dialogue(AGENT, CUSTOMER, 0));
    assertThat(told.turns()).hasSize(6);
    assertThat(said(told, Role.CUSTOMER)).isEqualTo(String.join("", CUSTOMER));
  }

  @Test
  void oneVoiceIsNotPartedIntoTwo() {
    Tape tape = new Tape(4);
    for (String text : AGENT) tape.say(0, text, 300);
    Separation told = separate(tape);
    assertThat(told.warnings()).contains(Warning.ONE_SIDED).doesNotContain(Warning.ONE_CHANNEL);
    assertThat(told.turns()).noneMatch(turn -> turn.role() == Role.CUSTOMER);
  }

  @Test
  void nobodyIsNamedWhoSaysNothingThatTells() {
    Tape tape = new Tape(5);
    for (int i = 0; i < 4; i++) tape.say(i % 2, "一二三四五六七八九", 300);
    Separation told = separate(tape);
    assertThat(told.turns()).extracting(Part::role).containsOnly(Role.UNKNOWN);
    assertThat(told.warnings()).contains(Warning.SPEAKERS_UNSURE);
  }

  @Test
  void aSingleWordNamesNobody() {
    assertThat(separate(new Tape(6).say(0, "喂", 0)).turns())
        .extracting(Part::role)
        .containsExactly(Role.UNKNOWN);
  }

  @Test
  void whereNothingWasHeardThereIsNothingToTell() {
    assertThat(separate(new Tape(7)).turns()).isEmpty();
  }

  @Test
  void swappedSidesAreNoticedAndRightOnesAreNot() {
    assertThat(speakers.seemSwapped(turns(CUSTOMER, AGENT))).isTrue();
    assertThat(speakers.seemSwapped(turns(AGENT, CUSTOMER))).isFalse();
  }

  @Test
  void sidesAreNotJudgedByOneThatHardlySpeaks() {
    assertThat(speakers.seemSwapped(turns(new String[] {"喂"}, AGENT))).isFalse();
  }

  private Separation separate(Tape tape) {
    return speakers.separate(tape.words, tape.frames(), PAUSE_MS);
  }

  private static String said(Separation told, Role role) {
    return told.turns().stream()
        .filter(turn -> turn.role() == role)
        .flatMap(turn -> turn.words().stream())
        .map(Word::text)
        .collect(Collectors.joining());
  }

  private static List<Turn> turns(String[] agent, String[] customer) {
    List<Turn> turns = new ArrayList<>();
    for (String text : agent) turns.add(turn(Role.AGENT, text));
    for (String text : customer) turns.add(turn(Role.CUSTOMER, text));
    return turns;
  }

  private static Turn turn(Role role, String text) {
    return new Turn(role, 0, 1_000, List.of(new Word(text, 0, 1_000, 1)), Prosody.NONE);
  }

  /** Words in order of time, and voices that are two clouds of numbers. */
  private static final class Tape {
    private final List<Word> words = new ArrayList<>();
    private final List<float[]> frames = new ArrayList<>();
    private final Random random;

    Tape(long seed) {
      random = new Random(seed);
    }

    Tape dialogue(String[] first, String[] second, int pauseMs) {
      for (int i = 0; i < first.length; i++) {
        say(0, first[i], pauseMs);
        say(1, second[i], pauseMs);
      }
      return this;
    }

    Tape say(int voice, String text, int pauseMs) {
      for (char c : text.toCharArray()) {
        long start = (long) frames.size() * FRAME_MS;
        words.add(new Word(String.valueOf(c), start, start + CHARACTER_MS, 1));
        for (int f = 0; f < CHARACTER_MS / FRAME_MS; f++) frames.add(frame(voice));
      }
      for (int f = 0; f < pauseMs / FRAME_MS; f++) frames.add(new float[13]);
      return this;
    }

    private float[] frame(int voice) {
      float[] frame = new float[13];
      for (int i = 0; i < frame.length; i++)
        frame[i] = (float) (random.nextGaussian() + (i % 2 == voice ? 1.5 : 0));
      return frame;
    }

    Frames frames() {
      Frames tape = new Frames(FRAME_MS);
      tape.add(0, frames.toArray(new float[0][]));
      return tape;
    }
  }
}
