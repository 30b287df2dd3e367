package io.tingjian.call;

import java.util.Locale;

/** What the call is about; chooses the scorecard. The wire form is the lower-case name. */
public enum BusinessType {
  CUSTOMER_SERVICE,
  COMPLAINT_HANDLING,
  TECHNICAL_SUPPORT,
  ORDER_PROCESSING,
  CUSTOMER_RETENTION,
  TELEMARKETING,
  SURVEY;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the allowed ones
   */
  public static BusinessType ofWire(String word) {
    return Wire.parse(BusinessType.class, "business_type", word);
  }
}
