package io.tingjian.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** All that was ever heard and found in one call. */
final class Heard {
  /** Each table before those that it refers to. */
  private static final List<String> STATEMENTS =
      List.of(
          "verdicts",
          "scores",
          "rule_failures",
          "findings",
          "screenings",
          "labels",
          "turns",
          "sounds",
          "transcripts",
          "channel_facts",
          "warnings",
          "alerts");

  private Heard() {}

  /** Leaves nothing of it: the recording turned out to be another one, or a private one. */
  static void forget(Handle handle, String call) {
    for (String statement : STATEMENTS)
      handle.createUpdate(Sql.of(Heard.class, statement)).bind("call", call).execute();
  }
}
