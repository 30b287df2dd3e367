package io.tingjian.search;

import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One call in memory, ready to be asked for phrases. Each speaker has his own fields; his passages
 * lie far apart, so that no phrase reaches from one to the next.
 *
 * <p>For one thread.
 */
public final class SpokenCall {
  private static final long LONGEST_PAUSE_IN_NUMBER_MS = 6_000;

  private final PhraseBook book;
  private final List<Passage> passages;
  private final Map<Role, Spoken> spoken = new EnumMap<>(Role.class);

  private SpokenCall(HeardCall call, PhraseBook book) {
    this.book = book;
    this.passages = Passage.of(call.turns());
    for (Role role : Role.values()) {
      List<Passage> own = passages.stream().filter(p -> p.role() == role).toList();
      if (!own.isEmpty()) spoken.put(role, new Spoken(role, own));
    }
  }

  public static SpokenCall of(HeardCall call) {
    return of(call, new PhraseBook());
  }

  /**
   * @param book of the phrases that will be asked for, shared by many calls
   */
  public static SpokenCall of(HeardCall call, PhraseBook book) {
    return new SpokenCall(call, book);
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
    List<Integer> digits = spoken.get(role).positions(SpokenField.PY, DigitRuns.DIGITS);
    if (digits.isEmpty()) return List.of();
    List<Integer> fillers = spoken.get(role).positions(SpokenField.ZH, DigitRuns.FILLERS);
    Positions positions = spoken.get(role).positions();
    List<Digits> runs =
        DigitRuns.runs(digits, fillers).stream().map(run -> positions.digits(run)).toList();
    return Digits.joined(runs, LONGEST_PAUSE_IN_NUMBER_MS);
  }

  /** The place of characters that were found by other means, such as a regular expression. */
  public Said place(Passage passage, int start, int end) {
    return spoken.get(passage.role()).positions().said(passage, start, end);
  }

  private List<int[]> spans(
      Role role, SpokenField field, PhraseSet any, PhraseSet butNot, SoundAlike sound) {
    List<int[]> wanted = new ArrayList<>(spans(role, field, any, sound));
    if (wanted.isEmpty() || butNot.isEmpty()) return merged(wanted);
    SoundAlike excuse = sound.ofExclusions();
    // Both fields have the same positions, so what is written excuses what is heard.
    for (SpokenField each : SpokenField.values())
      if (each == SpokenField.ZH || !excuse.off())
        for (int[] excused : spans(role, each, butNot, excuse))
          wanted.removeIf(span -> span[0] <= excused[1] && excused[0] <= span[1]);
    return merged(wanted);
  }

  private List<int[]> spans(Role role, SpokenField field, PhraseSet phrases, SoundAlike sound) {
    return spoken.get(role).places(book, field, phrases, sound);
  }

  private static List<int[]> merged(List<int[]> spans) {
    List<int[]> merged = new ArrayList<>();
    spans.sort(Comparator.comparingInt(span -> span[0]));
    for (int[] span : spans) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else merged.add(span.clone());
    }
    return merged;
  }
}
