package io.tingjian.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormsTest {
  @ParameterizedTest
  @CsvSource({
    "13800138000, 一三八零零一三八零零零",
    "123.5, 一百二十三块五",
    "123.5元, 一百二十三点五",
    "120元, 一百二块",
    "200, 两百",
    "12000, 一万二",
    "12000, 一万两千",
    "3.5万, 三万五",
    "30%, 百分之三十",
    "3.5%, 百分之三点五",
    "3:30, 三点半",
    "3:15, 三点一刻",
    "3:05, 三点零五",
    "2026年, 二零二六年",
    "2008年, 二千零八年",
    "11月, 十一月",
    "22日, 二十二号",
    "8.5折, 八五折",
    "VIP, V I P",
    "2, 两",
    "105, 一百零五",
    "100800, 十万零八百"
  })
  void whatIsTypedInFiguresIsSaidSo(String typed, String said) {
    List<SpokenForms.Piece> pieces = SpokenForms.in(typed);
    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).ways()).as(typed).contains(said);
  }

  @Test
  void theRestOfTheTextIsLeftAlone() {
    List<SpokenForms.Piece> pieces = SpokenForms.in("充了200块没到账30%");
    assertThat(pieces).extracting(SpokenForms.Piece::start).containsExactly(2, 9);
    assertThat(pieces).extracting(SpokenForms.Piece::end).containsExactly(6, 12);
    assertThat(SpokenForms.in("退款 a 007")).isEmpty();
  }

  @Test
  void everyNumberIsReadBackAsItself() {
    for (long value = 1; value < 200_000_000; value += 1 + value / 7)
      for (String said : SaidNumber.ways(value))
        assertThat(Cardinal.of(said)).as(said).isEqualTo(OptionalLong.of(value));
  }
}
