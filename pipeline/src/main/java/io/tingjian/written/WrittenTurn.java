package io.tingjian.written;

import java.util.List;

/**
 * How a turn reads. Indexes count its words from 0.
 *
 * @param spans in order, none over another; words in none of them are written as they are spoken
 * @param fillers words that only fill a pause, ascending
 * @param marks in order, one for a word at most
 * @param text all of it in one line
 */
public record WrittenTurn(List<Span> spans, List<Integer> fillers, List<Mark> marks, String text) {
  /**
   * Whole words that are written otherwise than they are spoken.
   *
   * @param last inclusive
   */
  public record Span(int first, int last, String text) {}

  /**
   * @param after the word that it follows
   */
  public record Mark(int after, String text) {}

  public WrittenTurn {
    spans = List.copyOf(spans);
    fillers = List.copyOf(fillers);
    marks = List.copyOf(marks);
  }
}
