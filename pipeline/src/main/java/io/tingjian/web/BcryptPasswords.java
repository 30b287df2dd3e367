package io.tingjian.web;

import io.tingjian.review.PasswordHashing;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords as bcrypt hashes. May be shared by threads. */
public final class BcryptPasswords implements PasswordHashing {
  /** Two to the power of this many rounds: about a quarter of a second. */
  public static final int USUAL_STRENGTH = 12;

  private final BCryptPasswordEncoder encoder;

  public BcryptPasswords() {
    this(USUAL_STRENGTH);
  }

  /**
   * @param strength 4 to 31; each step doubles the time
   */
  public BcryptPasswords(int strength) {
    encoder = new BCryptPasswordEncoder(strength);
  }

  @Override
  public String hash(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }
}
