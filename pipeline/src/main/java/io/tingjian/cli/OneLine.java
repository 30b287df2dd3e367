package io.tingjian.cli;

import io.tingjian.app.CannotStart;
import io.tingjian.app.WrongSettings;
import io.tingjian.call.Spelling;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one line on standard error and an exit code. */
final class OneLine {
  private OneLine() {}

  static int wrongUse(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    say(
        command,
        sentence(fault, command)
            + "; see: "
            + command.getCommandSpec().qualifiedName()
            + " --help");
    return Tingjian.WRONG_USE;
  }

  static int failed(Exception fault, CommandLine command, ParseResult parsed) {
    boolean explained =
        fault instanceof CannotRun
            || fault instanceof CannotStart
            || fault instanceof WrongSettings;
    if (explained) {
      fault.getMessage().lines().forEach(line -> say(command, line));
    } else {
      say(command, "unexpected fault: " + fault + " (TINGJIAN_TRACE=1 shows where)");
    }
    if (System.getenv("TINGJIAN_TRACE") != null) fault.printStackTrace(command.getErr());
    return exitCode(fault);
  }

  static int exitCode(Throwable fault) {
    return fault instanceof WrongSettings ? Tingjian.WRONG_USE : Tingjian.CANNOT_RUN;
  }

  private static String sentence(ParameterException fault, CommandLine command) {
    if (fault instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String typed = unmatched.getUnmatched().get(0);
      boolean option = typed.startsWith("-");
      return "unknown "
          + (option ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command")
          + " \""
          + typed
          + "\""
          + meant(typed, option, command)
              .map(close -> "; did you mean \"" + close + "\"?")
              .orElse("");
    }
    return fault.getMessage().lines().findFirst().orElse("wrong use");
  }

  private static Optional<String> meant(String typed, boolean option, CommandLine command) {
    List<String> words =
        option
            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
            : List.copyOf(command.getSubcommands().keySet());
    return Spelling.closest(typed, words);
  }

  private static void say(CommandLine command, String line) {
    command.getErr().println("tingjian: " + line);
    command.getErr().flush();
  }
}
