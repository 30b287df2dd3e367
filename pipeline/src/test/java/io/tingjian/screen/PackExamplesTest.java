package io.tingjian.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule fires on its own examples and stays silent on the others. */
class PackExamplesTest {
  private static final Path RULES = Path.of(System.getProperty("tingjian.home"), "rules");

  static Stream<ExampleRun> examples() throws Exception {
    return ExampleRun.of(RulePacks.load(RULES)).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void ruleDoesWhatItsExampleSays(ExampleRun example) {
    assertThat(example.failure()).isEmpty();
  }
}
