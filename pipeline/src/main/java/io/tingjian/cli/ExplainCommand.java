package io.tingjian.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tingjian.app.Explaining;
import io.tingjian.app.Home;
import io.tingjian.app.Settings;
import io.tingjian.screen.BadDialogue;
import io.tingjian.screen.Explanation;
import io.tingjian.screen.RulePacks;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a rule fired, or why it did not. */
@Command(
    name = "explain",
    description = {
      "Say why a rule fired on a call or did not: its conditions as a tree, with the words,",
      "values and times, and where it very nearly holds.",
      "Without CALL the dialogue is read from --text, or from standard input."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(
      index = "0",
      paramLabel = "KEY",
      description = "Of the rule, such as greeting_missing.")
  private String key;

  @Parameters(
      index = "1",
      paramLabel = "CALL",
      arity = "0..1",
      description = "Id of a screened call.")
  private String call;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "A dialogue, one turn a line: agent 0:00-0:03  您好 (docs/rules.md).")
  private Path text;

  @Option(names = "--rules", paramLabel = "FOLDER", description = "Default: the shipped rules.")
  private Path rules;

  @Option(names = "--json", description = "Print JSON instead.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (call != null && text != null)
      throw wrong("a CALL or --text, not both (got " + call + " and " + text + ")");
    Settings settings = options.settings();
    Explaining explaining;
    try {
      explaining =
          new Explaining(RulePacks.load(rules == null ? Home.folder().resolve("rules") : rules));
    } catch (FaultyFiles e) {
      e.faults().forEach(System.out::println);
      System.err.println(e.faults().size() + " faults");
      return Tingjian.DONE_WITH_FAILURES;
    }
    if (!explaining.keys().contains(key))
      throw wrong(
          "no rule has the key \""
              + key
              + "\""
              + explaining.meant(key).map(k -> "; did you mean \"" + k + "\"?").orElse(""));
    List<Explanation> told =
        call == null ? ofDialogue(explaining) : ofCall(explaining, settings.data());
    if (told.isEmpty())
      throw wrong("no rule of the key \"" + key + "\" is written for the language of this call");
    System.out.print(json ? json(told) + "\n" : new ExplanationTree(settings.language()).of(told));
    return Tingjian.DONE;
  }

  private List<Explanation> ofDialogue(Explaining explaining) throws IOException {
    String name = text == null ? "standard input" : text.toString();
    try {
      String dialogue =
          text == null
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(text);
      return explaining.ofDialogue(key, dialogue);
    } catch (BadDialogue e) {
      throw wrong(name + ", " + e.getMessage());
    } catch (IOException e) {
      throw new CannotRun(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Explanation> ofCall(Explaining explaining, Path data) {
    try (Store store = Store.open(data, Clock.systemUTC())) {
      String id =
          store
              .calls()
              .idOf(call)
              .orElseThrow(() -> wrong("there is no call \"" + call + "\" in " + data));
      return explaining
          .ofCall(store, key, id)
          .orElseThrow(() -> wrong("call \"" + call + "\" has no transcript yet"));
    } catch (StoreBusy e) {
      throw CannotRun.onlyOnThePage(e);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static String json(List<Explanation> told) throws JsonProcessingException {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(told);
  }
}
