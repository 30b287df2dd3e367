package io.tingjian.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void whatWasHeardIsCutWhereTheTrueTurnsMeet() {
    assertThat(Alignment.cut("您号请讲我要退活多少钱", List.of("您好请讲", "我要退货", "多少钱")))
        .containsExactly("您号请讲", "我要退活", "多少钱");
  }

  @Test
  void aTurnThatNobodyHeardIsEmpty() {
    assertThat(Alignment.cut("您好请讲多少钱", List.of("您好请讲", "嗯我要退货", "多少钱")))
        .containsExactly("您好请讲", "", "多少钱");
  }

  @Test
  void inventedWordsBelongToSomeTurnAndNothingIsLost() {
    List<String> pieces = Alignment.cut("啊您好那个请讲", List.of("您好", "请讲"));
    assertThat(String.join("", pieces)).isEqualTo("啊您好那个请讲");
    assertThat(pieces.get(0)).startsWith("啊您好");
    assertThat(pieces.get(1)).endsWith("请讲");
  }

  @Test
  void silenceIsAsManyEmptyTurns() {
    assertThat(Alignment.cut("", List.of("您好", "请讲"))).containsExactly("", "");
    assertThat(Alignment.cut("噪声", List.of())).isEmpty();
  }
}
