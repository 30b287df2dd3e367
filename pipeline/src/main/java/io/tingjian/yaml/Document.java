package io.tingjian.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Opens one YAML file. */
public final class Document {
  private Document() {}

  /**
   * The file's only document; empty and a fault noted where it is no YAML.
   *
   * @param name under which people know the file
   */
  public static Optional<Field> open(Path file, String name, Faults faults) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(in, faults.inFile(name));
    } catch (CharacterCodingException e) {
      faults.inFile(name).add(1, "the file is not written in UTF-8", "");
      return Optional.empty();
    }
  }

  /** The same of a text that lies in no file. */
  public static Optional<Field> read(String text, String name, Faults faults) {
    return read(new StringReader(text), faults.inFile(name));
  }

  private static Optional<Field> read(Reader in, Faults here) {
    try {
      Node node = new Yaml().compose(in);
      if (node != null) return Optional.of(Field.ofDocument(node, here));
      here.add(1, "the file is empty", "");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      here.add(line, "no YAML: " + e.getProblem(), "");
    } catch (YAMLException e) {
      if (e.getCause() instanceof CharacterCodingException)
        here.add(1, "the file is not written in UTF-8", "");
      else here.add(1, "no YAML: " + e.getMessage().lines().findFirst().orElse(""), "");
    }
    return Optional.empty();
  }
}
