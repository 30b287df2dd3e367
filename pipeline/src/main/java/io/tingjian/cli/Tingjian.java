package io.tingjian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's door: finds the command, runs it, and turns what goes wrong into one line. */
@Command(
    name = "tingjian",
    header = "Tingjian 听检 hears every call and shows the ones that need a person, with the proof.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Try it:   tingjian demo",
      "Your own: tingjian screen FOLDER, or tingjian serve to keep watching one.",
      "Help on a command: tingjian COMMAND --help"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ScreenCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      RulesCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      ModelsCommand.class,
      IndexCommand.class,
      QuarantineCommand.class,
      ConfigCommand.class,
      UserCommand.class,
      HelpCommand.class
    })
public final class Tingjian implements Runnable {
  static final int DONE = 0;
  static final int DONE_WITH_FAILURES = 1;
  static final int WRONG_USE = 2;
  static final int CANNOT_RUN = 3;

  @Spec CommandSpec spec;

  private Tingjian() {}

  public static void main(String[] args) {
    // Words are UTF-8 whatever the terminal's locale says; Vosk's are decoded by JNA, which reads
    // this once.
    System.setProperty("jna.encoding", "UTF-8");
    // What native loaders have to say belongs in the log, not in the terminal.
    System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(commandLine().execute(args));
  }

  /** The commands, ready to be run; tests hold them here. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Tingjian());
    line.setParameterExceptionHandler(OneLine::wrongUse);
    line.setExecutionExceptionHandler(OneLine::failed);
    line.setExitCodeExceptionMapper(OneLine::exitCode);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
