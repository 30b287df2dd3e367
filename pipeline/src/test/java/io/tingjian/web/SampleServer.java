package io.tingjian.web;

import io.tingjian.app.Backtesting;
import io.tingjian.app.Judge;
import io.tingjian.audio.Audio;
import io.tingjian.intake.Problem;
import io.tingjian.review.Desk;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Judging;
import io.tingjian.review.PastScreening;
import io.tingjian.review.Playing;
import io.tingjian.review.Quarantine;
import io.tingjian.review.Searches;
import io.tingjian.review.SideSwap;
import io.tingjian.review.Staff;
import io.tingjian.screen.RuleBook;
import io.tingjian.screen.RulePacks;
import io.tingjian.search.CallSearch;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The door with sample calls behind it, on a port of its own; what app wires up, without the line.
 */
final class SampleServer implements AutoCloseable {
  private final Store store;
  private final ServletWebServerApplicationContext context;
  private final GeneratedPassword password;
  private final SampleCalls calls;

  private SampleServer(
      Store store,
      ServletWebServerApplicationContext context,
      GeneratedPassword password,
      SampleCalls calls) {
    this.store = store;
    this.context = context;
    this.password = password;
    this.calls = calls;
  }

  static SampleServer start(Path dataFolder, int port) throws IOException, StoreBusy {
    Store store = Store.open(dataFolder, Clock.systemUTC());
    Staff staff = new Staff(store.accounts(), store.audit(), new BcryptPasswords(4));
    GeneratedPassword password = staff.ensureFirstAdministrator().orElseThrow();
    RuleBook rules = ruleBook(store, dataFolder);
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Wiring.class)
                .properties(
                    Map.of(
                        "server.port",
                        port,
                        "spring.main.banner-mode",
                        "off",
                        "tingjian.complaint-rules",
                        "complaint_intent"))
                .initializers(
                    fresh -> {
                      var beans = fresh.getBeanFactory();
                      beans.registerSingleton("store", store);
                      beans.registerSingleton("staff", staff);
                      beans.registerSingleton("ruleBook", rules);
                      beans.registerSingleton("pastScreening", upToDate(store));
                      beans.registerSingleton(
                          "callSearch", CallSearch.of(dataFolder.resolve("index")));
                      beans.registerSingleton(
                          "playing",
                          new Playing(
                              store, dataFolder, new Audio(), 100_000_000, Clock.systemUTC()));
                    })
                .run();
    return new SampleServer(
        store,
        context,
        password,
        SampleCalls.into(store, dataFolder, context.getBean(Searches.class)));
  }

  /** On a copy of the shipped rules, which tests may change. */
  private static RuleBook ruleBook(Store store, Path dataFolder) throws IOException {
    Path shipped = Path.of(System.getProperty("tingjian.home"), "rules");
    Path copy = dataFolder.resolve("rules");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) Files.copy(file, copy.resolve(shipped.relativize(file)));
    }
    Backtesting past = new Backtesting(store, copy, dataFolder.resolve("index"));
    try {
      return new RuleBook(copy, RulePacks.load(copy), past.backtest(), forced -> {});
    } catch (FaultyFiles e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sample's findings are what its tests look for: no screening takes their place. */
  private static PastScreening upToDate(Store store) {
    return new PastScreening(
        (looked, stop) ->
            new PastScreening.Outcome(0, store.transcripts().countWithTranscript(), 0),
        store.transcripts(),
        store.audit());
  }

  String url() {
    return "http://localhost:" + context.getWebServer().getPort();
  }

  Store store() {
    return store;
  }

  SampleCalls calls() {
    return calls;
  }

  GeneratedPassword password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    context.close();
    calls.close();
    store.close();
  }

  // No @Configuration: the real server, tested beside it, looks for parts in this package, too.
  @EnableAutoConfiguration
  @ComponentScan("io.tingjian.web")
  static class Wiring {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Desk desk(Store store) {
      return new Desk(store, SampleCalls::score, changed -> {});
    }

    @Bean
    SideSwap sideSwap(Store store, Desk desk, Judging judging) {
      return new SideSwap(store, judging, desk, changed -> {});
    }

    @Bean(destroyMethod = "close")
    Judge judge() {
      return Judge.open(Path.of(System.getProperty("tingjian.home")));
    }

    @Bean
    Judging judging(Judge judge) {
      return judge::judged;
    }

    @Bean
    Searches searches(Store store, CallSearch search) {
      return new Searches(store, search);
    }

    @Bean
    Quarantine quarantine(Store store) {
      return new Quarantine(store.quarantine(), store.audit(), Problem::wordingOf, released -> {});
    }
  }

  /** Serves the demo recordings for somebody who works on the page: http://localhost:8099. */
  public static void main(String[] args) throws IOException, StoreBusy {
    Path data = Files.createTempDirectory("tingjian-sample");
    SampleServer server = start(data, 8099);
    server.calls().addAll(Path.of(System.getProperty("tingjian.home"), "demo", "recordings"));
    server.calls().addQuarantined("empty", "zero-bytes.wav");
    server.calls().addQuarantined("cut_short", "truncated.wav", "40.0", "4.5");
    server
        .calls()
        .addQuarantined("sidecar_unreadable", "客户来电 0915.wav", "客户来电 0915.json", "7", "3");
    server.calls().addExempt("PRIVATE-1");
    System.out.println(
        server.url() + " " + server.password().account() + " " + server.password().password());
  }
}
