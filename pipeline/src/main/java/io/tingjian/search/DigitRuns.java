package io.tingjian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers the positions at which single digits are said into runs. */
final class DigitRuns {
  private static final Map<String, Character> HEARD =
      Map.ofEntries(
          Map.entry("yao", '一'),
          Map.entry("yi", '一'),
          Map.entry("er", '二'),
          Map.entry("san", '三'),
          Map.entry("si", '四'),
          Map.entry("wu", '五'),
          Map.entry("liu", '六'),
          Map.entry("qi", '七'),
          Map.entry("ba", '八'),
          Map.entry("jiu", '九'),
          Map.entry("ling", '零'),
          Map.entry("x", 'x'));

  /** What people say between digits. */
  static final Set<String> FILLERS = Set.of("嗯", "啊", "哦", "呃", "额", "哎", "呐", "那");

  /** Every sound that may be a digit. */
  static final Set<String> DIGITS = HEARD.keySet();

  /** Two digits on either side make one misheard syllable between them a digit too. */
  private static final int SURE_SIDE = 2;

  private DigitRuns() {}

  /** Runs of positions, ascending; a run stays within one passage. */
  static List<List<Integer>> runs(List<Integer> digits, List<Integer> fillers) {
    NavigableSet<Integer> digit = new TreeSet<>(digits);
    Set<Integer> filler = Set.copyOf(fillers);
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int position : digit) {
      if (!run.isEmpty() && !goesOn(run, position, digit, filler)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      if (!run.isEmpty()) addMisheard(run, position, filler);
      run.add(position);
    }
    if (!run.isEmpty()) runs.add(run);
    return runs;
  }

  static char digit(SpokenToken token) {
    return token.syllables().stream()
        .filter(HEARD::containsKey)
        .map(HEARD::get)
        .findFirst()
        .orElse('?');
  }

  private static boolean goesOn(
      List<Integer> run, int next, NavigableSet<Integer> digit, Set<Integer> filler) {
    int last = run.get(run.size() - 1);
    if (aliens(last, next, filler).isEmpty()) return next - last < 10;
    boolean sureBefore = run.size() >= SURE_SIDE && run.get(run.size() - SURE_SIDE) == last - 1;
    return next - last == 2 && sureBefore && digit.contains(next + 1);
  }

  private static void addMisheard(List<Integer> run, int next, Set<Integer> filler) {
    run.addAll(aliens(run.get(run.size() - 1), next, filler));
  }

  private static Set<Integer> aliens(int last, int next, Set<Integer> filler) {
    if (next - last >= 10) return Set.of(last + 1, next - 1);
    return java.util.stream.IntStream.range(last + 1, next)
        .boxed()
        .filter(position -> !filler.contains(position))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
