package io.tingjian.call;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one speaker says without a break.
 *
 * @param words in order of time, at least one
 * @param roleConfidence how sure it is that this role speaks, 0 to 1; 1 where a channel of his own
 *     or a person says so
 */
public record Turn(
    Role role, long startMs, long endMs, List<Word> words, Prosody prosody, double roleConfidence) {
  public Turn {
    if (startMs < 0 || endMs <= startMs)
      throw new IllegalArgumentException(
          "turn must end after it starts (got " + startMs + " to " + endMs + " ms)");
    if (words.isEmpty()) throw new IllegalArgumentException("a turn has at least one word");
    if (!(roleConfidence >= 0 && roleConfidence <= 1))
      throw new IllegalArgumentException(
          "role confidence must be 0 to 1 (got " + roleConfidence + ")");
    words = List.copyOf(words);
  }

  /** Of somebody who has a channel to himself. */
  public Turn(Role role, long startMs, long endMs, List<Word> words, Prosody prosody) {
    this(role, startMs, endMs, words, prosody, 1);
  }

  /** The same words in the other one's mouth. */
  Turn ofTheOther() {
    return new Turn(role.other(), startMs, endMs, words, prosody, roleConfidence);
  }

  public long durationMs() {
    return endMs - startMs;
  }

  /** The words without spaces between Chinese ones, with one space between Latin ones. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (!text.isEmpty() && latin(text.charAt(text.length() - 1)) && latin(word.text().charAt(0)))
        text.append(' ');
      text.append(word.text());
    }
    return text.toString();
  }

  /** The words as the recogniser parted them, with one space between. */
  public String spacedText() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
