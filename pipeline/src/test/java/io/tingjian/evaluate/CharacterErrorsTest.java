package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Spelling;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterErrorsTest {
  @Test
  void oneWrongOneLostAndOneInventedCharacterAreThreeErrors() {
    assertThat(Spelling.edits("您号我想查话费吧", "您好我想查一话费")).isEqualTo(3);
    assertThat(Spelling.edits("", "话费")).isEqualTo(2);
    assertThat(Spelling.edits("话费", "话费")).isZero();
  }

  @Test
  void punctuationScriptAndTheTwoWaysToSayANumeralAreNoErrors() {
    CharacterErrors errors = heard("我的電話一三八二", "我的电话，幺三八两。");
    assertThat(errors.errors()).isZero();
    assertThat(errors.characters()).isEqualTo(8);
  }

  @Test
  void theOtherSpeakersWordsDoNotCount() {
    List<Turn> said = List.of(turn(Role.AGENT, 0, "您好"), turn(Role.CUSTOMER, 900, "停水了"));
    List<Turn> heard = List.of(turn(Role.AGENT, 0, "停水了"), turn(Role.CUSTOMER, 900, "停水"));
    assertThat(CharacterErrors.of(Role.CUSTOMER, heard, said).rate().getAsDouble())
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void turnsThatTheEarsCutElsewhereAreComparedAsOneText() {
    List<Turn> said = List.of(turn(Role.AGENT, 0, "请您稍等我查一下"));
    List<Turn> heard = List.of(turn(Role.AGENT, 0, "请您稍等"), turn(Role.AGENT, 900, "我查一下"));
    assertThat(CharacterErrors.of(Role.AGENT, heard, said).errors()).isZero();
  }

  @Test
  void whereNothingWasSaidThereIsNoRate() {
    assertThat(CharacterErrors.NONE.rate()).isEmpty();
  }

  private static CharacterErrors heard(String heard, String said) {
    return CharacterErrors.of(
        Role.CUSTOMER,
        List.of(turn(Role.CUSTOMER, 0, heard)),
        List.of(turn(Role.CUSTOMER, 0, said)));
  }

  private static Turn turn(Role role, long start, String text) {
    return new Turn(
        role, start, start + 800, List.of(new Word(text, start, start + 800, 1)), Prosody.NONE);
  }
}
