package io.tingjian.cli;

import io.tingjian.graph.DecodingGraph;
import io.tingjian.graph.GraphFault;
import io.tingjian.graph.GraphSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tingjian models graph}: the step of the training recipe that needs no Python. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = {
      "Make the graph folder of a Vosk model from a language model.",
      "A step of the recipe in models/training/acoustic; phones are those of that recipe."
    },
    footer = {"", "Exit: 0 made, 2 wrong use, 3 cannot be made (the message says why)."})
final class GraphCommand implements Callable<Integer> {
  private static final String DIR = "DIR";

  @Spec private CommandSpec spec;

  @Option(
      names = "--lm",
      paramLabel = DIR,
      required = true,
      description = "Holds lm.arpa and lexicon.txt, plain or with .gz.")
  private Path language;

  @Option(names = "--out", paramLabel = DIR, required = true, description = "Is made.")
  private Path out;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Of the language model against the acoustics (default: ${DEFAULT-VALUE}).")
  private double scale = GraphSettings.DEFAULT.scale();

  @Option(
      names = "--insertion",
      paramLabel = "N",
      description = "Cost of every word (default: ${DEFAULT-VALUE}).")
  private double insertion = GraphSettings.DEFAULT.insertion();

  @Option(
      names = "--silence",
      paramLabel = "P",
      description = "Probability of silence after a word (default: ${DEFAULT-VALUE}).")
  private double silence = GraphSettings.DEFAULT.silence();

  @Override
  public Integer call() {
    try {
      DecodingGraph.Size size = DecodingGraph.build(language, out, settings());
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d words, %d states, %d arcs, %.1f MB%n",
              size.words(),
              size.states(),
              size.arcs(),
              size.bytes() / 1e6);
      spec.commandLine().getOut().flush();
      return Tingjian.DONE;
    } catch (GraphFault e) {
      throw new CannotRun(e.getMessage(), e);
    } catch (IOException e) {
      throw new CannotRun(out + " cannot be made: " + e, e);
    }
  }

  private GraphSettings settings() {
    try {
      return new GraphSettings(scale, insertion, silence);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
