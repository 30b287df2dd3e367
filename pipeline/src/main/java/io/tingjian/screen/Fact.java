package io.tingjian.screen;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A condition about the whole call, which holds or not: it has no place in it. */
record Fact(Predicate<CallView> test, Function<CallView, List<Explanation.Reading>> measured)
    implements Condition {
  /** A fact that is no number. */
  Fact(Predicate<CallView> test) {
    this(test, call -> List.of());
  }

  @Override
  public List<Explanation.Reading> readings(CallView call) {
    return measured.apply(call);
  }

  @Override
  public Found in(CallView call) {
    return Found.when(test.test(call));
  }
}
