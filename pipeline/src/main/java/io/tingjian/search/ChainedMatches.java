package io.tingjian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;

/** The places of {@link ChainedIntervals} in one document, with the characters that they cover. */
final class ChainedMatches implements IntervalMatchesIterator {
  /**
   * Where one run of the phrase is said.
   *
   * @param from first character; -1 where the field has no offsets
   * @param to after the last one
   */
  record Part(int first, int last, int from, int to) {}

  private final List<List<Part>> places;
  private int at = -1;

  /**
   * @param places each the parts that it is made of, at least one place
   */
  ChainedMatches(List<List<Part>> places) {
    this.places = places;
  }

  static List<Part> read(MatchesIterator matches) throws IOException {
    List<Part> parts = new ArrayList<>();
    while (matches.next())
      parts.add(
          new Part(
              matches.startPosition(),
              matches.endPosition(),
              matches.startOffset(),
              matches.endOffset()));
    return parts;
  }

  @Override
  public boolean next() {
    if (at < places.size()) at++;
    return at < places.size();
  }

  private Part begin() {
    return places.get(at).get(0);
  }

  private Part end() {
    return places.get(at).get(places.get(at).size() - 1);
  }

  @Override
  public int startPosition() {
    return begin().first();
  }

  @Override
  public int endPosition() {
    return end().last();
  }

  @Override
  public int startOffset() {
    return begin().from();
  }

  @Override
  public int endOffset() {
    return end().to();
  }

  @Override
  public int gaps() {
    int said = places.get(at).stream().mapToInt(part -> part.last() - part.first() + 1).sum();
    return width() - said;
  }

  @Override
  public int width() {
    return endPosition() - startPosition() + 1;
  }

  /** The parts by themselves; none where there is but one. */
  @Override
  public MatchesIterator getSubMatches() {
    List<Part> parts = places.get(at);
    return parts.size() == 1
        ? null
        : new ChainedMatches(parts.stream().map(part -> List.of(part)).toList());
  }

  @Override
  public Query getQuery() {
    return null;
  }
}
