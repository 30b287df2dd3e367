package io.tingjian.screen;

import io.tingjian.call.Delivery;
import io.tingjian.call.Turn;
import io.tingjian.search.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * {@code speech_rate}, {@code articulation_rate}, {@code loudness}, {@code pitch}, {@code
 * pitch_range}: how a turn sounds, absolutely or against the calmest quarter of the speaker's own
 * turns. Turns that nobody measured never fire.
 *
 * @param limit where {@code against} is absolute: characters a minute, dBFS, Hz or semitones;
 *     against the own calm: dB for loudness, a share for the others
 */
record Voice(
    Speaker by,
    Measure measure,
    Against against,
    Side side,
    double limit,
    double turnAtLeastMs,
    Of of)
    implements Condition {
  /** What is held against the limit. */
  enum Of {
    /** Each turn by itself. */
    TURN,
    /** All turns of the speaker together. */
    CALL
  }

  enum Against {
    ABSOLUTE,
    OWN_CALM
  }

  enum Side {
    OVER,
    UNDER
  }

  /** What is measured, for one of the rules' turns. */
  enum Measure {
    SPEECH_RATE,
    ARTICULATION_RATE,
    LOUDNESS,
    PITCH,
    PITCH_RANGE;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String unit() {
      return switch (this) {
        case SPEECH_RATE, ARTICULATION_RATE -> "/min";
        case LOUDNESS -> "dBFS";
        case PITCH -> "Hz";
        case PITCH_RANGE -> "st";
      };
    }

    double of(Passage passage, List<Turn> turns) {
      return switch (this) {
        case SPEECH_RATE -> passage.characters() * 60_000.0 / passage.durationMs();
        case ARTICULATION_RATE -> Delivery.charactersPerMinute(passage.words());
        case LOUDNESS -> weighted(passage, turns, turn -> turn.prosody().levelDbfs());
        case PITCH -> weighted(passage, turns, turn -> turn.prosody().pitchHz());
        case PITCH_RANGE -> weighted(passage, turns, turn -> turn.prosody().rangeSemitones());
      };
    }

    private static double weighted(
        Passage passage, List<Turn> turns, ToDoubleFunction<Turn> value) {
      double sum = 0;
      double weight = 0;
      for (int i : passage.turns()) {
        Turn turn = turns.get(i);
        if (Double.isNaN(value.applyAsDouble(turn))) continue;
        sum += value.applyAsDouble(turn) * turn.durationMs();
        weight += turn.durationMs();
      }
      return sum / weight;
    }
  }

  /** Shorter turns sound as they happen to; they say nothing of the speaker. */
  private static final long LEAST_FOR_CALM_MS = 1_000;

  /** The turn that goes furthest towards the limit, and what it is held against. */
  @Override
  public List<Explanation.Reading> readings(CallView call) {
    List<Turn> turns = call.heard().turns();
    List<Passage> measured =
        call.turnsOf(by).stream()
            .filter(turn -> turn.durationMs() >= turnAtLeastMs)
            .filter(turn -> !Double.isNaN(measure.of(turn, turns)))
            .sorted(Comparator.comparingDouble(turn -> measure.of(turn, turns)))
            .toList();
    if (measured.isEmpty()) return List.of();
    Passage furthest = measured.get(side == Side.OVER ? measured.size() - 1 : 0);
    List<Explanation.Reading> readings = new ArrayList<>();
    String name = side == Side.OVER ? "highest " : "lowest ";
    readings.add(
        new Explanation.Reading(
            name + measure.words(), measure.of(furthest, turns), measure.unit()));
    if (against == Against.OWN_CALM)
      calm(call, furthest)
          .ifPresent(
              calm ->
                  readings.add(
                      new Explanation.Reading("the speaker's calm", calm, measure.unit())));
    return readings;
  }

  @Override
  public Found in(CallView call) {
    List<Turn> turns = call.heard().turns();
    if (of == Of.CALL) return inAll(call);
    return call.of(
        by,
        call.turnsOf(by).stream()
            .filter(turn -> turn.durationMs() >= turnAtLeastMs)
            .filter(turn -> exceeds(measure.of(turn, turns), call, turn))
            .map(Place::of)
            .toList());
  }

  private Found inAll(CallView call) {
    if (call.turnsOf(by).isEmpty()) return Found.unheard();
    OptionalDouble mean = mean(call);
    if (mean.isEmpty()) return Found.no();
    return Found.when(side == Side.OVER ? mean.getAsDouble() > limit : mean.getAsDouble() < limit);
  }

  /** Over all turns that are long enough, each weighing as long as it lasts. */
  private OptionalDouble mean(CallView call) {
    List<Turn> turns = call.heard().turns();
    double sum = 0;
    double weight = 0;
    for (Passage turn : call.turnsOf(by)) {
      double value = measure.of(turn, turns);
      if (turn.durationMs() < turnAtLeastMs || Double.isNaN(value)) continue;
      sum += value * turn.durationMs();
      weight += turn.durationMs();
    }
    return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
  }

  private boolean exceeds(double value, CallView call, Passage turn) {
    double bound = limit;
    if (against == Against.OWN_CALM) {
      OptionalDouble calm = calm(call, turn);
      if (calm.isEmpty()) return false;
      int sign = side == Side.OVER ? 1 : -1;
      bound =
          measure == Measure.LOUDNESS
              ? calm.getAsDouble() + sign * limit
              : calm.getAsDouble() * (1 + sign * limit);
    }
    return side == Side.OVER ? value > bound : value < bound;
  }

  private OptionalDouble calm(CallView call, Passage of) {
    List<Turn> turns = call.heard().turns();
    double[] values =
        call.turns().stream()
            .filter(turn -> turn.role() == of.role() && turn.durationMs() >= LEAST_FOR_CALM_MS)
            .mapToDouble(turn -> measure.of(turn, turns))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (values.length == 0) return OptionalDouble.empty();
    // The last of the calmest quarter: of four turns the first, so that one calm turn is enough.
    int calmest = (values.length - 1) / 4;
    return OptionalDouble.of(values[side == Side.OVER ? calmest : values.length - 1 - calmest]);
  }
}
