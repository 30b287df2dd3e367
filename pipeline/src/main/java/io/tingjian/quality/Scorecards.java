package io.tingjian.quality;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import io.tingjian.call.Warning;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The scorecards in force; the queue of a call chooses, else its business type. Immutable; may be
 * shared by threads.
 */
public final class Scorecards {
  private final List<Scorecard> all;

  private Scorecards(List<Scorecard> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads every {@code *.yaml} in the folder.
   *
   * @throws FaultyFiles with every fault, where there is one
   */
  public static Scorecards load(Path dir) throws FaultyFiles, IOException {
    Faults faults = Faults.none();
    ScorecardReader reader = new ScorecardReader(dir, faults);
    List<Scorecard> cards = new ArrayList<>();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
        reader.read(file).ifPresent(cards::add);
    }
    if (faults.all().isEmpty()) checkChoice(cards, faults.inFile(dir.toString()));
    if (!faults.all().isEmpty()) throw new FaultyFiles(faults.all());
    return new Scorecards(cards);
  }

  /** Every item of every scorecard: what a rule may count against. */
  public Set<String> items() {
    Set<String> items = new LinkedHashSet<>();
    for (Scorecard card : all) for (Scorecard.Item item : card.items()) items.add(item.key());
    return items;
  }

  /**
   * The machine's proposal; none for a recording that cannot be judged.
   *
   * @param findings of this call
   */
  public Optional<Score> score(HeardCall call, List<Finding> findings) {
    boolean unjudgeable = call.warnings().stream().anyMatch(Warning::unjudgeable);
    if (unjudgeable || call.turns().isEmpty()) return Optional.empty();
    return Optional.of(cardFor(call).score(findings));
  }

  /** Every call must have one scorecard, and only one. */
  private static void checkChoice(List<Scorecard> cards, Faults faults) {
    long general = cards.stream().filter(Scorecard::forEverything).count();
    if (general != 1)
      faults.add(
          1,
          "one scorecard must be for all that no other names (without business_types and queues);"
              + " there are "
              + general,
          "");
    Map<String, String> taken = new HashMap<>();
    for (Scorecard card : cards) {
      List<String> choices = new ArrayList<>();
      card.businessTypes().forEach(type -> choices.add("business type " + type.wire()));
      card.queues().forEach(queue -> choices.add("queue " + queue));
      for (String choice : choices) {
        String other = taken.put(choice, card.key());
        if (other != null)
          faults.add(1, choice + " is named by both " + other + " and " + card.key(), "");
      }
    }
  }

  private Scorecard cardFor(HeardCall call) {
    return first(card -> call.facts().queue().filter(card.queues()::contains).isPresent())
        .or(
            () ->
                first(
                    card ->
                        call.facts()
                            .businessType()
                            .filter(card.businessTypes()::contains)
                            .isPresent()))
        .or(() -> first(Scorecard::forEverything))
        .orElseThrow();
  }

  private Optional<Scorecard> first(Predicate<Scorecard> suits) {
    return all.stream().filter(suits).findFirst();
  }
}
