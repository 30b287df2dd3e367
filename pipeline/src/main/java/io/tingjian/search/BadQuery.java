package io.tingjian.search;

import io.tingjian.call.Wording;

/** A search that cannot be read; the message shows the character. */
public final class BadQuery extends Exception {
  private static final long serialVersionUID = 1;

  /** So many characters are shown on either side of the fault: a long search is not repeated. */
  private static final int SHOWN = 40;

  private final int at;
  private final transient Wording what;

  /**
   * @param at the offending character, counted from 0
   */
  BadQuery(String query, int at, Wording what) {
    super(what.en() + " (at character " + (at + 1) + ")\n" + pointed(query, at));
    this.at = at;
    this.what = what;
  }

  public int at() {
    return at;
  }

  /** What is wrong, in one line. */
  public Wording what() {
    return what;
  }

  /** Han characters take two columns in a terminal. */
  private static String pointed(String query, int at) {
    int from = Math.max(0, at - SHOWN);
    int to = Math.min(query.length(), at + SHOWN);
    StringBuilder spaces = new StringBuilder();
    for (int i = from; i < at && i < query.length(); i++)
      spaces.append(query.charAt(i) < 0x2E80 ? " " : "  ");
    return "  " + query.substring(from, to) + "\n  " + spaces + "^";
  }
}
