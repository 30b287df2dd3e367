package io.tingjian.speakers;

import io.tingjian.call.Role;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import java.util.List;
import java.util.Set;

/**
 * Who says what on one channel.
 *
 * @param turns in order of time; together all the words
 * @param warnings what a reviewer must know of it
 */
public record Separation(List<Part> turns, Set<Warning> warnings) {
  /**
   * What one speaker says without a break.
   *
   * @param role unknown where it is not sure enough
   * @param confidence that the role is right, 0 to 1; of an unknown one that it is the likelier
   * @param voice whose it is, whoever that may be
   */
  public record Part(Role role, double confidence, SharedVoice voice, List<Word> words) {
    public Part {
      words = List.copyOf(words);
    }
  }

  public Separation {
    turns = List.copyOf(turns);
    warnings = Set.copyOf(warnings);
  }
}
