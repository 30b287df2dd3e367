package io.tingjian.evaluate;

import io.tingjian.call.Role;
import io.tingjian.call.Spelling;
import io.tingjian.call.Turn;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How many characters were heard wrongly.
 *
 * @param errors characters replaced, left out or invented
 * @param characters that were really said
 */
record CharacterErrors(int errors, int characters) {
  static final CharacterErrors NONE = new CharacterErrors(0, 0);

  /** Compares all that one role said in a call, its turns one after the other. */
  static CharacterErrors of(Role role, List<Turn> heard, List<Turn> said) {
    String truth = Characters.comparable(text(role, said));
    return new CharacterErrors(
        Spelling.edits(Characters.comparable(text(role, heard)), truth), truth.length());
  }

  /** Compares all that was said in a call, whoever said it, in order of time. */
  static CharacterErrors ofAll(List<Turn> heard, List<Turn> said) {
    String truth = Characters.comparable(text(said));
    return new CharacterErrors(
        Spelling.edits(Characters.comparable(text(heard)), truth), truth.length());
  }

  CharacterErrors plus(CharacterErrors other) {
    return new CharacterErrors(errors + other.errors, characters + other.characters);
  }

  /** The share of errors; can exceed 1. Empty when nothing was said. */
  OptionalDouble rate() {
    return characters == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) errors / characters);
  }

  private static String text(Role role, List<Turn> turns) {
    return text(turns.stream().filter(turn -> turn.role() == role).toList());
  }

  private static String text(List<Turn> turns) {
    return turns.stream().map(Turn::text).collect(Collectors.joining());
  }
}
