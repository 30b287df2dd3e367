package io.tingjian.review;

/** One-way, salted and slow. An implementation may be shared by threads. */
public interface PasswordHashing {
  /**
   * @param password at most 72 bytes of UTF-8
   */
  String hash(String password);

  boolean matches(String password, String hash);
}
