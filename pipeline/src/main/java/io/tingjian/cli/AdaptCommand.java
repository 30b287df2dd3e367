package io.tingjian.cli;

import io.tingjian.graph.Adaptation;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.AdaptedModel;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Namesake;
import io.tingjian.transcribe.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tingjian models adapt}: a model that knows a customer's names. */
@Command(
    name = "adapt",
    mixinStandardHelpOptions = true,
    description = {
      "Make a model that knows your product, plan and place names, in about half a minute.",
      "The words file holds a name a line; where its characters are not said as usual, the pinyin"
          + " follows after a tab, and after another tab how much likelier than others it is."
    },
    footer = {"", "Exit: 0 made, 2 wrong use, 3 cannot be made (the message says why)."})
final class AdaptCommand implements Callable<Integer> {
  private static final String FILE = "FILE";

  @Spec private CommandSpec spec;

  @Option(names = "--words", paramLabel = FILE, required = true, description = "A name a line.")
  private Path words;

  @Option(
      names = "--text",
      paramLabel = FILE,
      description = "Sentences as your agents and customers say them, one a line, in characters.")
  private Path text;

  @Option(names = "--to", paramLabel = "NAME", required = true, description = "Of the new model.")
  private String to;

  @Option(
      names = "--from",
      paramLabel = "MODEL",
      description = "The model to start from (default: the one in use).")
  private String from;

  @Option(
      names = "--likelihood",
      paramLabel = "P",
      description =
          "Of a name wherever a word is expected (default: ${DEFAULT-VALUE}); more finds more"
              + " names, and some that nobody said.")
  private double likelihood = Adaptation.LIKELIHOOD;

  @Option(
      names = "--text-share",
      paramLabel = "P",
      description = "What your sentences count where they say much (default: ${DEFAULT-VALUE}).")
  private double textShare = Adaptation.TEXT_SHARE;

  @Option(names = "--replace", description = "Take the place of your own model of that name.")
  private boolean replace;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    Adaptation.Material material = material();
    AdaptedModel made =
        ModelsCommand.with(
            options,
            models ->
                models.adapt(
                    start(models), to, material, replace ? Namesake.REPLACE : Namesake.KEEP));
    Adaptation.Result learned = made.learned();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s is made from %s: %d names (%d new), %d sentences; %d words, graph %.1f MB: %s%n",
            made.model().name(),
            made.from().name(),
            learned.names(),
            learned.fresh(),
            learned.sentences(),
            learned.graph().words(),
            learned.graph().bytes() / 1e6,
            made.model().folder());
    spec.commandLine().getOut().flush();
    for (String name : learned.unsure())
      spec.commandLine().getErr().println("listened for as " + name);
    if (!learned.unsure().isEmpty())
      spec.commandLine()
          .getErr()
          .println(
              "where none of these is how it is said, write the pinyin after a tab in " + words);
    spec.commandLine()
        .getErr()
        .println("transcribe with it from now on: tingjian models use " + made.model().name());
    return Tingjian.DONE;
  }

  private InstalledModel start(AcousticModels models) throws ModelUnusable {
    return from == null ? models.inUse("zh", Progress.NONE) : models.installed(from, Progress.NONE);
  }

  private Adaptation.Material material() {
    for (Path file : text == null ? new Path[] {words} : new Path[] {words, text})
      if (!Files.isReadable(file))
        throw new ParameterException(spec.commandLine(), file + " cannot be read");
    try {
      return new Adaptation.Material(words, Optional.ofNullable(text), likelihood, textShare);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
