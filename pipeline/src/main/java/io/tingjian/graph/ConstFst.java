package io.tingjian.graph;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** OpenFst's constant transducer, version 2: all states, then all arcs, little-endian. */
final class ConstFst {
  private static final int MAGIC = 2125659606;
  private static final int VERSION = 2;
  private static final int BYTES_OF_STATE = 20;
  private static final int BYTES_OF_ARC = 16;

  /** What is certain: it is stored whole, is weighted, and arcs are sorted by their input. */
  private static final long PROPERTIES = 0x1L | 0x10000000L | 0x100000000L;

  private record State(float end, Arcs arcs) {}

  private final List<State> states = new ArrayList<>();
  private long arcs;

  /** Adds the next state; the first is the start. */
  void add(OptionalDouble end, Arcs leaving) {
    states.add(new State((float) end.orElse(Double.POSITIVE_INFINITY), leaving.closed()));
    arcs += leaving.size();
  }

  int states() {
    return states.size();
  }

  long arcs() {
    return arcs;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(head());
      ByteBuffer bytes = buffer(BYTES_OF_STATE);
      int first = 0;
      for (State state : states) {
        Arcs leaving = state.arcs();
        bytes.clear();
        bytes.putFloat(state.end()).putInt(first).putInt(leaving.size());
        bytes.putInt(
            (int) IntStream.range(0, leaving.size()).filter(i -> leaving.label(i) == 0).count());
        bytes.putInt(
            (int) IntStream.range(0, leaving.size()).filter(i -> leaving.word(i) == 0).count());
        out.write(bytes.array());
        first += leaving.size();
      }
      for (State state : states) writeArcs(state.arcs(), out);
    }
  }

  private byte[] head() {
    ByteBuffer bytes = buffer(128);
    bytes.putInt(MAGIC);
    for (String name : List.of("const", "standard"))
      bytes.putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(VERSION).putInt(0).putLong(PROPERTIES);
    bytes.putLong(0).putLong(states.size()).putLong(arcs);
    byte[] head = new byte[bytes.position()];
    bytes.rewind().get(head);
    return head;
  }

  private static void writeArcs(Arcs arcs, OutputStream out) throws IOException {
    ByteBuffer bytes = buffer(BYTES_OF_ARC * arcs.size());
    int[] byLabel =
        IntStream.range(0, arcs.size())
            .boxed()
            .sorted((a, b) -> Integer.compare(arcs.label(a), arcs.label(b)))
            .mapToInt(i -> i)
            .toArray();
    for (int arc : byLabel)
      bytes
          .putInt(arcs.label(arc))
          .putInt(arcs.word(arc))
          .putFloat(arcs.cost(arc))
          .putInt(arcs.target(arc));
    out.write(bytes.array());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
