package io.tingjian.quality;

import io.tingjian.call.BusinessType;
import io.tingjian.call.Severity;
import io.tingjian.call.Wording;
import io.tingjian.yaml.Document;
import io.tingjian.yaml.Enums;
import io.tingjian.yaml.Faults;
import io.tingjian.yaml.Field;
import io.tingjian.yaml.Fields;
import io.tingjian.yaml.Quantity;
import io.tingjian.yaml.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one scorecard a file. */
final class ScorecardReader {
  private static final int FULL = 100;

  private final Path dir;
  private final Faults faults;

  ScorecardReader(Path dir, Faults faults) {
    this.dir = dir.toAbsolutePath().normalize();
    this.faults = faults;
  }

  Optional<Scorecard> read(Path file) throws IOException {
    String name = "rules/" + dir.getFileName() + "/" + file.getFileName();
    Optional<Field> document = Document.open(file, name, faults);
    if (document.isEmpty()) return Optional.empty();
    Fields fields = document.get().map();
    String key = fields.required("scorecard").flatMap(Field::text).orElse("?");
    Set<BusinessType> types = EnumSet.noneOf(BusinessType.class);
    for (Field type : list(fields.get("business_types")))
      Enums.read(type, BusinessType.class).ifPresent(types::add);
    Set<String> queues = new LinkedHashSet<>();
    for (Field queue : list(fields.get("queues"))) queue.text().ifPresent(queues::add);
    Map<String, Scorecard.Group> groups = groups(fields.required("groups"));
    List<Scorecard.Item> items = new ArrayList<>();
    for (Field item : list(fields.required("items"))) items.add(item(item, groups.keySet()));
    List<Scorecard.Veto> vetoes = new ArrayList<>();
    for (Field veto : list(fields.get("vetoes"))) vetoes.add(veto(veto));
    fields.refuseOthers();
    return Optional.of(
        new Scorecard(
            key,
            types,
            queues,
            List.copyOf(groups.values()),
            List.copyOf(items),
            List.copyOf(vetoes)));
  }

  private static Map<String, Scorecard.Group> groups(Optional<Field> field) {
    Map<String, Scorecard.Group> groups = new LinkedHashMap<>();
    for (Field each : list(field)) {
      Fields fields = each.map();
      String key = fields.required("group").flatMap(Field::text).orElse("?");
      Wording name = wording(fields.required("name"));
      OptionalInt weight = OptionalInt.empty();
      Optional<Field> points = fields.get("weight");
      if (points.isPresent()) weight = OptionalInt.of(points(points));
      fields.refuseOthers();
      if (groups.put(key, new Scorecard.Group(key, name, weight)) != null)
        each.fault("group \"" + key + "\" stands twice");
    }
    int sum = groups.values().stream().mapToInt(group -> group.weight().orElse(0)).sum();
    if (field.isPresent() && sum != FULL)
      field
          .get()
          .fault(field.get().name() + " must add up to " + FULL + " in weight (got " + sum + ")");
    return groups;
  }

  private static Scorecard.Item item(Field field, Set<String> groups) {
    Fields fields = field.map();
    String key = fields.required("item").flatMap(Field::text).orElse("?");
    Optional<Field> group = fields.required("group");
    String grouped = group.flatMap(Field::text).orElse("?");
    if (group.isPresent() && !groups.contains(grouped))
      group.get().fault("unknown group \"" + grouped + "\"", Suggestion.of(grouped, groups));
    Wording name = wording(fields.required("name"));
    int atMost = points(fields.required("at_most"));
    Map<Severity, Integer> deduct = new EnumMap<>(Severity.class);
    Optional<Fields> points = fields.get("deduct").map(Field::map);
    if (points.isPresent()) {
      for (Severity severity : Severity.values())
        points
            .get()
            .get(severity.wire())
            .ifPresent(f -> deduct.put(severity, points(Optional.of(f))));
      points.get().refuseOthers();
    }
    fields.refuseOthers();
    return new Scorecard.Item(key, grouped, name, atMost, Map.copyOf(deduct));
  }

  private static Scorecard.Veto veto(Field field) {
    Fields fields = field.map();
    Scorecard.Veto veto =
        new Scorecard.Veto(
            fields.required("key").flatMap(Field::text).orElse("?"),
            fields.get("severity").flatMap(f -> Enums.read(f, Severity.class)),
            fields
                .get("confidence")
                .flatMap(f -> Quantity.of(f, Quantity.Unit.PERCENT))
                .map(Quantity::number)
                .orElse(0.0));
    fields.refuseOthers();
    return veto;
  }

  private static Wording wording(Optional<Field> field) {
    if (field.isEmpty()) return new Wording("?", "?");
    Fields fields = field.get().map();
    Wording wording =
        new Wording(
            fields.required("zh").flatMap(Field::text).orElse("?"),
            fields.required("en").flatMap(Field::text).orElse("?"));
    fields.refuseOthers();
    return wording;
  }

  private static int points(Optional<Field> field) {
    if (field.isEmpty()) return 0;
    int points = (int) Quantity.count(field.get()).orElse(0);
    if (points > FULL)
      field.get().fault(field.get().name() + " must be at most " + FULL + " (got " + points + ")");
    return points;
  }

  private static List<Field> list(Optional<Field> field) {
    return field.map(Field::list).orElse(List.of());
  }
}
