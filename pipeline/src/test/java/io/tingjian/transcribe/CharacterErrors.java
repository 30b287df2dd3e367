package io.tingjian.transcribe;

import io.tingjian.audio.DemoCalls.Spoken;
import io.tingjian.call.Role;
import io.tingjian.call.Spelling;
import io.tingjian.call.Turn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far what was heard is from what was said: characters changed, lost and invented.
 *
 * @param characters said
 */
record CharacterErrors(int characters, int errors) {
  double rate() {
    return characters == 0 ? 0 : (double) errors / characters;
  }

  CharacterErrors plus(CharacterErrors other) {
    return new CharacterErrors(characters + other.characters, errors + other.errors);
  }

  static String truth(List<Spoken> turns, Role role) {
    return turns.stream()
        .filter(turn -> turn.role() == role)
        .map(Spoken::text)
        .collect(Collectors.joining());
  }

  static String heard(List<Turn> turns, Role role) {
    return turns.stream()
        .filter(turn -> turn.role() == role)
        .map(Turn::text)
        .collect(Collectors.joining());
  }

  /** Punctuation does not count; both ways to say one and two are the same. */
  static CharacterErrors between(String said, String heard) {
    String a = plain(said);
    String b = plain(heard);
    return new CharacterErrors(a.length(), Spelling.edits(a, b));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "").replace('幺', '一').replace('两', '二');
  }
}
