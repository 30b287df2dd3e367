package io.tingjian.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What intake takes, and when.
 *
 * @param extensions endings of recordings, without the dot, in lower case
 * @param quietTime a file is complete when its size and its time have both stood still this long
 * @param languages of calls whose sidecar names none, or that have none
 */
public record IntakeRules(
    Set<String> extensions, Duration quietTime, SidecarPolicy sidecars, Languages languages) {
  public IntakeRules {
    Set<String> lower = new TreeSet<>();
    extensions.forEach(ending -> lower.add(ending.toLowerCase(Locale.ROOT)));
    extensions = java.util.Collections.unmodifiableSet(lower);
  }
}
