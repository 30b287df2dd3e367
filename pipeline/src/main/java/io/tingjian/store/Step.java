package io.tingjian.store;

/** How a step of a call's life ended in the store. */
public enum Step {
  /** The call is in its next state, with all that the step found out. */
  TAKEN,
  /**
   * The call was not in the state that the step leaves: it was done before. Nothing was written.
   */
  NOT_DUE
}
