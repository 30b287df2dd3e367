package io.tingjian.evaluate;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import java.util.List;
import java.util.Set;

/** Whatever finds faults in a heard call. Must bear several threads. */
public interface Judge {
  List<Finding> judge(HeardCall call);

  /** Every key that it could find; the truth may name others, which then count as missed. */
  Set<String> keys();
}
