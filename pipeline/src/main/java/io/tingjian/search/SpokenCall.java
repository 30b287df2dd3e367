package io.tingjian.search;

import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * One call in memory, ready to be asked for phrases. Each speaker has his own fields; his passages
 * lie far apart, so that no phrase reaches from one to the next.
 *
 * <p>For one thread.
 */
public final class SpokenCall {
  private static final long LONGEST_PAUSE_IN_NUMBER_MS = 6_000;

  private final List<Passage> passages;
  private final Map<Role, Spoken> spoken = new EnumMap<>(Role.class);

  private SpokenCall(HeardCall call) {
    this.passages = Passage.of(call.turns());
    for (Role role : Role.values()) {
      List<Passage> own = passages.stream().filter(p -> p.role() == role).toList();
      if (!own.isEmpty()) spoken.put(role, new Spoken(role, own));
    }
  }

  public static SpokenCall of(HeardCall call) {
    return new SpokenCall(call);
  }

  /** In order of their start. */
  public List<Passage> passages() {
    return passages;
  }

  /**
   * Where any of the phrases is said, in order of time; what overlaps is one place.
   *
   * @param butNot a place that overlaps one of these does not count; looked for as {@link
   *     SoundAlike#ofExclusions} says
   */
  public List<Said> find(Role role, PhraseSet any, PhraseSet butNot, SoundAlike sound) {
    if (!spoken.containsKey(role) || any.isEmpty()) return List.of();
    List<int[]> written = spans(role, SpokenField.ZH, any, butNot, sound);
    List<int[]> heard = sound.off() ? List.of() : spans(role, SpokenField.PY, any, butNot, sound);
    if (written.isEmpty() && heard.isEmpty()) return List.of();
    Positions positions = spoken.get(role).positions();
    List<Said> found = new ArrayList<>();
    for (int[] span : written) found.add(positions.written(span[0], span[1]));
    for (int[] span : heard)
      if (written.stream().noneMatch(w -> w[0] <= span[1] && span[0] <= w[1]))
        found.add(positions.heard(span[0], span[1], any.characters()));
    found.sort(Comparator.comparingLong(Said::startMs));
    return found;
  }

  /**
   * What is most like one of the sentences in each of this speaker's passages, in order of time.
   *
   * @param least so alike, at least; 0 to 1
   */
  public List<Alike> alike(Role role, List<Sentence> to, double least, SoundAlike sound) {
    if (!spoken.containsKey(role)) return List.of();
    Positions positions = spoken.get(role).positions();
    List<Alike> alike = new ArrayList<>();
    for (Passage passage : passages)
      if (passage.role() == role) positions.alike(passage, to, least, sound).ifPresent(alike::add);
    return alike;
  }

  /** The numbers that this speaker reads out digit by digit, in order of time. */
  public List<Digits> digits(Role role) {
    if (!spoken.containsKey(role)) return List.of();
    List<Integer> digits = at(matches(role, SpokenField.PY, DigitRuns.digits()));
    List<Integer> fillers = at(matches(role, SpokenField.ZH, DigitRuns.fillers()));
    Positions positions = spoken.get(role).positions();
    List<Digits> runs =
        DigitRuns.runs(digits, fillers).stream().map(run -> positions.digits(run)).toList();
    return Digits.joined(runs, LONGEST_PAUSE_IN_NUMBER_MS);
  }

  /** The place of characters that were found by other means, such as a regular expression. */
  public Said place(Passage passage, int start, int end) {
    return spoken.get(passage.role()).positions().said(passage, start, end);
  }

  private static List<Integer> at(List<int[]> spans) {
    return spans.stream().map(span -> span[0]).toList();
  }

  private List<int[]> spans(
      Role role, SpokenField field, PhraseSet any, PhraseSet butNot, SoundAlike sound) {
    Spoken said = spoken.get(role);
    Optional<IntervalsSource> wanted = any.source(field, sound, said.grams(field));
    if (wanted.isEmpty()) return List.of();
    List<IntervalsSource> excused = new ArrayList<>();
    SoundAlike excuse = sound.ofExclusions();
    // Both fields have the same positions, so what is written excuses what is heard.
    for (SpokenField each : SpokenField.values())
      if (each == SpokenField.ZH || !excuse.off())
        butNot
            .source(each, excuse, said.grams(each))
            .ifPresent(
                source -> excused.add(Intervals.fixField(SpokenFields.name(each, role), source)));
    IntervalsSource source =
        excused.isEmpty()
            ? wanted.get()
            : Intervals.nonOverlapping(wanted.get(), Intervals.or(false, excused));
    return merged(matches(role, field, source));
  }

  private List<int[]> matches(Role role, SpokenField view, IntervalsSource source) {
    String field = SpokenFields.name(view, role);
    IndexSearcher searcher = spoken.get(role).searcher();
    List<int[]> spans = new ArrayList<>();
    try {
      // Not rewritten: intervals need none, and a list of a thousand phrases is no runaway query.
      Query query = new IntervalQuery(field, source);
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
      Matches matches = weight.matches(leaf, 0);
      MatchesIterator each = matches == null ? null : matches.getMatches(field);
      while (each != null && each.next())
        spans.add(new int[] {each.startPosition(), each.endPosition()});
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
    return spans;
  }

  private static List<int[]> merged(List<int[]> spans) {
    List<int[]> merged = new ArrayList<>();
    for (int[] span : spans) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else merged.add(span);
    }
    return merged;
  }
}
