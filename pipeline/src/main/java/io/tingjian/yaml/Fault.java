package io.tingjian.yaml;

/**
 * Something in a rules folder that must be mended.
 *
 * @param file as people would name it, such as {@code rules/zh/opening.yaml}
 * @param line counted from 1
 */
public record Fault(String file, int line, String sentence) implements Comparable<Fault> {
  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + sentence;
  }
}
