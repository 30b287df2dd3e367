package io.tingjian.call;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one speaker says without a break.
 *
 * @param words in order of time, at least one
 * @param roleConfidence how sure it is that this role speaks, 0 to 1; 1 where a channel of his own
 *     or a person says so
 * @param voice whose it is of the voices that share a channel; empty for a channel of one's own
 */
public record Turn(
    Role role,
    long startMs,
    long endMs,
    List<Word> words,
    Prosody prosody,
    double roleConfidence,
    Optional<SharedVoice> voice) {
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
    this(role, startMs, endMs, words, prosody, 1, Optional.empty());
  }

  /** As it sounds. */
  public Turn sounding(Prosody prosody) {
    return new Turn(role, startMs, endMs, words, prosody, roleConfidence, voice);
  }

  /** The same words in the other one's mouth. */
  Turn ofTheOther() {
    return by(role.other(), roleConfidence);
  }

  /** The same words, of which a person says that the agent has this voice. */
  Turn withAgent(SharedVoice.Name agent) {
    if (voice.isEmpty()) return this;
    boolean sure = voice.get().confidence() >= SharedVoice.LEAST_SURE;
    Role likely = voice.get().name() == agent ? Role.AGENT : Role.CUSTOMER;
    return by(sure ? likely : Role.UNKNOWN, voice.get().confidence());
  }

  private Turn by(Role role, double roleConfidence) {
    return new Turn(role, startMs, endMs, words, prosody, roleConfidence, voice);
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
