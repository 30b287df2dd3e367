package io.tingjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary WORDS =
      Vocabulary.of(List.of("退款", "申请", "我", "要", "投诉", "周", "一", "VIP"));

  @Test
  void phraseMadeOfWordsCanBeWritten() throws Exception {
    assertThat(nearest("我要申请退款")).isEmpty();
    assertThat(nearest("我要…3退款")).isEmpty();
    assertThat(nearest("^我要$")).isEmpty();
    assertThat(nearest("1 vip")).isEmpty();
  }

  @Test
  void oneAlternativeThatCanBeWrittenIsEnough() throws Exception {
    assertThat(nearest("(诽谤|投诉)")).isEmpty();
    assertThat(nearest("(诽谤|造谣)")).contains("□□");
  }

  @Test
  void whatCannotBeWrittenComesWithWhatSoundsLikeIt() throws Exception {
    assertThat(nearest("我要粥")).contains("我要周");
    assertThat(nearest("粥…退款")).contains("周…退款");
  }

  @Test
  void partOfAWordIsNoWord() throws Exception {
    assertThat(nearest("退")).contains("□");
  }

  private static Optional<String> nearest(String phrase) throws BadPhrase {
    return WORDS.nearest(Phrase.parse(phrase));
  }
}
