package io.tingjian.screen;

import java.util.List;

/** Dialogues in which a rule must fire, and dialogues in which it must stay silent. */
record Examples(List<Example> fires, List<Example> silent) {
  record Example(Dialogue dialogue, int line) {}

  Examples {
    fires = List.copyOf(fires);
    silent = List.copyOf(silent);
  }
}
