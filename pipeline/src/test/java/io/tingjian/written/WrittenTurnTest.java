package io.tingjian.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fillers, and marks where somebody pauses or asks. */
class WrittenTurnTest {
  /** A bar is a short pause, two a long one. */
  @ParameterizedTest
  @CsvSource({
    "嗯 我 想 问 一下, 0",
    "我 呃 想 退货, 1",
    "那个 我 想 问 一下, 0",
    "那个 那个 套餐, 0",
    "就是 嗯 不 能 用, 0 1",
    "这个 | 你们 能不能 快 一点, 0",
    "嗯 嗯, ''",
    "嗯, ''",
    "我 要 那个 套餐, ''",
    "把 那个 | 我 看 一下, ''",
    "那个 套餐 多少 钱, ''",
    "这个 就是 我 要 的, ''",
    "就是 你 说 的, ''",
    "然后 嗯 再 打, 0 1",
    "然后 我 再 打, ''",
    "不 就是 嗯 慢, 2"
  })
  void whatOnlyFillsAPauseIsTold(String spoken, String fillers) {
    List<Integer> wanted = new ArrayList<>();
    for (String index : fillers.split(" "))
      if (!index.isEmpty()) wanted.add(Integer.valueOf(index));
    assertThat(written(spoken).fillers()).as(spoken).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "您好 | 请问 有 什么 可以 帮 您, 您好请问有什么可以帮您。",
    "请问 您 贵姓 || 我 帮 您 查 一下, 请问您贵姓。我帮您查一下。",
    "这个 月 的 账单 | 我 已经 交 了 || 你们 还 催, 这个月的账单，我已经交了。你们还催。",
    "可以 退 吗 | 我 不 想 要 了, 可以退吗？我不想要了。",
    "你们 到底 要 等 多久, 你们到底要等多久？",
    "我 不知道 为什么, 我不知道为什么。",
    "您 看 这样 可以 吗, 您看这样可以吗？",
    "什么 时候 能 修 好 呢, 什么时候能修好呢？",
    "先 用 着 吧, 先用着吧。",
    "您 是 张 先生 对吧, 您是张先生对吧？",
    "那么, 那么。",
    "一百 | 二十 三 块 五, 123.5元。",
    "hello | can i help you, hello can i help you"
  })
  void pausesAndQuestionsGetTheirMarks(String spoken, String text) {
    assertThat(written(spoken).text()).isEqualTo(text);
  }

  @Test
  void whoGoesOnAtOnceHasNotFinishedHisSentence() {
    List<Turn> turns =
        List.of(
            turn(Role.AGENT, 0, "我 帮 您 查 一下"),
            turn(Role.AGENT, 1_300, "您 的 账单"),
            turn(Role.CUSTOMER, 2_500, "好 的"));
    assertThat(Written.of(turns))
        .extracting(WrittenTurn::text)
        .containsExactly("我帮您查一下，", "您的账单。", "好的。");
  }

  @Test
  void marksStandAfterTheWordsThatTheyFollow() {
    assertThat(written("可以 退 吗 | 三十 块 钱").marks())
        .containsExactly(new WrittenTurn.Mark(2, "？"), new WrittenTurn.Mark(5, "。"));
  }

  private static WrittenTurn written(String spoken) {
    return Written.of(List.of(turn(Role.CUSTOMER, 0, spoken))).get(0);
  }

  private static Turn turn(Role role, long startMs, String spoken) {
    List<Word> words = new ArrayList<>();
    long at = startMs;
    for (String word : spoken.split(" ")) {
      if (word.equals("|")) at += 300;
      else if (word.equals("||")) at += 600;
      else {
        words.add(new Word(word, at, at + 100 * word.length(), 1));
        at += 100 * word.length();
      }
    }
    return new Turn(role, startMs, at, words, Prosody.NONE);
  }

  @Test
  void aTextWithoutTimesIsWrittenInFiguresToo() {
    assertThat(Written.inFigures("我打了幺幺零 vip a b c三点半来")).isEqualTo("我打了110 vip ABC 3:30来");
    assertThat(Written.inFigures("hello a b c")).isEqualTo("hello a b c");
  }
}
