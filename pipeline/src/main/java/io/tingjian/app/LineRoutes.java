package io.tingjian.app;

import static org.apache.camel.ExchangePattern.InOnly;

import io.tingjian.intake.Intake;
import io.tingjian.intake.Outcome;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;

/**
 * The spine: intake → work queue → steps → done. The queue holds ids and may be lost: the store
 * remembers every call, and what it says is unfinished is taken up again.
 */
final class LineRoutes extends RouteBuilder {
  /** Takes a {@link Path}, answers an {@link Outcome}. */
  static final String ARRIVE = "direct:arrive";

  /** Whoever finds it full waits: more than this is nowhere in a hurry. */
  private static final String QUEUE = "seda:work?size=1000&blockWhenFull=true";

  private static final int LOOK_EVERY_MS = 500;
  private static final int LOOK_AT_RULES_EVERY_MS = 2_000;
  private static final int SWEEP_EVERY_MS = 3_000;

  private final Intake intake;
  private final Line line;
  private final Settings settings;
  private final boolean watching;
  private final ArrivalListener arrivals;
  private final Runnable lookAtRules;

  LineRoutes(
      Intake intake,
      Line line,
      Settings settings,
      boolean watching,
      ArrivalListener arrivals,
      Runnable lookAtRules) {
    this.intake = intake;
    this.line = line;
    this.settings = settings;
    this.watching = watching;
    this.arrivals = arrivals;
    this.lookAtRules = lookAtRules;
  }

  @Override
  public void configure() {
    if (watching)
      from(watchedFolder())
          .routeId("watch")
          .transform()
          .body(GenericFile.class, file -> Path.of(file.getAbsoluteFilePath()))
          .to(ARRIVE)
          .process(exchange -> arrivals.arrived(exchange.getMessage().getBody(Outcome.class)));

    if (watching)
      from("timer:rules?period=" + LOOK_AT_RULES_EVERY_MS)
          .routeId("rules")
          .process(exchange -> lookAtRules.run());

    from(ARRIVE)
        .routeId("intake")
        .bean(intake, "receive")
        .setProperty("outcome", body())
        .filter(body().isInstanceOf(Outcome.Received.class))
        .transform()
        .body(Outcome.Received.class, Outcome.Received::id)
        .filter(method(line, "takeUp"))
        .to(InOnly, QUEUE)
        .end()
        .end()
        .setBody(exchangeProperty("outcome"));

    from("timer:unfinished?delay=0&period=" + SWEEP_EVERY_MS)
        .routeId("unfinished")
        .split(method(line, "unfinished"))
        .filter(method(line, "takeUp"))
        .to(InOnly, QUEUE);

    from(QUEUE + "&concurrentConsumers=" + settings.workers())
        .routeId("line")
        .setProperty("call", body())
        .doTry()
        .bean(line, "accept(${exchangeProperty.call})")
        .bean(line, "transcribe(${exchangeProperty.call})")
        .bean(line, "screen(${exchangeProperty.call})")
        .doCatch(Exception.class)
        .bean(line, "fail(${exchangeProperty.call}, ${exception})")
        .doFinally()
        .bean(line, "end(${exchangeProperty.call})");
  }

  private FileEndpoint watchedFolder() {
    // Set by hand: a folder's name may hold any character, and a URI may not.
    FileEndpoint folder = getContext().getEndpoint("file:recordings", FileEndpoint.class);
    folder.setFile(settings.intakeFolder().toFile());
    folder.setRecursive(true);
    folder.setNoop(true);
    folder.setIdempotent(false);
    folder.setAutoCreate(true);
    folder.setDelay(LOOK_EVERY_MS);
    folder.setPollStrategy(new Unhurried(System::nanoTime));
    folder.setFilter(
        file -> file.isDirectory() || intake.wants(Path.of(file.getAbsoluteFilePath())));
    return folder;
  }
}
