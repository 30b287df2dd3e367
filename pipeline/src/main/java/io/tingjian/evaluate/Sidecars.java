package io.tingjian.evaluate;

import io.tingjian.call.CallFacts;
import java.nio.file.Path;

/** Whatever reads the facts that lie beside a recording. */
@FunctionalInterface
public interface Sidecars {
  /**
   * @throws Ears.Unheard saying in one sentence what is wrong with the sidecar
   */
  CallFacts factsOf(Path recording) throws Ears.Unheard;
}
