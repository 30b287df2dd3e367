package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.app.Settings;
import io.tingjian.screen.CleanCalls;
import io.tingjian.screen.ExampleCoverage;
import io.tingjian.screen.ExampleRun;
import io.tingjian.screen.PackCheck;
import io.tingjian.screen.Remark;
import io.tingjian.screen.RulePacks;
import io.tingjian.search.Vocabulary;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.ModelWords;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rules: whether they can be read, and whether they do what their examples say. */
@Command(
    name = "rules",
    description = "Check, test and explain rules, and hold them against the past.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExplainCommand.class,
      ApplyCommand.class,
      BacktestCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private static final String FOLDER = "FOLDER";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return Tingjian.DONE;
  }

  @Command(
      description = {
        "Read every pack and scorecard and name every fault with file and line; then what can"
            + " never",
        "fire, what overlaps, and words that the acoustic model in use cannot write."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = FOLDER, arity = "0..1", description = "Default: the shipped rules.")
          Path folder) {
    Optional<RulePacks> packs = load(folder);
    if (packs.isEmpty()) return Tingjian.DONE_WITH_FAILURES;
    List<Remark> dead = PackCheck.dead(packs.get());
    dead.forEach(System.out::println);
    List<Remark> remarks = new ArrayList<>(PackCheck.overlapping(packs.get()));
    remarks.addAll(unwritable(packs.get(), options.settings()));
    remarks.forEach(remark -> System.out.println("remark: " + remark));
    System.out.printf(
        "%d rules, no faults, %d dead conditions, %d remarks: %s%n",
        packs.get().size(), dead.size(), remarks.size(), packs.get().version());
    return dead.isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }

  /** For each language that has packs and a model that tells its words. */
  private static List<Remark> unwritable(RulePacks packs, Settings settings) {
    try {
      AcousticModels models =
          AcousticModels.at(
              Home.folder().resolve("models/acoustic"), settings.data(), Clock.systemUTC());
      List<Remark> remarks = new ArrayList<>();
      for (String language : packs.languages()) {
        Optional<ModelWords> model = models.words(language);
        if (model.isPresent())
          remarks.addAll(
              PackCheck.unwritable(
                  packs, language, Vocabulary.of(model.get().words()), model.get().model()));
        else
          System.err.println(
              "which words can be heard in \"" + language + "\" is not known: no model tells");
      }
      return remarks;
    } catch (ModelUnusable e) {
      throw new CannotRun(e.getMessage(), e);
    }
  }

  @Command(
      description = {
        "Run every rule's own examples, and all rules over calls without faults; and say how many",
        "conditions the examples try both ways."
      },
      mixinStandardHelpOptions = true)
  int test(
      @Option(names = "--coverage", description = "Name every condition that no example tries.")
          boolean gaps,
      @Parameters(paramLabel = FOLDER, arity = "0..1", description = "Default: the shipped rules.")
          Path folder) {
    Optional<RulePacks> packs = load(folder);
    if (packs.isEmpty()) return Tingjian.DONE_WITH_FAILURES;
    List<ExampleRun> examples = ExampleRun.of(packs.get());
    List<String> failures =
        new ArrayList<>(
            examples.stream().map(ExampleRun::failure).flatMap(Optional::stream).toList());
    try {
      CleanCalls clean = CleanCalls.in(folder(folder));
      failures.addAll(clean.failures(packs.get()));
      failures.forEach(System.out::println);
      System.out.printf(
          "%d examples and %d calls without faults, %d failed%n",
          examples.size(), clean.size(), failures.size());
      ExampleCoverage coverage = ExampleCoverage.of(packs.get());
      if (gaps) coverage.gaps().forEach(System.out::println);
      System.out.printf(
          "%d of %d conditions hold in one example and fail in another%s%n",
          coverage.tried(),
          coverage.conditions(),
          gaps || coverage.gaps().isEmpty() ? "" : "; --coverage names the others");
    } catch (IOException e) {
      throw new CannotRun(folder(folder) + " cannot be read: " + e.getMessage(), e);
    }
    return failures.isEmpty() ? Tingjian.DONE : Tingjian.DONE_WITH_FAILURES;
  }

  private static Path folder(Path given) {
    return given == null ? Home.folder().resolve("rules") : given;
  }

  private static Optional<RulePacks> load(Path folder) {
    Path rules = folder(folder);
    try {
      return Optional.of(RulePacks.load(rules));
    } catch (FaultyFiles e) {
      e.faults().forEach(System.out::println);
      System.err.println(e.faults().size() + " faults");
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotRun(rules + " cannot be read: " + e.getMessage(), e);
    }
  }
}
