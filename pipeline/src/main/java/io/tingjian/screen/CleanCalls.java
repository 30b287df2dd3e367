package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls without faults, under which the whole pack must stay silent: {@code rules/zh/clean/*.txt}.
 * What only informs (severity info) is no fault and may be found.
 */
public final class CleanCalls {
  private final List<Path> files;

  private CleanCalls(List<Path> files) {
    this.files = files;
  }

  /** Of every language in the rules folder; there may be none. */
  public static CleanCalls in(Path rulesDir) throws IOException {
    try (Stream<Path> all = Files.find(rulesDir, 3, (file, facts) -> facts.isRegularFile())) {
      return new CleanCalls(
          all.filter(file -> file.getParent().endsWith("clean")).sorted().toList());
    }
  }

  public int size() {
    return files.size();
  }

  /** One sentence for every finding that should not be there. */
  public List<String> failures(RulePacks packs) throws IOException {
    List<String> failures = new ArrayList<>();
    Screener screener = new Screener(packs);
    for (Path file : files) {
      try {
        Dialogue dialogue = Dialogue.parse(Files.readString(file));
        Screening screening = screener.screen(dialogue.call(), dialogue.labels());
        for (Finding finding : screening.findings())
          if (finding.severity() != Severity.INFO)
            failures.add(
                file
                    + ": "
                    + finding.key()
                    + " must stay silent here and fires on \""
                    + finding.evidence().quote()
                    + "\"");
        for (Failure failure : screening.failures())
          failures.add(file + ": " + failure.ruleKey() + " failed: " + failure.message());
      } catch (BadDialogue e) {
        failures.add(file + ": " + e.getMessage());
      }
    }
    return failures;
  }
}
