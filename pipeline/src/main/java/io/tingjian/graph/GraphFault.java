package io.tingjian.graph;

import java.util.List;

/** Files that no graph can be made of; the message names each with its line and what is wrong. */
public final class GraphFault extends Exception {
  public GraphFault(String message) {
    super(message);
  }

  GraphFault(List<String> faults) {
    super(String.join("\n", faults));
  }
}
