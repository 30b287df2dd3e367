package io.tingjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The sentence templates of the acoustic model's text, spoken out: {@code (a|b)} one of them,
 * {@code [a]} or nothing, <code>{slot}</code> a value of {@code slots.txt} or a number. Commas and
 * spaces fall away.
 */
final class Templates {
  private static final String DIGITS = "零一二三四五六七八九";

  private final Map<String, List<String>> slots = new HashMap<>();
  private final Path folder;

  private Templates(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder of the templates, with {@code slots.txt}
   */
  static Templates in(Path folder) throws IOException {
    Templates templates = new Templates(folder);
    for (String line : Files.readAllLines(folder.resolve("slots.txt"))) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#"))
        templates.slots.put(
            line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" +")));
    }
    return templates;
  }

  List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  String spoken(String template, RandomGenerator random) {
    StringBuilder said = new StringBuilder();
    new Walk(template, random).sequence(said);
    return said.toString().replaceAll("[\\s,，。？！?!~]", "");
  }

  private final class Walk {
    private final String template;
    private final RandomGenerator random;
    private int at;

    Walk(String template, RandomGenerator random) {
      this.template = template;
      this.random = random;
    }

    void sequence(StringBuilder into) {
      while (at < template.length() && "|)]".indexOf(template.charAt(at)) < 0) {
        char c = template.charAt(at++);
        if (c == '(') choice(')', into);
        else if (c == '[') choice(']', into);
        else if (c == '{') slot(into);
        else into.append(c);
      }
    }

    private void choice(char close, StringBuilder into) {
      List<String> options = new ArrayList<>();
      do {
        StringBuilder option = new StringBuilder();
        sequence(option);
        options.add(option.toString());
      } while (at < template.length() && template.charAt(at++) == '|');
      if (close == ']') options.add("");
      into.append(options.get(random.nextInt(options.size())));
    }

    private void slot(StringBuilder into) {
      int end = template.indexOf('}', at);
      String name = template.substring(at, end);
      at = end + 1;
      List<String> values = slots.get(name);
      if (values != null) {
        StringBuilder value = new StringBuilder();
        new Walk(values.get(random.nextInt(values.size())), random).sequence(value);
        into.append(value);
      } else {
        into.append(number(name));
      }
    }

    /** Whatever is no list is some kind of number. */
    private String number(String name) {
      String count = name.replaceAll("\\D", "");
      int length = count.isEmpty() ? 1 + random.nextInt(4) : Integer.parseInt(count);
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < length; i++) digits.append(DIGITS.charAt(random.nextInt(10)));
      return digits.toString();
    }
  }
}
