package io.tingjian.screen;

import java.util.function.Predicate;

/** A condition about the whole call, which holds or not: it has no place in it. */
record Fact(Predicate<CallView> test) implements Condition {
  @Override
  public Found in(CallView call) {
    return Found.when(test.test(call));
  }
}
