package io.tingjian.screen;

import java.util.List;

/** A versioned file of rules for calls of one language. */
record Pack(String name, String version, String language, List<Rule> rules) {
  Pack {
    rules = List.copyOf(rules);
  }
}
