package io.tingjian.app;

import io.tingjian.call.CallState;

/**
 * Hears of each call that reached an end: of the line, or in quarantine. Called from the line's
 * threads.
 */
@FunctionalInterface
public interface LineListener {
  void ended(String id, CallState state);
}
