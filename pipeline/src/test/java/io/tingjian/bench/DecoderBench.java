package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.audio.UnreadableAudio;
import io.tingjian.bench.Machine.Took;
import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Turn;
import io.tingjian.evaluate.Comparison;
import io.tingjian.evaluate.Ears;
import io.tingjian.evaluate.Evaluation;
import io.tingjian.evaluate.Source;
import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code bench/decoder}: what the search's own settings ({@code conf/model.conf}) cost and what
 * they buy. Every setting hears the same portions of speech, one after the other on one thread;
 * only recognition is timed, by the processor.
 */
public final class DecoderBench implements Ears {
  private static final int ROUNDS = 3;

  private final Audio audio = new Audio();
  private final Map<Path, Decoded> sounds = new HashMap<>();
  private final Map<Path, Listening> listenings = new HashMap<>();
  private Transcriber transcriber;
  private Map<Path, Double> seconds = new HashMap<>();

  private DecoderBench() {}

  /**
   * @param arguments a folder of recordings with truth, then one setting each: {@code as-used}, or
   *     options of model.conf such as {@code beam=13,frames-per-chunk=20}
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(System.getProperty("tingjian.home"));
    Path work = Files.createTempDirectory("tingjian-decoder");
    InstalledModel shipped =
        AcousticModels.at(home.resolve("models/acoustic"), work, Clock.systemUTC())
            .inUse("zh", Progress.NONE);
    Evaluation calls =
        Evaluation.of(
            Path.of(arguments[0]),
            file ->
                CallFacts.unknown(file.getFileName().toString().replaceFirst("\\..*", ""), "zh"));
    DecoderBench bench = new DecoderBench();
    List<Contender> contenders = new ArrayList<>();
    for (String setting : Arrays.asList(arguments).subList(1, arguments.length))
      contenders.add(new Contender(setting, AcousticModel.open(variant(shipped, setting, work))));
    for (int round = 0; round < ROUNDS; round++) bench.round(contenders, calls);
    System.out.printf("%s, %s, %d calls%n%n", Machine.name(), shipped.name(), calls.size());
    System.out.println(
        "| setting | processor s | s per s of speech | characters wrong | 95 % interval |");
    System.out.println("|---|---|---|---|---|");
    for (Contender one : contenders) {
      System.out.println(one.row(bench.speechSeconds()));
      one.close();
    }
  }

  /** A setting, and what each call took at least: other load only ever adds to it. */
  private record Contender(
      String setting, AcousticModel model, Map<Path, Double> seconds, JsonNode[] heard)
      implements AutoCloseable {
    Contender(String setting, AcousticModel model) {
      this(setting, model, new HashMap<>(), new JsonNode[1]);
    }

    String row(double speechSeconds) {
      double processor = seconds.values().stream().mapToDouble(s -> s).sum();
      JsonNode interval = heard[0].get("cer_interval").get("all");
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.4f | %.2f %% | %.1f–%.1f |",
          setting,
          processor,
          processor / speechSeconds,
          100 * heard[0].get("cer").get("all").asDouble(),
          100 * interval.get(0).asDouble(),
          100 * interval.get(1).asDouble());
    }

    @Override
    public void close() {
      model.close();
    }
  }

  private void round(List<Contender> contenders, Evaluation calls) throws Exception {
    for (Contender one : contenders) {
      seconds = one.seconds();
      try (Transcriber ear =
          new Transcriber(one.model(), audio, new Transcriber.Settings(1, 700, 100))) {
        transcriber = ear;
        String report =
            calls.run(Source.SPEECH, this, Comparison.NO_JUDGE, 1, (done, of) -> {}).json();
        one.heard()[0] = new ObjectMapper().readTree(report);
      }
    }
  }

  private double speechSeconds() {
    double ms = 0;
    for (Listening listening : listenings.values())
      for (int channel = 0; channel < listening.channels().size(); channel++)
        for (Stretch part : listening.speech(channel)) ms += part.durationMs();
    return ms / 1000;
  }

  /** The shipped model with some options of its search changed; its large files are not copied. */
  private static InstalledModel variant(InstalledModel shipped, String setting, Path work)
      throws Exception {
    if (setting.equals("as-used")) return shipped;
    Path folder = work.resolve(setting.replaceAll("[^a-z0-9.]+", "_"));
    Files.createDirectories(folder.resolve("conf"));
    for (String part : List.of("am", "graph"))
      Files.createSymbolicLink(folder.resolve(part), shipped.folder().resolve(part));
    Files.copy(shipped.folder().resolve("conf/mfcc.conf"), folder.resolve("conf/mfcc.conf"));
    Map<String, String> options = new LinkedHashMap<>();
    Stream.concat(
            Files.readAllLines(shipped.folder().resolve("conf/model.conf")).stream(),
            Arrays.stream(setting.split(",")).map(option -> "--" + option))
        .map(line -> line.split("=", 2))
        .forEach(option -> options.put(option[0], option[1]));
    Files.writeString(
        folder.resolve("conf/model.conf"),
        options.entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue() + "\n")
            .collect(Collectors.joining()));
    return new InstalledModel(setting, folder);
  }

  @Override
  public HeardCall hear(Path recording, CallFacts facts) throws Unheard {
    try {
      if (!sounds.containsKey(recording)) {
        sounds.put(recording, audio.decode(recording));
        listenings.put(recording, audio.listen(sounds.get(recording)));
      }
      Decoded sound = sounds.get(recording);
      Listening listening = listenings.get(recording);
      Transcript[] heard = new Transcript[1];
      Took took = Took.by(() -> heard[0] = transcriber.transcribe(sound, listening, facts::roleOf));
      seconds.merge(recording, took.processorSeconds(), Math::min);
      return new HeardCall(
          facts, sound.durationMs(), heard[0].turns(), heard[0].sounds(), Set.of());
    } catch (UnreadableAudio e) {
      throw new Unheard(e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rules judge nothing here, so nothing is measured for them. */
  @Override
  public Measured measure(Path recording, CallFacts facts, List<Turn> turns) {
    throw new UnsupportedOperationException("only speech is evaluated");
  }
}
