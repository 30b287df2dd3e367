package io.tingjian.review;

import java.util.Locale;

/**
 * Somebody with an account.
 *
 * @param id of the account
 */
public record Person(String id, String name, Job job) {
  /** What a person may do. The wire form is the lower-case name. */
  public enum Job {
    /** Listens and judges. */
    REVIEWER,
    /** Also brings calls back from quarantine and reads the audit. */
    ADMINISTRATOR;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming the word and the allowed ones
     */
    public static Job ofWire(String word) {
      for (Job job : values()) if (job.wire().equals(word)) return job;
      throw new IllegalArgumentException(
          "role \"" + word + "\" is unknown; allowed: reviewer, administrator");
    }
  }
}
