package io.tingjian.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands tokens that are already known to Lucene, one position each, all readings at that position.
 */
final class SpokenStream extends TokenStream {
  private record Term(String text, int increment, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Term> terms;
  private Iterator<Term> rest;

  private SpokenStream(List<Term> terms) {
    this.terms = terms;
    this.rest = terms.iterator();
  }

  /**
   * @param stretches tokens of one text each; {@code gap} positions lie between two of them, so
   *     that no phrase reaches over; characters are counted on from text to text
   */
  static SpokenStream of(SpokenField field, List<List<SpokenToken>> stretches, int gap) {
    List<Term> terms = new ArrayList<>();
    int extra = 0;
    int before = 0;
    for (List<SpokenToken> stretch : stretches) {
      for (SpokenToken token : stretch) {
        int increment = 1 + extra;
        extra = 0;
        for (String text : field.terms(token)) {
          terms.add(new Term(text, increment, before + token.start(), before + token.end()));
          increment = 0;
        }
      }
      extra = gap;
      if (!stretch.isEmpty()) before += stretch.get(stretch.size() - 1).end();
    }
    return new SpokenStream(terms);
  }

  /** Which term stands right before which, all of one text. */
  static SpokenStream pairs(SpokenField field, List<SpokenToken> stretch) {
    List<Term> pairs = new ArrayList<>();
    for (int i = 1; i < stretch.size(); i++) {
      int start = stretch.get(i - 1).start();
      int end = stretch.get(i).end();
      for (String first : field.terms(stretch.get(i - 1)))
        for (String second : field.terms(stretch.get(i)))
          pairs.add(new Term(SpokenField.pair(first, second), 1, start, end));
    }
    return new SpokenStream(pairs);
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) return false;
    clearAttributes();
    Term next = rest.next();
    term.append(next.text());
    offset.setOffset(next.start(), next.end());
    increment.setPositionIncrement(next.increment());
    return true;
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }
}
