package io.tingjian.search;

/** A search that cannot be read; the message shows the character. */
public final class BadQuery extends Exception {
  private static final long serialVersionUID = 1;
  private final int at;

  /**
   * @param at the offending character, counted from 0
   */
  BadQuery(String query, int at, String what) {
    super(what + " (at character " + (at + 1) + ")\n  " + query + "\n  " + pointer(query, at));
    this.at = at;
  }

  public int at() {
    return at;
  }

  /** Han characters take two columns in a terminal. */
  private static String pointer(String query, int at) {
    StringBuilder spaces = new StringBuilder();
    for (int i = 0; i < at && i < query.length(); i++)
      spaces.append(query.charAt(i) < 0x2E80 ? " " : "  ");
    return spaces + "^";
  }
}
