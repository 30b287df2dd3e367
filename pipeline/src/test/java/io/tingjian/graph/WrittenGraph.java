package io.tingjian.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a graph folder back, as its format is specified, and weighs sentences in it. */
final class WrittenGraph {
  private static final int HEAD = 4 + 4 + 5 + 4 + 8 + 4 + 4 + 8;

  record Arc(int transition, int word, float cost, int target) {}

  record State(float end, List<Arc> arcs) {}

  final List<State> states = new ArrayList<>();
  final List<String> words = new ArrayList<>();

  WrittenGraph(Path folder) throws IOException {
    for (String row : Files.readAllLines(folder.resolve("words.txt")))
      words.add(row.substring(0, row.indexOf(' ')));
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("HCLG.fst")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(HEAD);
    long start = bytes.getLong();
    long count = bytes.getLong();
    long arcs = bytes.getLong();
    if (start != 0) throw new IOException("start is " + start);
    int firstArc = bytes.position() + 20 * (int) count;
    if (firstArc + 16 * arcs != bytes.limit()) throw new IOException("wrong length");
    for (int i = 0; i < count; i++) {
      float end = bytes.getFloat();
      int from = bytes.getInt();
      int leaving = bytes.getInt();
      bytes.position(bytes.position() + 8);
      List<Arc> list = new ArrayList<>();
      ByteBuffer rows = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      rows.position(firstArc + 16 * from);
      for (int a = 0; a < leaving; a++)
        list.add(new Arc(rows.getInt(), rows.getInt(), rows.getFloat(), rows.getInt()));
      states.add(new State(end, list));
    }
  }

  private record Way(int state, int said, double probability) {}

  /**
   * The probability of the likeliest way to say a sentence, each phone heard for one frame, and
   * without the even chances of staying in a phone.
   */
  double probability(String... sentence) {
    double best = 0;
    Deque<Way> ways = new ArrayDeque<>(List.of(new Way(0, 0, 1)));
    while (!ways.isEmpty()) {
      Way way = ways.pop();
      State state = states.get(way.state());
      double leaving = way.state() > 0 && entered(way.state()) ? 2 : 1;
      if (way.said() == sentence.length && Float.isFinite(state.end()))
        best = Math.max(best, way.probability() * leaving * Math.exp(-state.end()));
      for (Arc arc : state.arcs()) {
        if (arc.target() == way.state()) continue;
        int said = way.said();
        if (arc.word() != 0) {
          if (said == sentence.length || !words.get(arc.word()).equals(sentence[said])) continue;
          said++;
        }
        double probability = way.probability() * leaving * Math.exp(-arc.cost());
        if (probability > 1e-12) ways.push(new Way(arc.target(), said, probability));
      }
    }
    return best;
  }

  /** A state that a phone led into has that phone's loop. */
  boolean entered(int state) {
    return states.get(state).arcs().stream().anyMatch(arc -> arc.target() == state);
  }
}
