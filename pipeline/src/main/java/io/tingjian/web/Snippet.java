package io.tingjian.web;

import io.tingjian.search.SearchResult.Range;
import io.tingjian.written.Replacement;
import io.tingjian.written.Written;
import java.util.ArrayList;
import java.util.List;

/** A found turn's text in pieces, the found ones marked. */
final class Snippet {
  /**
   * @param heardOnly it sounds like what was looked for, but is written otherwise
   */
  record Piece(String text, boolean hit, boolean heardOnly) {}

  private final String spoken;
  private final List<Range> found;
  private final List<Replacement> figures;

  private Snippet(String spoken, List<Range> found, List<Replacement> figures) {
    this.spoken = spoken;
    this.found = found;
    this.figures = figures;
  }

  /**
   * @param found in the text, in order, not overlapping
   */
  static List<Piece> spoken(String text, List<Range> found) {
    return new Snippet(text, found, List.of()).pieces();
  }

  /** The same with figures; one is marked as a whole where a part of it was found. */
  static List<Piece> written(String text, List<Range> found) {
    List<Replacement> figures = Written.figuresIn(text);
    List<Range> whole = new ArrayList<>();
    for (Range range : found) {
      Range wide = wide(range, figures);
      Range last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (last == null || last.end() <= wide.start()) whole.add(wide);
      else
        whole.set(
            whole.size() - 1,
            new Range(
                last.start(),
                Math.max(last.end(), wide.end()),
                last.heardOnly() && wide.heardOnly()));
    }
    return new Snippet(text, whole, figures).pieces();
  }

  private static Range wide(Range range, List<Replacement> figures) {
    int start = range.start();
    int end = range.end();
    for (Replacement figure : figures)
      if (figure.start() < range.end() && range.start() < figure.end()) {
        start = Math.min(start, figure.start());
        end = Math.max(end, figure.end());
      }
    return new Range(start, end, range.heardOnly());
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Range range : found) {
      if (range.start() > at) pieces.add(new Piece(text(at, range.start()), false, false));
      pieces.add(new Piece(text(range.start(), range.end()), true, range.heardOnly()));
      at = range.end();
    }
    if (at < spoken.length()) pieces.add(new Piece(text(at, spoken.length()), false, false));
    return pieces;
  }

  /** No figure reaches over a border. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    int at = from;
    for (Replacement figure : figures) {
      if (figure.start() < from || figure.end() > to) continue;
      text.append(spoken, at, figure.start()).append(figure.text());
      at = figure.end();
    }
    return text.append(spoken, at, to).toString();
  }
}
