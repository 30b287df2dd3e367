package io.tingjian.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One speaker's part of a call. Like {@link Delivery} it follows from the transcript.
 *
 * @param speechMs from the first to the last word of each turn
 * @param talkShare of the speech of all speakers, 0 to 1; where two speak at once, both count
 * @param overlapMs in which somebody else speaks, too
 * @param levelDbfs median of the turns; {@code NaN} where nothing was measured, as below
 * @param pitchHz median of the turns
 * @param rangeSemitones median of how far the pitch moves within a turn
 * @param charactersPerMinute of all words, in the time without pauses
 * @param pauseMs between the words of the turns
 */
public record Part(
    Role role,
    long speechMs,
    double talkShare,
    long overlapMs,
    double levelDbfs,
    double pitchHz,
    double rangeSemitones,
    double charactersPerMinute,
    long pauseMs) {
  /**
   * One for each role that speaks, in the order of {@link Role}.
   *
   * @param turns in order of their start
   */
  public static List<Part> of(List<Turn> turns) {
    List<Delivery> deliveries = Delivery.of(turns);
    long all = 0;
    for (Role role : Role.values()) all += speechMs(turns, role);
    List<Part> parts = new ArrayList<>();
    for (Role role : Role.values()) {
      List<Turn> own = turns.stream().filter(turn -> turn.role() == role).toList();
      if (!own.isEmpty()) parts.add(of(role, own, deliveriesOf(role, turns, deliveries), all));
    }
    return parts;
  }

  private static Part of(Role role, List<Turn> own, List<Delivery> deliveries, long allSpeechMs) {
    long speechMs = speechMs(own, role);
    return new Part(
        role,
        speechMs,
        (double) speechMs / allSpeechMs,
        deliveries.stream().mapToLong(Delivery::overlapMs).sum(),
        median(own, turn -> turn.prosody().levelDbfs()),
        median(own, turn -> turn.prosody().pitchHz()),
        median(own, turn -> turn.prosody().rangeSemitones()),
        Delivery.charactersPerMinute(own.stream().flatMap(turn -> turn.words().stream()).toList()),
        deliveries.stream().mapToLong(Delivery::pauseMs).sum());
  }

  private static List<Delivery> deliveriesOf(
      Role role, List<Turn> turns, List<Delivery> deliveries) {
    List<Delivery> own = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++)
      if (turns.get(i).role() == role) own.add(deliveries.get(i));
    return own;
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> measure) {
    return Delivery.median(turns.stream().mapToDouble(measure).toArray());
  }

  /** Turns of one role may touch, and of an unknown one overlap: no moment counts twice. */
  private static long speechMs(List<Turn> turns, Role role) {
    long sum = 0;
    long until = 0;
    for (Turn turn : turns) {
      if (turn.role() != role) continue;
      long from = Math.max(until, turn.words().get(0).startMs());
      long to = Math.max(from, turn.words().get(turn.words().size() - 1).endMs());
      sum += to - from;
      until = to;
    }
    return sum;
  }
}
