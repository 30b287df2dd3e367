package io.tingjian.screen;

/** What a rule asks of a call. Immutable; may be shared by threads. */
interface Condition {
  Found in(CallView call);

  /**
   * Where a person looks when this was expected and did not happen; often nowhere in particular.
   */
  default Found missingIn(CallView call) {
    return Found.yes();
  }
}
