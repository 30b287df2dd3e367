package io.tingjian.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of text as a file for spreadsheets: RFC 4180, in UTF-8 with a byte order mark, for Excel
 * takes a file without one for the system's own code page.
 */
final class CsvTable {
  /** What makes a spreadsheet read a cell as a formula; the wide forms do so too under Chinese. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder text = new StringBuilder("\ufeff");

  void line(List<String> cells) {
    text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Somebody's words must never be run: an apostrophe in front makes them text. */
  private static String cell(String words) {
    boolean formula = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
    String safe = formula ? "'" + words : words;
    boolean quoted = safe.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
