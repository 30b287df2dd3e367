package io.tingjian.cli;

import io.tingjian.app.Backtesting;
import io.tingjian.app.Home;
import io.tingjian.app.Settings;
import io.tingjian.screen.BacktestReport;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a rule pack would have found in the stored calls. */
@Command(
    name = "backtest",
    description = {
      "Hold a rule pack against all stored calls, and say what it finds that the screenings",
      "in force have not, what it no longer finds, and how often people confirmed what stays.",
      "The pack takes the place of the one of its name; the others stay in force."
    },
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "FILE", description = "The pack, such as rules/zh/wording.yaml.")
  private Path file;

  @Option(names = "--rule", paramLabel = "KEY", description = "Only this rule of it.")
  private String rule;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Calls of this day (2026-09-01) or later.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Calls of this day or earlier.")
  private String to;

  @Option(names = "--json", description = "Print JSON instead.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Span span = new Span(day("--from", from), day("--to", to));
    Path index = settings.data().resolve("index");
    try (Store store = Store.open(settings.data(), Clock.systemUTC())) {
      BacktestReport report =
          new Backtesting(store, Home.folder().resolve("rules"), index)
              .run(file.toString(), text(), Optional.ofNullable(rule), span);
      System.out.print(
          json ? BacktestJson.of(report) : new BacktestTable(settings.language()).of(report));
      return report.failures().isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
    } catch (FaultyFiles e) {
      e.faults().forEach(System.out::println);
      System.err.println(e.faults().size() + " faults");
      return Tingjian.DONE_WITH_FAILURES;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--rule: " + e.getMessage());
    } catch (StoreBusy e) {
      throw CannotRun.onlyOnThePage(e);
    } catch (IOException e) {
      throw new CannotRun("the index " + index + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Optional<LocalDate> day(String option, String typed) {
    try {
      return Optional.ofNullable(typed).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), option + " must be a day such as 2026-09-01 (got " + typed + ")", e);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), file + " cannot be read: " + e, e);
    }
  }
}
