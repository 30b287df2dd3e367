package io.tingjian.yaml;

import io.tingjian.call.Spelling;
import java.util.Collection;

/** Finds what was probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** "; did you mean "said"?", or nothing where nothing is close. */
  public static String of(String word, Collection<String> known) {
    return Spelling.closest(word, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }
}
