package io.tingjian.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a language's {@code acts.yaml} defines: speech acts and intents, each with its examples. */
final class Acts {
  /** What people can ask for; the name of the condition and of the section in the file. */
  enum Kind {
    ACT,
    INTENT;

    String condition() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String section() {
      return condition() + "s";
    }
  }

  static final Acts NONE = new Acts();

  private final Map<Kind, Map<String, Rule>> defined = new LinkedHashMap<>();

  Acts() {
    for (Kind kind : Kind.values()) defined.put(kind, new LinkedHashMap<>());
  }

  void add(Kind kind, String name, Rule definition) {
    defined.get(kind).put(name, definition);
  }

  Optional<Clause> find(Kind kind, String name) {
    return Optional.ofNullable(defined.get(kind).get(name)).map(Rule::clause);
  }

  Set<String> names(Kind kind) {
    return defined.get(kind).keySet();
  }

  /** As rules that find nothing by themselves, for their examples. */
  List<Rule> definitions() {
    return defined.values().stream().flatMap(named -> named.values().stream()).toList();
  }
}
