package io.tingjian.screen;

/**
 * Something about a rule that is no fault of its YAML, but that its author should know.
 *
 * @param line in the file, counted from 1
 */
public record Remark(String file, int line, String key, String sentence) {
  static Remark of(Rule rule, int line, String sentence) {
    return new Remark(rule.file(), line, rule.key(), sentence);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + sentence + " in " + key;
  }
}
