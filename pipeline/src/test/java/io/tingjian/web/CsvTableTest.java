package io.tingjian.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @Test
  void aSpreadsheetSeesUtf8AndQuotedCells() {
    byte[] bytes = table("退款,\"快\"", "二\n行", "").bytes();
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, UTF_8)).isEqualTo("\ufeff\"退款,\"\"快\"\"\",\"二\n行\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1", "＠x"})
  void wordsThatASpreadsheetWouldRunBecomeText(String words) {
    assertThat(new String(table(words).bytes(), UTF_8)).isEqualTo("\ufeff'" + words + "\r\n");
  }

  private static CsvTable table(String... cells) {
    CsvTable table = new CsvTable();
    table.line(List.of(cells));
    return table;
  }
}
