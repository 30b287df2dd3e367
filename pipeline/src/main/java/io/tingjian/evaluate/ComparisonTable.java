package io.tingjian.evaluate;

import io.tingjian.call.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The comparison as people read it. */
final class ComparisonTable {
  private final Comparison comparison;
  private final StringBuilder text = new StringBuilder();

  ComparisonTable(Comparison comparison) {
    this.comparison = comparison;
  }

  String text() {
    line("A  %s%nB  %s%n", comparison.first(), comparison.second());
    line(
        "character error rate, %%, and where it lies in 95 of 100 samples of such calls%n"
            + "%-9s %10s  %-20s %-20s %s",
        "", "characters", "A", "B", "B - A, points");
    row("agent", Optional.of(Role.AGENT));
    row("customer", Optional.of(Role.CUSTOMER));
    row("all", Optional.empty());
    line(
        "%-9s %10s  %-20s %s%n",
        "real time",
        "",
        String.format(Locale.ROOT, "%.3f", comparison.firstFactor()),
        String.format(Locale.ROOT, "%.3f", comparison.secondFactor()));
    places();
    line("%d calls, %.0f s of audio", comparison.calls(), comparison.audioSeconds());
    return text.toString();
  }

  private void row(String name, Optional<Role> role) {
    List<Comparison.Pair> pairs = comparison.pairs(role);
    List<CharacterErrors> first = pairs.stream().map(Comparison.Pair::first).toList();
    List<CharacterErrors> second = pairs.stream().map(Comparison.Pair::second).toList();
    int characters = first.stream().mapToInt(CharacterErrors::characters).sum();
    if (characters == 0) return;
    line(
        "%-9s %10d  %-20s %-20s %s",
        name, characters, rate(first), rate(second), difference(pairs));
  }

  private static String rate(List<CharacterErrors> calls) {
    return String.format(Locale.ROOT, "%.1f", 100 * Interval.rate(calls))
        + Interval.ofRate(calls).map(interval -> " (" + interval.percent() + ")").orElse("");
  }

  private static String difference(List<Comparison.Pair> pairs) {
    return String.format(Locale.ROOT, "%+.1f", 100 * Comparison.difference(pairs))
        + Interval.of(pairs, Comparison::difference)
            .map(interval -> " (" + interval.points() + ")")
            .orElse("");
  }

  private void places() {
    if (comparison.places().isEmpty()) {
      line("the two heard the same everywhere%n");
      return;
    }
    long better =
        comparison.places().stream()
            .filter(place -> place.secondErrors() < place.firstErrors())
            .count();
    long worse =
        comparison.places().stream()
            .filter(place -> place.secondErrors() > place.firstErrors())
            .count();
    line(
        "where they differ: %d turns, B nearer to the truth in %d, A in %d (errors before each)",
        comparison.places().size(), better, worse);
    for (Comparison.Place place : comparison.places()) {
      line("%s %s %s", place.callId(), time(place.startMs()), place.role().wire());
      line("        %s", place.said());
      line("  A %3d %s", place.firstErrors(), place.first());
      line("  B %3d %s", place.secondErrors(), place.second());
    }
    text.append('\n');
  }

  private static String time(long ms) {
    return String.format(Locale.ROOT, "%02d:%04.1f", ms / 60_000, ms % 60_000 / 1000.0);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
