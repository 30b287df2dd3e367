package io.tingjian.screen;

import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Quantity.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the conditions about time and voice. */
final class TimeReaders {
  private static final double ALL_TURNS_MS = 0;

  private TimeReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    readers.put("speaks", TimeReaders::speaks);
    readers.put("silence", SilenceReader::read);
    readers.put("hold", TimeReaders::hold);
    readers.put("interrupts", TimeReaders::interrupts);
    for (Voice.Measure measure : Voice.Measure.values())
      readers.put(
          measure.name().toLowerCase(Locale.ROOT),
          (value, beside, conditions) -> voice(measure, value, beside));
  }

  private static Condition speaks(Field value, Beside beside, ConditionReader conditions) {
    Speaker by = beside.by();
    if (!value.isMap()) return new Speaks(Speaker.read(value), ALL_TURNS_MS);
    Fields fields = value.map();
    if (fields.all().containsKey("by")) by = Speaker.read(fields.get("by").orElseThrow());
    double least = ms(fields.get("turn_at_least"), ALL_TURNS_MS);
    fields.refuseOthers();
    return new Speaks(by, least);
  }

  private static Condition hold(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    double longerThan = ms(fields.required("longer_than"), Double.MAX_VALUE);
    Optional<Condition> without = fields.get("without").map(conditions::read);
    Optional<Double> checkIn = fields.get("check_in").map(f -> ms(Optional.of(f), 0));
    fields.refuseOthers();
    return new Hold(longerThan, without, checkIn);
  }

  private static Condition interrupts(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    Speaker by = fields.get("by").map(Speaker::read).orElse(beside.by());
    double overlap = ms(fields.required("overlap"), Double.MAX_VALUE);
    int times = fields.get("times").map(f -> (int) Quantity.count(f).orElse(1)).orElse(1);
    fields.refuseOthers();
    return new Interrupts(by, overlap, times);
  }

  private static Condition voice(Voice.Measure measure, Field value, Beside beside) {
    Fields fields = value.map();
    Speaker by = fields.get("by").map(Speaker::read).orElse(beside.by());
    double least = ms(fields.get("turn_at_least"), ALL_TURNS_MS);
    Voice.Of of =
        fields.get("of").flatMap(f -> Enums.read(f, Voice.Of.class)).orElse(Voice.Of.TURN);
    Condition voice = null;
    for (Voice.Side side : Voice.Side.values()) {
      String name = side.name().toLowerCase(Locale.ROOT);
      Optional<Quantity> own = limit(fields.get(name + "_own"), ownUnit(measure));
      if (own.isPresent())
        voice = new Voice(by, measure, Voice.Against.OWN_CALM, side, own.get().number(), least, of);
      Optional<Quantity> limit = limit(fields.get(name), unit(measure));
      if (limit.isPresent())
        voice =
            new Voice(by, measure, Voice.Against.ABSOLUTE, side, limit.get().number(), least, of);
    }
    fields.refuseOthers();
    if (voice == null) value.fault(value.name() + " must say over, under, over_own or under_own");
    return voice == null ? call -> Found.no() : voice;
  }

  private static Optional<Quantity> limit(Optional<Field> field, Unit unit) {
    return field.flatMap(f -> Quantity.of(f, unit));
  }

  private static Unit unit(Voice.Measure measure) {
    return switch (measure) {
      case SPEECH_RATE, ARTICULATION_RATE, PITCH_RANGE -> Unit.NONE;
      case LOUDNESS -> Unit.DB;
      case PITCH -> Unit.HZ;
    };
  }

  private static Unit ownUnit(Voice.Measure measure) {
    return measure == Voice.Measure.LOUDNESS ? Unit.DB : Unit.PERCENT;
  }

  private static double ms(Optional<Field> field, double otherwise) {
    return field.map(f -> Quantity.ms(f).orElse(otherwise)).orElse(otherwise);
  }
}
