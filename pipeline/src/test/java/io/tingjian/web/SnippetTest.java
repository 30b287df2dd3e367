package io.tingjian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tingjian.search.SearchResult.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found stays marked, also where figures take the place of what was spoken. */
class SnippetTest {
  private static final String SAID = "一共三百二十块五请您月底前付清";

  @Test
  void spokenWordsStayAsTheyWereSaid() {
    assertThat(Snippet.spoken(SAID, List.of(new Range(0, 2, false), new Range(8, 10, true))))
        .extracting(Snippet.Piece::text, Snippet.Piece::hit, Snippet.Piece::heardOnly)
        .containsExactly(
            tuple("一共", true, false),
            tuple("三百二十块五", false, false),
            tuple("请您", true, true),
            tuple("月底前付清", false, false));
  }

  @Test
  void figuresStandBesideWhatWasFound() {
    assertThat(Snippet.written(SAID, List.of(new Range(10, 12, false))))
        .extracting(Snippet.Piece::text, Snippet.Piece::hit)
        .containsExactly(tuple("一共320.5元请您", false), tuple("月底", true), tuple("前付清", false));
  }

  @Test
  void aFigureOfWhichAPartWasFoundIsMarkedAsAWholeOnce() {
    assertThat(
            Snippet.written(
                SAID,
                List.of(new Range(1, 3, true), new Range(4, 5, false), new Range(8, 9, true))))
        .extracting(Snippet.Piece::text, Snippet.Piece::hit, Snippet.Piece::heardOnly)
        .containsExactly(
            tuple("一", false, false),
            tuple("共320.5元", true, false),
            tuple("请", true, true),
            tuple("您月底前付清", false, false));
  }
}
