package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.Stretch;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImaginedTest {
  private static final List<Word> BEFORE = said(0, 0.9, "稍", "等", "一", "下");
  private static final List<Word> AFTER = said(22_000, 0.9, "查", "到", "了");

  /** Words of a third of a second each. */
  private static List<Word> said(long startMs, double confidence, String... words) {
    List<Word> turn = new ArrayList<>();
    for (String word : words) {
      long start = startMs + 300L * turn.size();
      turn.add(new Word(word, start, start + 300, confidence));
    }
    return turn;
  }

  private static List<Stretch> voice(long... edges) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < edges.length; i += 2)
      stretches.add(new Stretch(Stretch.Kind.SPEECH, edges[i], edges[i + 1]));
    return stretches;
  }

  @Test
  void singleUnsureSyllablesInWordlessMusicAreDroppedOneAfterTheOther() {
    List<Word> one = said(9_000, 0.46, "哦");
    List<Word> next = said(11_500, 0.6, "嗯", "嗯");
    assertThat(
            Imagined.without(
                List.of(BEFORE, one, next, AFTER), voice(0, 1_300, 2_000, 21_500, 21_900, 23_000)))
        .containsExactly(BEFORE, AFTER);
  }

  @Test
  void theSameSyllableByItselfInSilenceStays() {
    List<Word> listening = said(9_000, 0.46, "哦");
    assertThat(
            Imagined.without(
                List.of(BEFORE, listening, AFTER), voice(0, 1_300, 8_900, 9_450, 21_900, 23_000)))
        .containsExactly(BEFORE, listening, AFTER);
  }

  @Test
  void aSureShortAnswerStaysWhateverIsAroundIt() {
    List<Word> bye = said(9_000, 0.85, "再", "见");
    assertThat(Imagined.without(List.of(BEFORE, bye), voice(0, 20_000)))
        .containsExactly(BEFORE, bye);
  }

  @Test
  void anUnsureSentenceStaysWhateverIsAroundIt() {
    List<Word> sentence = said(9_000, 0.45, "喂", "人", "呢");
    assertThat(Imagined.without(List.of(BEFORE, sentence), voice(0, 20_000)))
        .containsExactly(BEFORE, sentence);
  }

  @Test
  void wordsBesideItAreNoWordlessVoice() {
    List<Word> first = said(0, 0.9, "我", "找", "一", "下", "啊", "您", "别", "急");
    List<Word> hesitation = said(2_900, 0.4, "嗯");
    List<Word> then = said(3_800, 0.9, "这", "个", "是", "上", "个", "月", "的");
    assertThat(Imagined.without(List.of(first, hesitation, then), voice(0, 6_000)))
        .containsExactly(first, hesitation, then);
  }

  @Test
  void whatIsHardlyHeardIsDroppedAnywhere() {
    List<Word> noise = said(9_000, 0.25, "五", "百", "块");
    assertThat(Imagined.without(List.of(BEFORE, noise), voice(0, 1_300, 8_900, 10_000)))
        .containsExactly(BEFORE);
  }
}
