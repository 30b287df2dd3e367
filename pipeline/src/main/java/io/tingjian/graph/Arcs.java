package io.tingjian.graph;

import java.util.Arrays;

/** A growing list of arcs: phone or transition, word (0 for none), cost, where it leads. */
final class Arcs {
  private static final int FIELDS = 4;

  private int[] fields = new int[8 * FIELDS];
  private int size;

  void add(int label, int word, double cost, int target) {
    if (size * FIELDS == fields.length) fields = Arrays.copyOf(fields, 2 * fields.length);
    int at = FIELDS * size++;
    fields[at] = label;
    fields[at + 1] = word;
    fields[at + 2] = Float.floatToRawIntBits(rounded(cost));
    fields[at + 3] = target;
  }

  /** Coarse enough that equal tails of different words meet, too fine for anybody to hear. */
  private static float rounded(double cost) {
    return Math.round(cost * 1024) / 1024f;
  }

  int size() {
    return size;
  }

  int label(int arc) {
    return fields[FIELDS * arc];
  }

  int word(int arc) {
    return fields[FIELDS * arc + 1];
  }

  float cost(int arc) {
    return Float.intBitsToFloat(fields[FIELDS * arc + 2]);
  }

  int target(int arc) {
    return fields[FIELDS * arc + 3];
  }

  /** For comparison with the arcs of another state; changes no more. */
  Arcs closed() {
    fields = Arrays.copyOf(fields, FIELDS * size);
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arcs arcs && Arrays.equals(fields, arcs.fields);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields);
  }
}
