package io.tingjian.speakers;

import io.tingjian.call.Role;
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
   */
  public record Part(Role role, double confidence, List<Word> words) {
    public Part {
      words = List.copyOf(words);
    }
  }

  public Separation {
    turns = List.copyOf(turns);
    warnings = Set.copyOf(warnings);
  }
}
