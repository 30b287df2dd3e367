package io.tingjian.web;

import io.tingjian.store.TriageView.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;

/** A place in the triage list as one opaque word in a URL. */
final class Cursors {
  private static final char SEPARATOR = '|';

  private Cursors() {}

  static String write(Cursor place) {
    String plain =
        place.worst() + "|" + place.points() + SEPARATOR + place.began() + SEPARATOR + place.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException when the word was not made here
   */
  static Cursor read(String word) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\\|", 4);
      return new Cursor(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          OffsetDateTime.parse(parts[2]),
          parts[3]);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("after is not a word that a page before gave", e);
    }
  }
}
