package io.tingjian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Packs of as many rules as one likes; each looks for pieces of sentences. */
final class MadeRules {
  private static final int PHRASES = 20;

  private final SplittableRandom random;
  private final Templates templates;
  private final List<String> lines = new ArrayList<>();

  MadeRules(long seed, Templates templates) throws IOException {
    this.random = new SplittableRandom(seed);
    this.templates = templates;
    for (String file : List.of("news.txt", "knowledge.txt", "places.txt"))
      lines.addAll(templates.lines(file));
  }

  /** YAML. */
  String pack(int rules) {
    StringBuilder pack = new StringBuilder("pack: made\nversion: 1\nlanguage: zh\nrules:\n");
    for (int i = 0; i < rules; i++) pack.append(rule(i));
    return pack.toString();
  }

  private String rule(int number) {
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < PHRASES) {
      String said = templates.spoken(lines.get(random.nextInt(lines.size())), random);
      String han = said.replaceAll("[^\\p{IsHan}]", "");
      int length = 3 + random.nextInt(3);
      if (han.length() <= length) continue;
      int from = random.nextInt(han.length() - length);
      phrases.add(han.substring(from, from + length));
    }
    return """
      - key: made_%d
        name: { zh: 造, en: Made }
        severity: minor
        item: wording
        sound_alike: exact
        when: { said: { any: [%s] }, by: agent }
        because: { zh: 造, en: Made }
        examples: { fires: [agent 0:00-0:09 %s], silent: [agent 0:00-0:01 嗯] }
    """
        .formatted(number, String.join(", ", phrases), phrases.get(0));
  }
}
