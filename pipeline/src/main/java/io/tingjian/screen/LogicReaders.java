package io.tingjian.screen;

import io.tingjian.screen.ConditionReader.Beside;
import io.tingjian.search.Phrase;
import io.tingjian.search.PhraseSet;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the conditions made of conditions. */
final class LogicReaders {
  /** Who says 好的 twice repeats nothing. */
  private static final int SHORTEST_REPEATED = 4;

  private LogicReaders() {}

  static void addTo(Map<String, ConditionReader.Reader> readers) {
    readers.put("all", (value, beside, conditions) -> new Logic.All(members(value, conditions)));
    readers.put(
        "any", (value, beside, conditions) -> new Logic.AtLeast(1, members(value, conditions)));
    readers.put("not", (value, beside, conditions) -> new Logic.Not(conditions.read(value)));
    readers.put("at_least", LogicReaders::atLeast);
    readers.put("same_turn", LogicReaders::sameTurn);
    readers.put("then", LogicReaders::then);
    readers.put("repeated", LogicReaders::repeated);
  }

  private static List<Condition> members(Field value, ConditionReader conditions) {
    if (!value.isList()) value.fault(value.name() + " must be a list of conditions");
    return conditions.readAll(value);
  }

  private static Condition atLeast(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    int n = count(fields.required("n"));
    List<Condition> of =
        fields.required("of").map(field -> members(field, conditions)).orElse(List.of());
    fields.refuseOthers();
    if (!of.isEmpty() && n > of.size())
      value.fault("at_least.n must be at most " + of.size() + " (got " + n + ")");
    return new Logic.AtLeast(n, of);
  }

  private static Condition sameTurn(Field value, Beside beside, ConditionReader conditions) {
    List<Condition> members = members(value, conditions);
    if (members.stream().allMatch(Logic.Not.class::isInstance))
      value.fault("same_turn needs at least one condition without not");
    return new Logic.SameTurn(members);
  }

  private static Condition then(Field value, Beside beside, ConditionReader conditions) {
    List<Condition> steps = members(value, conditions);
    if (steps.size() < 2) value.fault("then needs at least 2 steps (got " + steps.size() + ")");
    return new Sequence(steps, beside.atMost().map(Reach::read).orElse(Reach.ANY));
  }

  private static Condition repeated(Field value, Beside beside, ConditionReader conditions) {
    Fields fields = value.map();
    int times = count(fields.required("times"));
    if (times < 2) value.fault("repeated.times must be at least 2 (got " + times + ")");
    Reach in = fields.get("in").map(Reach::read).orElse(Reach.ANY);
    Optional<Field> similar = fields.get("similar");
    if (similar.isPresent())
      return echo(fields, similar.get(), Math.max(2, times), in, beside, conditions);
    Optional<Condition> member = fields.required("condition").map(conditions::read);
    fields.refuseOthers();
    return new Repeated(member.orElse(call -> Found.no()), Math.max(2, times), in);
  }

  private static Condition echo(
      Fields fields,
      Field similar,
      int times,
      Reach in,
      Beside beside,
      ConditionReader conditions) {
    double over = Quantity.count(similar).orElse(1);
    if (over > 1) similar.fault(similar.name() + " must be from 0 to 1");
    int characters =
        fields
            .get("characters")
            .map(f -> (int) Quantity.count(f).orElse(SHORTEST_REPEATED))
            .orElse(SHORTEST_REPEATED);
    List<Phrase> butNot = fields.get("but_not").map(conditions.phrases()::read).orElse(List.of());
    fields.refuseOthers();
    return new Echo(beside.by(), over, times, in, characters, PhraseSet.of(butNot));
  }

  private static int count(Optional<Field> field) {
    return field.map(f -> (int) Quantity.count(f).orElse(2)).orElse(2);
  }
}
