package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.List;

/** What a rule asks of a call. Immutable; may be shared by threads. */
interface Condition {
  Found in(CallView call);

  /** Whose words, voice or conduct it is about; a window beside it counts over his speech. */
  default Speaker by() {
    return Speaker.ANY;
  }

  /** What a call holds wherever this holds: what the index can narrow the past down by. */
  default Need need() {
    return Need.ANYTHING;
  }

  /**
   * Where a person looks when this was expected and did not happen; often nowhere in particular.
   */
  default Found missingIn(CallView call) {
    return Found.yes();
  }

  /** What was measured, so that people see how far it was from holding. */
  default List<Explanation.Reading> readings(CallView call) {
    return List.of();
  }

  /** Where it very nearly holds, and why it does not. */
  default List<Explanation.Nearly> nearly(CallView call) {
    return List.of();
  }
}
