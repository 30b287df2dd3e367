package io.tingjian.app;

import io.tingjian.intake.Intake;
import io.tingjian.intake.Outcome;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.QuarantineList.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of recordings and a data folder of its own, for the real line. */
final class TryOut {
  static final Path HOME = Path.of(System.getProperty("tingjian.home")).normalize();
  static final Path DEMO = HOME.resolve("demo/recordings");
  static final Path BAD = Path.of("src/test/resources/io/tingjian/bad");

  final Path folder;
  final Path data;

  TryOut(Path root) throws IOException {
    this.folder = Files.createDirectories(root.resolve("recordings"));
    this.data = root.resolve("data");
  }

  /** Copies files with their sidecars; the truth stays behind, so that nothing can read it. */
  TryOut with(Path from, String... stems) throws IOException {
    for (String stem : stems) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith(stem + ".") && !name.endsWith(".truth.json"))
            Files.copy(file, folder.resolve(name));
        }
      }
    }
    return this;
  }

  Settings settings(Map<Setting, String> more) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    options.put(Setting.DATA, data.toString());
    options.put(Setting.INTAKE_FOLDER, folder.toString());
    options.put(Setting.WORKERS, "2");
    options.putAll(more);
    return Settings.read(List.of(), Map.of(), options);
  }

  Engine open(Engine.Source source, Map<Setting, String> more) {
    return Engine.open(settings(more), HOME, source, Clock.systemDefaultZone());
  }

  /** Hands everything in and waits for the end; by file name. */
  Map<String, Outcome> screen(Engine engine) throws IOException, InterruptedException {
    engine.start();
    Map<String, Outcome> byName = new TreeMap<>();
    new Batch(engine, (file, id) -> {})
        .run(Intake.filesIn(folder))
        .forEach((file, outcome) -> byName.put(file.getFileName().toString(), outcome));
    return byName;
  }

  /** Of each file: the state of its call, or why it is not taken or not on the way. */
  static Map<String, String> endings(Engine engine, Map<String, Outcome> outcomes) {
    Map<String, String> endings = new TreeMap<>();
    outcomes.forEach((name, outcome) -> endings.put(name, ending(engine, outcome)));
    return endings;
  }

  private static String ending(Engine engine, Outcome outcome) {
    if (outcome instanceof Outcome.LeftAlone left) return left.problem().reason().code();
    if (outcome instanceof Outcome.Duplicate) return "duplicate";
    String id = Batch.idOf(outcome).orElseThrow();
    return engine
        .store()
        .quarantine()
        .find(id)
        .map(Case::reason)
        .orElseGet(() -> engine.store().calls().work(id).orElseThrow().state().wire());
  }

  static Detail detail(Engine engine, String callId) {
    String id = engine.store().calls().idOf(callId).orElseThrow();
    return engine.store().details().find(id).orElseThrow();
  }

  /** Why a file lies in quarantine. */
  static Case held(Engine engine, String fileName) {
    return engine.store().quarantine().open().stream()
        .filter(held -> held.arguments().contains(fileName))
        .findFirst()
        .orElseThrow();
  }
}
