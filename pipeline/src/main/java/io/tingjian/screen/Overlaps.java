package io.tingjian.screen;

import io.tingjian.screen.Examples.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rules that fire on each other's examples. Sub-classes of one norm share a key and may
 * overlap; two keys that do tell people the same thing twice.
 */
final class Overlaps {
  /** One example in common is a coincidence. */
  private static final int LEAST_EXAMPLES = 2;

  /**
   * A rule that fires on so many of the others' examples misses what short examples leave out, such
   * as a greeting: that is no overlap.
   */
  private static final double EVERYWHERE = 0.3;

  private static final int FEW_RULES = 10;

  private final List<Rule> rules;
  private final Map<Rule, Set<Example>> firesOn = new HashMap<>();

  Overlaps(RulePacks packs) {
    this.rules = packs.rules().stream().filter(rule -> rule.warning().isEmpty()).toList();
    for (Rule owner : rules)
      for (Example example : owner.examples().fires()) {
        CallView call = new CallView(example.dialogue().call(), example.dialogue().labels());
        for (Rule rule : packs.rulesFor(call.heard().facts().language()))
          if (rule.fires(call)) firesOn.computeIfAbsent(rule, r -> new HashSet<>()).add(example);
      }
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++)
      for (int j = i + 1; j < rules.size(); j++) compare(rules.get(i), rules.get(j), remarks);
    return remarks;
  }

  private void compare(Rule one, Rule other, List<Remark> into) {
    if (one.key().equals(other.key())) return;
    boolean there = firesOnAllOf(other, one);
    boolean back = firesOnAllOf(one, other);
    if (there && back)
      into.add(
          Remark.of(
              one,
              one.line(),
              "fires on all examples of " + place(other) + ", and that on all of its own"));
    else if (there) into.add(implied(one, other));
    else if (back) into.add(implied(other, one));
  }

  private static Remark implied(Rule narrow, Rule wide) {
    return Remark.of(
        narrow, narrow.line(), "wherever it should fire, " + place(wide) + " fires too");
  }

  private boolean firesOnAllOf(Rule rule, Rule owner) {
    List<Example> examples = owner.examples().fires();
    return examples.size() >= LEAST_EXAMPLES
        && !isEverywhere(rule)
        && firesOn.getOrDefault(rule, Set.of()).containsAll(examples);
  }

  private boolean isEverywhere(Rule rule) {
    if (rules.size() < FEW_RULES) return false;
    long others =
        rules.stream()
            .filter(other -> !other.key().equals(rule.key()))
            .mapToLong(other -> other.examples().fires().size())
            .sum();
    long fires = firesOn.getOrDefault(rule, Set.of()).size() - rule.examples().fires().size();
    return fires > EVERYWHERE * others;
  }

  private static String place(Rule rule) {
    return rule.key() + " (" + rule.file() + ":" + rule.line() + ")";
  }
}
