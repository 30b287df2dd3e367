package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.Word;
import io.tingjian.graph.GraphFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotWordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // the same sound in other characters
    "凤栖岭, 我/1 住/1 高峰/.8 期/.6 零/.2 那边/1, 我住高凤栖岭那边",
    "凤栖岭, 在/1 风/.4 七/.5 零/.3 那边/1, 在凤栖岭那边",
    // sounds that are taken for each other
    "暖冬计划, 取消/1 乱动/.9 计划/.9 吧/1, 取消暖冬计划吧",
    "蓝鲸套餐, 这个/1 南京/.8 套餐/1, 这个蓝鲸套餐",
    // a lost syllable where the recogniser was unsure
    "蓝鲸套餐, 介绍/1 一下/1 兰/.2 套餐/.6, 介绍一下蓝鲸套餐",
    // two words of which only parts belong to it
    "清屿面霜, 这款/1 情欲/.6 面/.4 双十/.5 坏/1 的/1, 这款清屿面霜十坏的",
    // letters as they are said
    "VIP畅享卡, 办/1 的/1 微/.3 爱/.2 批/.3 唱响/.5 卡/.9, 办的VIP畅享卡",
    // two syllables, of which the recogniser was not sure
    "云雀, 有/1 运却/.5 的/1, 有云雀的",
    // already right
    "蓝鲸套餐, 这个/1 蓝鲸/.7 套餐/1, 这个蓝鲸套餐"
  })
  void aNameIsWrittenWhereWhatIsHeardSoundsLikeIt(String name, String heard, String right)
      throws Exception {
    assertThat(text(hotWords(name).putRight(words(heard)))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    // short names need the very sound and a doubt
    "云雀, 有/1 运却/.9 的/1",
    "云雀, 一/1 群/1 去/1 了/1",
    // other sounds
    "蓝鲸套餐, 这个/1 优惠/1 套餐/1",
    "蓝鲸套餐, 北京/1 套餐/1 多少/1 钱/1",
    "梧桐坞, 梧桐/1 路/.98 那边/1",
    // a pause within
    "暖冬计划, 乱动/.9 | 计划/.9",
    // what is left of a sure word would make no sense
    "随心宝, 陪随/1 心/1 包子/1"
  })
  void whatMerelyLooksLikeItStays(String name, String heard) throws Exception {
    List<Word> words = words(heard);
    assertThat(hotWords(name).putRight(words)).isEqualTo(words);
  }

  @Test
  void theNameTakesTheTimeOfWhatItReplacesAndKeepsWhatWasRecognised() throws Exception {
    List<Word> right = hotWords("悦声助听器").putRight(words("买/1 跃升/.4 助听器/1 了/1"));
    assertThat(right).hasSize(3);
    Word name = right.get(1);
    assertThat(name.text()).isEqualTo("悦声助听器");
    assertThat(name.recognised()).contains("跃升助听器");
    assertThat(name.startMs()).isEqualTo(100);
    assertThat(name.endMs()).isEqualTo(600);
    assertThat(name.confidence()).isBetween(0.4, 1.0);
    assertThat(right.get(0).recognised()).isEmpty();
  }

  @Test
  void theLongerOfTwoNamesIsMeantWhereBothFit() throws Exception {
    assertThat(text(hotWords("蓝鲸\n蓝鲸套餐").putRight(words("要/1 兰/.2 晶/.1 套餐/1")))).isEqualTo("要蓝鲸套餐");
  }

  @Test
  void aNameMayBeSaidOtherwiseThanItsCharactersAre() throws Exception {
    assertThat(text(hotWords("长乐府\tchang le fu").putRight(words("在/1 常/1 乐/.5 服/.4"))))
        .isEqualTo("在长乐府");
    assertThat(hotWords("长乐府\tzhang yue fu").putRight(words("在/1 常/1 乐/.5 服/.4")))
        .allMatch(word -> word.recognised().isEmpty());
  }

  @Test
  void everyBrokenLineIsNamedWithItsFile() throws IOException {
    Path file = folder.resolve("hotwords.txt");
    Files.writeString(file, "# names\n\n云雀\n宝\n云 栖 湾\tyun qi\n§§\n");
    assertThatThrownBy(() -> HotWords.read(file))
        .isInstanceOf(GraphFault.class)
        .hasMessageContaining(file + ":4: a hot word has at least 2 syllables")
        .hasMessageContaining(file + ":5: 云栖湾 has 3 characters, but 2 syllables")
        .hasMessageContaining(file + ":6: nobody knows how to say \"§\"");
  }

  @Test
  void anEmptyListChangesNothing() throws Exception {
    List<Word> words = words("乱动/.2 计划/.3");
    assertThat(hotWords("# none yet").putRight(words)).isSameAs(words);
  }

  private HotWords hotWords(String lines) throws Exception {
    return HotWords.read(Files.writeString(folder.resolve("names.txt"), lines + "\n"));
  }

  /** {@code word/confidence}; each character lasts 100 ms, a bar is a pause. */
  private static List<Word> words(String heard) {
    List<Word> words = new ArrayList<>();
    long at = 0;
    for (String part : heard.split(" ")) {
      if (part.equals("|")) {
        at += 400;
        continue;
      }
      String[] word = part.split("/");
      long end = at + 100 * word[0].length();
      words.add(new Word(word[0], at, end, Double.parseDouble(word[1]), Optional.empty()));
      at = end;
    }
    return words;
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }
}
