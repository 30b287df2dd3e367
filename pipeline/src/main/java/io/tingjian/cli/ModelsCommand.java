package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.app.Settings;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.CatalogueEntry;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ListedModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.Verification;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The acoustic models: what there is, and what calls are transcribed with. */
@Command(
    name = "models",
    description = "List, install, choose, check, compare and adapt acoustic models.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AdaptCommand.class, CompareCommand.class, GraphCommand.class, HelpCommand.class},
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
  private static final String NAME = "NAME";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  @Command(
      description = "Show shipped, installed and official models.",
      mixinStandardHelpOptions = true)
  void list(@Mixin SettingsOptions options) {
    Locale language = options.settings().language();
    for (ListedModel model : with(options, AcousticModels::list)) {
      System.out.printf(
          "%s %-36s %-3s %-10s %8s  %s%n",
          model.inUse() ? "*" : " ",
          model.name(),
          model.entry().map(CatalogueEntry::language).orElse("?"),
          model.state().name().toLowerCase(Locale.ROOT),
          model.entry().map(entry -> entry.megabytes() + " MB").orElse(""),
          model
              .entry()
              .map(entry -> entry.about().in(language))
              .orElse(model.folder().map(Object::toString).orElse("")));
    }
    System.out.flush();
    System.err.println("* = in use; install another: tingjian models install NAME");
  }

  @Command(
      description = "Fetch, check and unpack a model; a broken-off download goes on.",
      mixinStandardHelpOptions = true)
  void install(
      @Parameters(paramLabel = NAME, description = "As models list shows it, or a new name.")
          String name,
      @Option(
              names = "--from",
              paramLabel = "URL|FILE|DIR",
              description = "Instead of the catalogue's address. A folder is used where it lies.")
          String from,
      @Mixin SettingsOptions options) {
    try (TransferLine line = new TransferLine(System.err)) {
      InstalledModel model =
          with(
              options,
              models ->
                  from == null ? models.install(name, line) : models.install(name, from, line));
      line.close();
      System.out.println(model.name() + " is installed: " + model.folder());
    }
    System.err.println("transcribe with it from now on: tingjian models use " + name);
  }

  @Command(description = "Transcribe with this model from now on.", mixinStandardHelpOptions = true)
  void use(
      @Parameters(paramLabel = NAME) String name,
      @Option(
              names = "--language",
              defaultValue = "zh",
              description = "Of a model that the catalogue does not know (default: zh).")
          String language,
      @Mixin SettingsOptions options) {
    InstalledModel model = with(options, models -> models.use(name, language, Progress.NONE));
    System.out.println("in use: " + model.name() + " (" + model.folder() + ")");
  }

  @Command(
      description = "Open a model and let it hear a greeting in Mandarin.",
      mixinStandardHelpOptions = true)
  void verify(
      @Parameters(paramLabel = NAME, arity = "0..1", description = "Default: the one in use.")
          String name,
      @Mixin SettingsOptions options) {
    Verification tried =
        with(
            options,
            models ->
                models.verify(
                    name == null ? models.inUse("zh", Progress.NONE).name() : name, Progress.NONE));
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB, opened in %.1f s, heard %.1f s of speech in %.1f s: \"%s\"%n",
        tried.model().name(),
        tried.bytes() / 1e6,
        tried.openedMs() / 1e3,
        tried.sampleMs() / 1e3,
        tried.heardMs() / 1e3,
        tried.heard());
  }

  @Command(
      description = "Show what the makers of a shipped model say: data, scores, limits.",
      mixinStandardHelpOptions = true)
  void card(@Parameters(paramLabel = NAME) String name, @Mixin SettingsOptions options) {
    System.out.println(
        with(options, models -> models.card(name))
            .orElseThrow(
                () ->
                    new CannotRun(
                        name + " has no card here; see its makers' page, alphacephei.com")));
  }

  interface Work<T> {
    T on(AcousticModels models) throws ModelUnusable;
  }

  static <T> T with(SettingsOptions options, Work<T> work) {
    Settings settings = options.settings();
    try {
      return work.on(
          AcousticModels.at(
              Home.folder().resolve("models/acoustic"), settings.data(), Clock.systemUTC()));
    } catch (ModelUnusable e) {
      throw new CannotRun(e.getMessage(), e);
    }
  }
}
