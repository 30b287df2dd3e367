package io.tingjian.review;

/**
 * A password that the program made up. It is kept nowhere: show it to a person once.
 *
 * @param account whose it is
 */
public record GeneratedPassword(String account, String password) {
  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "GeneratedPassword[account=" + account + "]";
  }
}
