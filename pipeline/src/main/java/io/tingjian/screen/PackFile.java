package io.tingjian.screen;

import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A pack as people read it.
 *
 * @param file below the rules folder, such as {@code zh/opening.yaml}
 * @param rules in the file's order; none in a file of lists or acts that all packs of its language
 *     may use
 */
public record PackFile(
    String file, String pack, String version, String language, List<RuleSheet> rules) {
  /**
   * One rule.
   *
   * @param item of the scorecard; empty for a rule that only warns
   * @param warning whether it warns of a call instead of finding a fault
   * @param line where it is written
   * @param examples that run as its tests
   */
  public record RuleSheet(
      String key,
      Wording name,
      Severity severity,
      Optional<String> item,
      boolean warning,
      Wording because,
      int line,
      int examples) {}

  public PackFile {
    rules = List.copyOf(rules);
  }

  static Optional<PackFile> of(Pack pack) {
    if (pack.rules().isEmpty()) return Optional.empty();
    return Optional.of(
        new PackFile(
            belowRules(pack.rules().get(0).file()),
            pack.name(),
            pack.version(),
            pack.language(),
            pack.rules().stream().map(PackFile::sheet).toList()));
  }

  static PackFile shared(String shown, String name, String version, String language) {
    return new PackFile(belowRules(shown), name, version, language, List.of());
  }

  /** As faults name a file, the folder of the rules stands before it. */
  private static String belowRules(String shown) {
    return shown.substring(shown.indexOf('/') + 1);
  }

  private static RuleSheet sheet(Rule rule) {
    boolean warns = rule.warning().isPresent();
    return new RuleSheet(
        rule.key(),
        rule.name(),
        rule.severity(),
        warns ? Optional.empty() : Optional.of(rule.item()),
        warns,
        rule.because(),
        rule.line(),
        rule.examples().fires().size() + rule.examples().silent().size());
  }
}
