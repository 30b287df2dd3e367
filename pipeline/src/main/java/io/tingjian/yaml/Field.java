package io.tingjian.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML value that knows where it stands. A wrong kind is noted as a fault, not thrown. */
public final class Field {
  private static final int LONGEST_WRITTEN = 200;

  private final String name;
  private final int line;
  private final Node node;
  private final Faults faults;

  Field(String name, int line, Node node, Faults faults) {
    this.name = name;
    this.line = line;
    this.node = node;
    this.faults = faults;
  }

  public static Field ofDocument(Node node, Faults faults) {
    return new Field("", node.getStartMark().getLine() + 1, node, faults);
  }

  /** The same value, whose faults are told with the rule. */
  public Field inRule(String key) {
    return new Field(name, line, node, faults.inRule(key));
  }

  /** The dotted path people know it by, such as {@code within.first}. */
  public String name() {
    return name;
  }

  public int line() {
    return line;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
      return Optional.of(scalar.getValue().strip());
    fault(name + " must be a word (got " + kind() + ")");
    return Optional.empty();
  }

  public Fields map() {
    if (node instanceof MappingNode mapping) return Fields.of(name, mapping, faults);
    fault(name + " must be a mapping (got " + kind() + ")");
    return Fields.none(this, faults);
  }

  /** A single value counts as a list of one. */
  public List<Field> list() {
    if (!(node instanceof SequenceNode sequence)) return List.of(this);
    List<Field> fields = new ArrayList<>();
    for (Node item : sequence.getValue())
      fields.add(new Field(name, item.getStartMark().getLine() + 1, item, faults));
    return fields;
  }

  /**
   * What stands there, on one line; long values end in {@code …}.
   *
   * @param without stands as {@code …}, as it is told elsewhere
   */
  public String written(Collection<Field> without) {
    StringBuilder line = new StringBuilder();
    write(node, without.stream().map(field -> field.node).toList(), line);
    return line.length() <= LONGEST_WRITTEN
        ? line.toString()
        : line.substring(0, LONGEST_WRITTEN) + "…";
  }

  private static void write(Node node, List<Node> without, StringBuilder line) {
    // An alias may contain itself: what is long enough is not followed further.
    if (line.length() > LONGEST_WRITTEN) return;
    if (without.stream().anyMatch(other -> other == node)) {
      line.append('…');
    } else if (node instanceof SequenceNode sequence) {
      line.append('[');
      for (int i = 0; i < sequence.getValue().size(); i++) {
        if (i > 0) line.append(", ");
        write(sequence.getValue().get(i), without, line);
      }
      line.append(']');
    } else if (node instanceof MappingNode mapping) {
      line.append("{ ");
      for (int i = 0; i < mapping.getValue().size(); i++) {
        if (i > 0) line.append(", ");
        write(mapping.getValue().get(i).getKeyNode(), without, line);
        line.append(": ");
        write(mapping.getValue().get(i).getValueNode(), without, line);
      }
      line.append(" }");
    } else if (node instanceof ScalarNode scalar) {
      line.append(scalar.getValue());
    }
  }

  public Faults faults() {
    return faults;
  }

  public void fault(String sentence) {
    faults.add(line(), sentence, "");
  }

  public void fault(String sentence, String suggestion) {
    faults.add(line(), sentence, suggestion);
  }

  private String kind() {
    if (node instanceof MappingNode) return "a mapping";
    if (node instanceof SequenceNode) return "a list";
    return ((ScalarNode) node).getValue().isBlank() ? "nothing" : "a word";
  }
}
