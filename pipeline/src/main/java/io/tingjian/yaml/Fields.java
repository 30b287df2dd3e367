package io.tingjian.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A YAML mapping that remembers which of its names were asked for, so that none is ignored. */
public final class Fields {
  private final String name;
  private final int line;
  private final Faults faults;
  private final Map<String, Field> values = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String name, int line, Faults faults) {
    this.name = name;
    this.line = line;
    this.faults = faults;
  }

  public static Fields of(String name, MappingNode mapping, Faults faults) {
    Fields fields = new Fields(name, mapping.getStartMark().getLine() + 1, faults);
    for (NodeTuple entry : mapping.getValue()) {
      int line = entry.getKeyNode().getStartMark().getLine() + 1;
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        faults.add(line, "a name must be a word", "");
        continue;
      }
      String path = name.isEmpty() ? key.getValue() : name + "." + key.getValue();
      Field value = new Field(path, line, entry.getValueNode(), faults);
      if (fields.values.putIfAbsent(key.getValue(), value) != null)
        faults.add(line, "\"" + key.getValue() + "\" stands twice", "");
    }
    return fields;
  }

  public static Fields none(Field in, Faults faults) {
    return new Fields(in.name(), in.line(), faults);
  }

  public int line() {
    return line;
  }

  public Faults faults() {
    return faults;
  }

  public Map<String, Field> all() {
    return values;
  }

  public Optional<Field> get(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  public Optional<Field> required(String key) {
    Optional<Field> field = get(key);
    if (field.isEmpty()) fault((name.isEmpty() ? key : name + "." + key) + " is missing");
    return field;
  }

  /** Notes every name that nobody asked for. */
  public void refuseOthers() {
    values.forEach(
        (key, field) -> {
          if (!known.contains(key))
            field.fault(
                "unknown name \"" + key + "\"" + (name.isEmpty() ? "" : " in " + name),
                Suggestion.of(key, known));
        });
  }

  public void fault(String sentence) {
    faults.add(line, sentence, "");
  }
}
