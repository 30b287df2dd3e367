package io.tingjian.screen;

import io.tingjian.yaml.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of one language that share a key are sub-classes of one norm: they count under one item,
 * and each has a name of its own. Anything else is a key that was taken twice.
 */
final class SharedKeys {
  private SharedKeys() {}

  static void check(List<Pack> packs, Faults faults) {
    Map<String, List<Rule>> known = new HashMap<>();
    for (Pack pack : packs)
      for (Rule rule : pack.rules()) {
        List<Rule> before =
            known.computeIfAbsent(pack.language() + "/" + rule.key(), key -> new ArrayList<>());
        before.stream()
            .filter(other -> !other.item().equals(rule.item()) || other.name().equals(rule.name()))
            .findFirst()
            .ifPresent(other -> add(rule, other, faults));
        before.add(rule);
      }
  }

  private static void add(Rule rule, Rule other, Faults faults) {
    String where = other.file() + ":" + other.line();
    String what =
        other.item().equals(rule.item())
            ? "the key is taken by a rule of the same name in "
                + where
                + "; rules that share a key have names of their own"
            : "the key counts under \"" + other.item() + "\" in " + where;
    faults.inFile(rule.file()).inRule(rule.key()).add(rule.line(), what, "");
  }
}
