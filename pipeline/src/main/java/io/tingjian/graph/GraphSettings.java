package io.tingjian.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a graph weighs.
 *
 * @param scale of the language model against the acoustics
 * @param insertion cost of every word, as a negative natural logarithm
 * @param silence probability of a silence after a word, between 0 and 1
 */
public record GraphSettings(double scale, double insertion, double silence) {
  public static final GraphSettings DEFAULT = new GraphSettings(1, 0, 0.5);

  /** Lies beside the graph that was made with it. */
  static final String FILE = "graph.conf";

  public GraphSettings {
    if (!(scale > 0)) throw new IllegalArgumentException("scale must be > 0 (got " + scale + ")");
    if (!(silence > 0 && silence < 1))
      throw new IllegalArgumentException(
          "silence must lie between 0 and 1, both excluded (got " + silence + ")");
  }

  void write(Path file) throws IOException {
    Files.writeString(
        file,
        String.format(
            Locale.ROOT, "--scale=%s%n--insertion=%s%n--silence=%s%n", scale, insertion, silence));
  }

  static GraphSettings read(Path file) throws IOException, GraphFault {
    double[] values = {DEFAULT.scale, DEFAULT.insertion, DEFAULT.silence};
    List<String> names = List.of("--scale", "--insertion", "--silence");
    for (String row : Files.readAllLines(file)) {
      String[] pair = row.strip().split("=");
      int index = names.indexOf(pair[0]);
      if (index < 0 || pair.length != 2)
        throw new GraphFault(file + ": unknown setting \"" + row + "\"; known: " + names);
      values[index] = Double.parseDouble(pair[1]);
    }
    try {
      return new GraphSettings(values[0], values[1], values[2]);
    } catch (IllegalArgumentException e) {
      throw new GraphFault(file + ": " + e.getMessage());
    }
  }
}
