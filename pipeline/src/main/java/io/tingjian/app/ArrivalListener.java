package io.tingjian.app;

import io.tingjian.intake.Outcome;

/** Hears what became of each file that came in. Called from the line's threads. */
@FunctionalInterface
public interface ArrivalListener {
  void arrived(Outcome outcome);
}
