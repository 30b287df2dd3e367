package io.tingjian.app;

/** Hears of hot words that were changed while the line runs, from the line's threads. */
@FunctionalInterface
public interface HotWordsListener {
  void changed(HotWordsChange change);
}
