package io.tingjian.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Every list of phrases in a folder of packs, as written: what a plain program would start from.
 */
final class PackLists {
  private static final Set<String> HOLD_PHRASES = Set.of("any", "all", "of", "none", "but_not");

  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  private final Map<String, List<Object>> named = new HashMap<>();
  private final Set<List<String>> lists = new LinkedHashSet<>();

  private PackLists() {}

  static List<List<String>> in(Path folder) throws IOException {
    PackLists found = new PackLists();
    List<Object> packs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
        try (Reader in = Files.newBufferedReader(file)) {
          packs.add(new Yaml().load(in));
        }
    }
    packs.forEach(found::name);
    packs.forEach(pack -> found.collect(pack));
    return List.copyOf(found.lists);
  }

  @SuppressWarnings("unchecked")
  private void name(Object pack) {
    Object lists = ((Map<String, Object>) pack).get("lists");
    if (lists != null)
      ((Map<String, Object>) lists).forEach((name, list) -> named.put(name, listOf(list)));
  }

  private void collect(Object node) {
    if (node instanceof Map<?, ?> map)
      map.forEach(
          (name, value) -> {
            if (name.equals("matches") || name.equals("entity")) return;
            if (HOLD_PHRASES.contains(name)) add(value);
            collect(value);
          });
    if (node instanceof List<?> list) list.forEach(this::collect);
  }

  private void add(Object value) {
    List<String> phrases = new ArrayList<>();
    for (Object item : listOf(value)) if (item instanceof String text) resolve(text, phrases);
    if (!phrases.isEmpty()) lists.add(phrases);
  }

  private void resolve(String text, List<String> into) {
    if (!text.startsWith("$") || text.length() == 1) into.add(filled(text));
    else
      for (Object item : named.getOrDefault(text.substring(1), List.of()))
        resolve(String.valueOf(item), into);
  }

  /** A list in braces stands for any of its phrases. */
  private String filled(String text) {
    Matcher slot = SLOT.matcher(text);
    return slot.replaceAll(
        found -> {
          List<String> phrases = new ArrayList<>();
          for (Object item : named.getOrDefault(found.group(1), List.of()))
            resolve(String.valueOf(item), phrases);
          return Matcher.quoteReplacement("(" + String.join("|", phrases) + ")");
        });
  }

  @SuppressWarnings("unchecked")
  private static List<Object> listOf(Object value) {
    return value instanceof List<?> list ? (List<Object>) list : List.of(value);
  }
}
