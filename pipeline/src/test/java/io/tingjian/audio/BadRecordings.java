package io.tingjian.audio;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The recordings that arrive one bad day; their README says what each is. */
public final class BadRecordings {
  private BadRecordings() {}

  public static Path folder() {
    try {
      return Path.of(BadRecordings.class.getResource("/io/tingjian/bad").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Path file(String name) {
    return folder().resolve(name);
  }
}
