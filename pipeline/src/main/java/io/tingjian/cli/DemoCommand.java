package io.tingjian.cli;

import io.tingjian.app.Engine;
import io.tingjian.app.Home;
import io.tingjian.app.Server;
import io.tingjian.app.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A newcomer's first minute. */
@Command(
    name = "demo",
    description = "Hear the 30 demo calls, print what was found, then serve the page.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--no-serve", description = "Exit after the table.")
  private boolean noServe;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Path home = Home.folder();
    List<Path> files =
        RecordingsIn.paths(List.of(home.resolve("demo/recordings"))).stream()
            .filter(file -> !file.toString().endsWith(".json"))
            .toList();
    Greeting greeting = new Greeting(settings.language());
    try (Stop stop = Stop.listen();
        Engine engine =
            Engine.open(settings, home, Engine.Source.HANDED_IN, Clock.systemDefaultZone())) {
      greeting.model(engine);
      engine.start();
      int code = new BatchRun(engine, settings, Clock.systemUTC()).run(files);
      if (noServe) return code;
      try (Server server = Server.start(settings, home, engine)) {
        greeting.page(server);
        stop.await();
      }
      return code;
    }
  }
}
