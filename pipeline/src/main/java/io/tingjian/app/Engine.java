package io.tingjian.app;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Score;
import io.tingjian.intake.Intake;
import io.tingjian.intake.IntakeRules;
import io.tingjian.intake.Outcome;
import io.tingjian.intake.SidecarPolicy;
import io.tingjian.review.Judging;
import io.tingjian.review.PastScreening;
import io.tingjian.review.Searches;
import io.tingjian.screen.RuleBook;
import io.tingjian.search.CallSearch;
import io.tingjian.search.IndexedCall;
import io.tingjian.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running line on one data folder. One per process and folder; threads may share it. */
public final class Engine implements AutoCloseable {
  /** Where recordings come from. */
  public enum Source {
    /** The watched folder, until the engine is closed. */
    WATCHED_FOLDER,
    /** Only what is handed in; a sidecar that is not there is not waited for. */
    HANDED_IN
  }

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Rooms rooms;
  private final CamelContext camel;
  private final ProducerTemplate door;
  private final Searches searches;
  private final List<LineListener> listeners = new CopyOnWriteArrayList<>();
  private final List<ArrivalListener> arrivals = new CopyOnWriteArrayList<>();
  private final List<RulesListener> rulesChanged = new CopyOnWriteArrayList<>();
  private final List<HotWordsListener> hotWordsChanged = new CopyOnWriteArrayList<>();

  private Engine(Rooms rooms, Settings settings, Source source, Clock clock) {
    this.rooms = rooms;
    this.camel = new DefaultCamelContext();
    this.searches = new Searches(rooms.store(), rooms.search());
    Intake intake = new Intake(rooms.store(), settings.data(), rules(settings, source), clock);
    Line line =
        new Line(
            rooms.store(),
            settings.data(),
            rooms.ears(),
            rooms.judge(),
            rooms.index(),
            searches,
            settings.correctSwapped(),
            (id, state) -> listeners.forEach(listener -> listener.ended(id, state)));
    try {
      camel.addRoutes(
          new LineRoutes(
              intake,
              line,
              settings,
              source == Source.WATCHED_FOLDER,
              outcome -> arrivals.forEach(listener -> listener.arrived(outcome)),
              this::lookAtFiles));
      this.door = camel.createProducerTemplate();
    } catch (Exception e) {
      throw new IllegalStateException("the routes of the line do not hold", e);
    }
  }

  /** Opens the rooms; nothing moves before {@link #start}. */
  public static Engine open(Settings settings, Path home, Source source, Clock clock) {
    Rooms rooms = Rooms.open(settings, home, clock);
    try {
      return new Engine(rooms, settings, source, clock);
    } catch (RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  /** From now on calls move; those that an earlier run left unfinished go first. */
  public void start() {
    camel.start();
  }

  /** Hands one recording in; the answer comes when it is taken, not when it is screened. */
  public Outcome take(Path file) {
    return door.requestBody(LineRoutes.ARRIVE, file, Outcome.class);
  }

  /** Hears of every call that reaches an end, from the line's threads. */
  public void listen(LineListener listener) {
    listeners.add(listener);
  }

  /** Hears of every file that was looked at in the watched folder and is not merely waiting. */
  public void listen(ArrivalListener listener) {
    arrivals.add(listener);
  }

  /** Hears of every change of the rules while the folder is watched, also of those refused. */
  public void listen(RulesListener listener) {
    rulesChanged.add(listener);
  }

  /** The same of the hot words. */
  public void listen(HotWordsListener listener) {
    hotWordsChanged.add(listener);
  }

  private void lookAtFiles() {
    rooms
        .ears()
        .lookAtHotWords()
        .ifPresent(change -> hotWordsChanged.forEach(listener -> listener.changed(change)));
    rooms
        .judge()
        .lookAtRules()
        .ifPresent(change -> rulesChanged.forEach(listener -> listener.changed(change)));
  }

  public Store store() {
    return rooms.store();
  }

  /** Searches the calls of the store. */
  public CallSearch search() {
    return rooms.search();
  }

  /** The rules in force, and how they are changed. */
  public RuleBook ruleBook(Path home, Settings settings) {
    Path rules = home.resolve("rules");
    Backtesting past = new Backtesting(rooms.store(), rules, settings.data().resolve("index"));
    Judge judge = rooms.judge();
    RuleBook book = new RuleBook(rules, judge.packs(), past.backtest(), judge::putInForce);
    listen(
        (RulesListener)
            change -> {
              if (change instanceof RulesChange.Taken) book.follow(judge.packs());
            });
    return book;
  }

  /** Screens the calls of the past by the rules in force. Whoever asks for it closes it. */
  public PastScreening pastScreening() {
    return new PastScreening(
        new ScreeningAgain(rooms.store(), rooms.index(), rooms.judge()),
        rooms.store().transcripts(),
        rooms.store().audit());
  }

  /** The searches that people keep. */
  public Searches searches() {
    return searches;
  }

  /** The index follows what people changed; the store is the truth, also where this fails. */
  public void changed(String call) {
    try {
      Optional<IndexedCall> now = StoredCall.of(rooms.store(), call);
      if (now.isEmpty()) return;
      rooms.index().put(now.get());
      rooms.index().commit();
    } catch (IOException e) {
      LOG.error("call {} could not be indexed again; index rebuild does", call, e);
    }
  }

  /** The acoustic model in use. */
  public Ears ears() {
    return rooms.ears();
  }

  /** The machine's score when only these findings count; empty for a call that cannot be judged. */
  public Optional<Score> score(HeardCall call, List<Finding> findings) {
    return rooms.judge().score(call, findings);
  }

  /** What the rules and classifiers in force say of a call. */
  public Judging.Judged judged(HeardCall call) {
    return rooms.judge().judged(call);
  }

  private static IntakeRules rules(Settings settings, Source source) {
    Duration wait = source == Source.WATCHED_FOLDER ? settings.sidecarWait() : Duration.ZERO;
    SidecarPolicy sidecars =
        settings.sidecarOptional()
            ? new SidecarPolicy.Optional(wait, settings.fileName())
            : new SidecarPolicy.Required(wait);
    return new IntakeRules(
        Set.copyOf(settings.extensions()), settings.quietTime(), sidecars, settings.languages());
  }

  /**
   * Lets each call finish the step it is in, at most; whatever is left goes on at the next start.
   */
  @Override
  public void close() {
    camel.stop();
    rooms.close();
  }
}
