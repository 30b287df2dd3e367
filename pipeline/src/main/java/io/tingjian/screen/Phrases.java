package io.tingjian.screen;

import io.tingjian.search.BadPhrase;
import io.tingjian.search.Phrase;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads phrases and the named lists ({@code $greeting}) that stand for many of them. */
final class Phrases {
  private final Map<String, Field> lists = new HashMap<>();

  Phrases() {}

  /** The same lists and more; a name that is known already is a fault. */
  Phrases with(Fields named) {
    Phrases all = new Phrases();
    all.lists.putAll(lists);
    named
        .all()
        .forEach(
            (name, list) -> {
              if (all.lists.putIfAbsent(name, list) != null)
                list.fault("list \"" + name + "\" is already known");
            });
    return all;
  }

  /** Reads every list once, so that a fault in a list nobody uses yet is told too. */
  void checkAll(Fields named) {
    named.all().values().forEach(this::read);
  }

  List<Phrase> read(Field field) {
    List<Phrase> phrases = new ArrayList<>();
    read(field, phrases, Set.of());
    return List.copyOf(phrases);
  }

  private void read(Field field, List<Phrase> into, Set<String> inside) {
    for (Field item : field.list()) {
      Optional<String> text = item.text();
      if (text.isEmpty()) continue;
      if (text.get().startsWith("$") && text.get().length() > 1)
        reference(item, text.get().substring(1), into, inside);
      else phrase(item, text.get()).ifPresent(into::add);
    }
  }

  private void reference(Field item, String name, List<Phrase> into, Set<String> inside) {
    Field list = lists.get(name);
    if (list == null) {
      item.fault("unknown list \"$" + name + "\"", Suggestion.of(name, lists.keySet()));
    } else if (inside.contains(name)) {
      item.fault("list \"$" + name + "\" contains itself");
    } else {
      Set<String> deeper = new HashSet<>(inside);
      deeper.add(name);
      readQuietly(list, into, deeper);
    }
  }

  /** A list's own faults are told once, where it is defined. */
  private void readQuietly(Field list, List<Phrase> into, Set<String> inside) {
    for (Field item : list.list()) {
      String text = item.text().orElse("");
      if (text.startsWith("$") && text.length() > 1)
        reference(item, text.substring(1), into, inside);
      else if (!text.isEmpty()) parse(text).ifPresent(into::add);
    }
  }

  private static Optional<Phrase> parse(String text) {
    try {
      return Optional.of(Phrase.parse(text));
    } catch (BadPhrase e) {
      return Optional.empty();
    }
  }

  private static Optional<Phrase> phrase(Field item, String text) {
    try {
      return Optional.of(Phrase.parse(text));
    } catch (BadPhrase e) {
      item.fault(e.getMessage());
      return Optional.empty();
    }
  }
}
