package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The schemas for editors say of the shipped files what the program says. */
class RuleSchemaTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> shippedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> RULES.relativize(file).toString())
          .filter(file -> file.matches("[a-z]{2}/[^/]+"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void aShippedFileKeepsToItsSchema(String file) throws IOException {
    assertThat(messages(file, Files.readString(RULES.resolve(file)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh/closing.yaml, 'rules:', 'ruels:'",
    "zh/closing.yaml, 'said:', 'sayd:'",
    "zh/closing.yaml, 'severity: ', 'severity: very_'",
    "zh/lists.yaml, 'lists:', 'list:'",
    "zh/acts.yaml, 'acts:', 'akts:'",
    "zh/acts.yaml, 'when:', 'where:'",
  })
  void whatTheProgramRefusesTheSchemaMarksToo(String file, String right, String wrong)
      throws IOException {
    String text = Files.readString(RULES.resolve(file));
    assertThat(text).contains(right);
    assertThat(messages(file, text.replaceFirst(right, wrong))).isNotEmpty();
  }

  private static Set<ValidationMessage> messages(String file, String text) {
    JsonNode content = JSON.valueToTree(new Yaml().load(text));
    return schema(Path.of(file).getFileName().toString()).validate(content);
  }

  private static JsonSchema schema(String file) {
    String name =
        switch (file) {
          case "lists.yaml" -> "lists";
          case "acts.yaml" -> "acts";
          default -> "rule-pack";
        };
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            SchemaLocation.of(RULES.resolve("schema/" + name + ".schema.json").toUri().toString()));
  }
}
