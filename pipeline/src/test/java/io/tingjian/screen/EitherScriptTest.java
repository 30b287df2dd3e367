package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in traditional characters and transcripts in simplified ones, and the reverse. */
class EitherScriptTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "{ said: { any: [頭髮] } } @ 我的头发都白了",
        "{ said: { any: [头发] } } @ 我的頭髮都白了",
        "{ said: { any: [發票] } } @ 给我开发票",
        "{ said: { any: [发票] } } @ 給我開發票",
        "{ said: { any: [後天] } } @ 后天再说",
        "{ said: { any: [后天] } } @ 後天再說",
        "{ said: { any: [乾淨] } } @ 一点都不干净",
        "{ said: { any: [幹什麼] } } @ 你干什么",
        "{ said: { any: [干什么] } } @ 你幹什麼",
        "{ said: { any: [(退|還)款] } } @ 什么时候还款",
        "{ said: { any: [沒…辦法] } } @ 我真的没什么办法",
        "{ said: { all: [投訴, 經理] } } @ 我要投诉叫你们经理来",
        "{ near: { words: [電話, 打], gap: 4 } } @ 打了三次电话",
        "{ similar: { to: [我要投訴你們這個客服], over: 0.7 } } @ 我要投诉你们这个客服",
        "{ matches: '退[錢款]' } @ 马上给我退钱",
        "{ matches: '退[钱款]' } @ 馬上給我退錢",
        "{ matches: { regex: '(發|髮)票', but_not: '電子發票' } } @ 开个发票",
        "{ entity: money } @ 扣了三十塊錢",
        "{ entity: duration } @ 等了三個小時",
        "{ said: { any: [發票報銷] }, sound_alike: exact } @ 拿去发飘报销"
      })
  void whatIsTheSameWordInTheOtherScriptIsFound(String when, String said) throws Exception {
    assertThat(OneRule.when(folder, when).fires("customer 0:01-0:05  " + said)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "{ matches: { regex: '發票', but_not: '電子發票' } } @ 我要电子发票",
        "{ said: { any: [退錢], none: [不用退錢] } } @ 不用退钱了"
      })
  void whatIsExcusedInOneScriptIsExcusedInTheOther(String when, String said) throws Exception {
    assertThat(OneRule.when(folder, when).fires("customer 0:01-0:05  " + said)).isFalse();
  }
}
