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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads phrases and the named lists that stand for many of them: {@code $greeting} for each of its
 * phrases, {@code {boss}} within a phrase for any one of them.
 */
final class Phrases {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

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
      else if (slotsKnown(item, text.get(), inside))
        phrase(item, filled(text.get())).ifPresent(into::add);
    }
  }

  private boolean slotsKnown(Field item, String text, Set<String> inside) {
    Matcher slot = SLOT.matcher(text);
    while (slot.find()) {
      String name = slot.group(1);
      if (!lists.containsKey(name)) {
        item.fault("unknown list \"{" + name + "}\"", Suggestion.of(name, lists.keySet()));
        return false;
      }
      if (!fills(name, inside)) {
        item.fault("list \"{" + name + "}\" contains itself or a $list");
        return false;
      }
    }
    return true;
  }

  /** Whether a list can stand in a slot: its phrases may have slots, but none of its own. */
  private boolean fills(String name, Set<String> inside) {
    if (inside.contains(name) || !lists.containsKey(name)) return false;
    Set<String> deeper = new HashSet<>(inside);
    deeper.add(name);
    for (Field item : lists.get(name).list()) {
      String text = item.text().orElse("");
      if (text.startsWith("$") && text.length() > 1) return false;
      Matcher slot = SLOT.matcher(text);
      while (slot.find()) if (!fills(slot.group(1), deeper)) return false;
    }
    return true;
  }

  /** The phrase with each slot's list written out as alternatives. */
  private String filled(String text) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement("(" + alternatives(slot.group(1)) + ")"));
  }

  private String alternatives(String name) {
    return lists.get(name).list().stream()
        .map(item -> filled(item.text().orElse("")))
        .collect(Collectors.joining("|"));
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
      else if (!text.isEmpty() && fillable(text, inside)) parse(filled(text)).ifPresent(into::add);
    }
  }

  private boolean fillable(String text, Set<String> inside) {
    return SLOT.matcher(text).results().allMatch(slot -> fills(slot.group(1), inside));
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
