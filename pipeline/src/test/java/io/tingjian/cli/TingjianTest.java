package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TingjianTest {
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confg | unknown command \"confg\"; did you mean \"config\"?; see: tingjian --help",
        "config --dta x | unknown option \"--dta\"; did you mean \"--data\"?; see: tingjian config --help",
        "config --set web.prt=1 | unknown setting \"web.prt\"; did you mean \"web.port\"?",
        "config --set web.port=many | web.port must be a whole number from 0 to 65535 (got \"many\" from option)",
      })
  void wrongUseIsOneLineAndExitTwo(String arguments, String line) {
    assertThat(run(arguments.split(" "))).isEqualTo(Tingjian.WRONG_USE);
    assertThat(errors.toString()).isEqualTo("tingjian: " + line + System.lineSeparator());
  }

  @Test
  void everyCommandExplainsItself() {
    CommandLine program = Tingjian.commandLine();
    assertThat(program.getSubcommands().values())
        .allSatisfy(
            command -> {
              assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
              command
                  .getCommandSpec()
                  .options()
                  .forEach(option -> assertThat(option.description()).isNotEmpty());
            });
  }

  private int run(String... arguments) {
    return Tingjian.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
  }
}
