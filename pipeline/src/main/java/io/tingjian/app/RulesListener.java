package io.tingjian.app;

/** Hears of rules that were changed while the line runs, from the line's threads. */
@FunctionalInterface
public interface RulesListener {
  void changed(RulesChange change);
}
