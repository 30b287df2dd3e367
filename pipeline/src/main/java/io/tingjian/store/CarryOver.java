package io.tingjian.store;

import io.tingjian.call.Evidence;
import io.tingjian.store.Screening.KeptFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds which findings of a new screening a person has judged in the one before. */
final class CarryOver {
  private CarryOver() {}

  /**
   * @return the new findings that are the same as a judged old one, each with that one's verdict;
   *     every verdict goes to one finding at most, to the one whose evidence overlaps most
   */
  static List<KeptFinding> of(List<KeptFinding> before, List<KeptFinding> now) {
    List<KeptFinding> judged = new ArrayList<>();
    List<KeptFinding> open = new ArrayList<>(now);
    for (KeptFinding old : before) {
      if (old.verdict().isEmpty()) continue;
      Optional<KeptFinding> same =
          open.stream()
              .filter(finding -> old.finding().sameAs(finding.finding()))
              .max(Comparator.comparingLong(finding -> overlapMs(old, finding)));
      same.ifPresent(
          finding -> {
            open.remove(finding);
            judged.add(new KeptFinding(finding.id(), finding.finding(), old.verdict()));
          });
    }
    return judged;
  }

  private static long overlapMs(KeptFinding old, KeptFinding now) {
    Evidence a = old.finding().evidence();
    Evidence b = now.finding().evidence();
    return Math.min(a.endMs(), b.endMs()) - Math.max(a.startMs(), b.startMs());
  }
}
