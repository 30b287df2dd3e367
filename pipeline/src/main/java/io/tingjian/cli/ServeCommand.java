package io.tingjian.cli;

import io.tingjian.app.ArrivalListener;
import io.tingjian.app.Engine;
import io.tingjian.app.Home;
import io.tingjian.app.HotWordsListener;
import io.tingjian.app.LineListener;
import io.tingjian.app.RulesListener;
import io.tingjian.app.Server;
import io.tingjian.app.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps watching, keeps serving. */
@Command(
    name = "serve",
    description = "Watch the folder for recordings, screen each as it comes, and serve the page.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Greeting greeting = new Greeting(settings.language());
    try (Stop stop = Stop.listen();
        Engine engine =
            Engine.open(
                settings, Home.folder(), Engine.Source.WATCHED_FOLDER, Clock.systemDefaultZone())) {
      greeting.model(engine);
      Diary diary = new Diary(engine, settings.language(), Clock.systemDefaultZone());
      engine.listen((ArrivalListener) diary::arrived);
      engine.listen((LineListener) diary::ended);
      engine.listen((RulesListener) diary::rulesChanged);
      engine.listen((HotWordsListener) diary::hotWordsChanged);
      try (Server server = Server.start(settings, Home.folder(), engine)) {
        engine.start();
        greeting.page(server);
        greeting.folder(settings);
        stop.await();
      }
    }
    return Tingjian.DONE;
  }
}
