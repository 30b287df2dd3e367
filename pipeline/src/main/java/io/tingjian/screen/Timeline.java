package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who can be heard when, by the words' times: a turn's own limits may hold a breath of silence. */
final class Timeline {
  private Timeline() {}

  static List<Stretch> speech(CallView call, Predicate<Role> whose) {
    return Stretch.union(
        call.heard().turns().stream()
            .filter(turn -> whose.test(turn.role()))
            .map(Timeline::spoken)
            .toList());
  }

  /** Music, tones, and voices that gave no words: what is no silence. */
  static List<Stretch> sounds(CallView call) {
    return sounds(call, sound -> true);
  }

  /** What a machine plays: music and tones. */
  static List<Stretch> played(CallView call) {
    return sounds(call, sound -> sound.kind() != Sound.Kind.VOICE);
  }

  private static List<Stretch> sounds(CallView call, Predicate<Sound> which) {
    return Stretch.union(
        call.heard().sounds().stream()
            .filter(which)
            .map(s -> new Stretch(s.startMs(), s.endMs()))
            .toList());
  }

  static Stretch spoken(Turn turn) {
    Word first = turn.words().get(0);
    Word last = turn.words().get(turn.words().size() - 1);
    return new Stretch(first.startMs(), Math.max(first.startMs() + 1, last.endMs()));
  }

  /** Who speaks last before this stretch. */
  static Role before(CallView call, Stretch gap) {
    return call.heard().turns().stream()
        .filter(turn -> spoken(turn).endMs() <= gap.startMs())
        .max(Comparator.comparingLong(turn -> spoken(turn).endMs()))
        .map(Turn::role)
        .orElse(Role.UNKNOWN);
  }

  /** Who speaks first after this stretch. */
  static Role after(CallView call, Stretch gap) {
    return call.heard().turns().stream()
        .filter(turn -> spoken(turn).startMs() >= gap.endMs())
        .min(Comparator.comparingLong(turn -> spoken(turn).startMs()))
        .map(Turn::role)
        .orElse(Role.UNKNOWN);
  }

  /** A place without words of its own, between the words before and after it. */
  static Place between(CallView call, Stretch gap) {
    List<Turn> turns = call.heard().turns();
    int before =
        IntStream.range(0, turns.size())
            .filter(i -> spoken(turns.get(i)).endMs() <= gap.startMs())
            .reduce((a, b) -> spoken(turns.get(a)).endMs() > spoken(turns.get(b)).endMs() ? a : b)
            .orElse(0);
    return new Place(
        call.turnHolding(before),
        gap.startMs(),
        gap.endMs(),
        List.of(before),
        Role.UNKNOWN,
        "",
        1,
        0);
  }
}
