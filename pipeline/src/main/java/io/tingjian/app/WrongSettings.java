package io.tingjian.app;

/** Settings that cannot hold; the message names the setting, the value and where it came from. */
public final class WrongSettings extends RuntimeException {
  WrongSettings(String message) {
    super(message);
  }
}
