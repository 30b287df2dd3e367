package io.tingjian.screen;

import io.tingjian.search.Need;

/**
 * {@code act} and {@code intent}: what the language's {@code acts.yaml} defines under that name.
 *
 * @param over only places that are surer than this; 0 to 1, less for any
 */
record Act(Speaker by, Condition defined, double over) implements Condition {
  @Override
  public Found in(CallView call) {
    Found found = call.find(defined);
    return found.only(
        found.places().stream()
            .filter(place -> by.is(place.role()) && place.confidence() > over)
            .toList());
  }

  @Override
  public Need need() {
    return defined.need();
  }

  @Override
  public Found missingIn(CallView call) {
    return defined.missingIn(call);
  }
}
