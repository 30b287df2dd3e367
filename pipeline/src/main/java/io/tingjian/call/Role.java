package io.tingjian.call;

import java.util.Locale;

/** Who speaks. The wire form (JSON, YAML, SQL) is the lower-case name. */
public enum Role {
  AGENT,
  CUSTOMER,
  /** One channel carries both speakers and nobody has told them apart. */
  UNKNOWN;

  /** Who has the other side; of an unknown speaker nobody knows. */
  public Role other() {
    return switch (this) {
      case AGENT -> CUSTOMER;
      case CUSTOMER -> AGENT;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static Role ofWire(String word) {
    return Wire.parse(Role.class, "role", word);
  }
}
