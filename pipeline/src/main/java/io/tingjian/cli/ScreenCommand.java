package io.tingjian.cli;

import io.tingjian.app.Engine;
import io.tingjian.app.Home;
import io.tingjian.app.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes what is there, once. */
@Command(
    name = "screen",
    description = "Hear and screen recordings once, print the calls worst first, and exit.",
    mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Recordings, or folders that hold them; each with its sidecar NAME.json.")
  private List<Path> paths;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    List<Path> files = RecordingsIn.paths(paths);
    try (Engine engine =
        Engine.open(settings, Home.folder(), Engine.Source.HANDED_IN, Clock.systemDefaultZone())) {
      new Greeting(settings.language()).model(engine);
      engine.start();
      return new BatchRun(engine, settings, Clock.systemUTC()).run(files);
    }
  }
}
