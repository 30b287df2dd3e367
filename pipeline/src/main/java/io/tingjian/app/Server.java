package io.tingjian.app;

import io.tingjian.intake.Problem;
import io.tingjian.review.Desk;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.PastScreening;
import io.tingjian.review.Playing;
import io.tingjian.review.Quarantine;
import io.tingjian.review.Searches;
import io.tingjian.review.SideSwap;
import io.tingjian.review.Staff;
import io.tingjian.screen.RuleBook;
import io.tingjian.search.CallSearch;
import io.tingjian.store.Store;
import io.tingjian.web.BcryptPasswords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** The page and its interface, on the rooms that the engine has opened. */
public final class Server implements AutoCloseable {
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan("io.tingjian.web")
  static class Wiring {}

  private final ServletWebServerApplicationContext context;
  private final String host;
  private final Optional<GeneratedPassword> firstAdministrator;

  private Server(
      ServletWebServerApplicationContext context,
      String host,
      Optional<GeneratedPassword> firstAdministrator) {
    this.context = context;
    this.host = host;
    this.firstAdministrator = firstAdministrator;
  }

  /**
   * @throws CannotStart when the port is taken
   */
  public static Server start(Settings settings, Path home, Engine engine) {
    Store store = engine.store();
    Staff staff = new Staff(store.accounts(), store.audit(), new BcryptPasswords());
    Optional<GeneratedPassword> first = staff.ensureFirstAdministrator();
    try {
      return new Server(
          (ServletWebServerApplicationContext)
              new SpringApplicationBuilder(Wiring.class)
                  .bannerMode(Banner.Mode.OFF)
                  .logStartupInfo(false)
                  .registerShutdownHook(false)
                  .properties(properties(settings, home))
                  .initializers(
                      (GenericApplicationContext beans) ->
                          register(beans, settings, home, engine, staff))
                  .run(),
          settings.webAddress(),
          first);
    } catch (PortInUseException e) {
      throw new CannotStart(
          "port "
              + settings.webPort()
              + " is taken by another program; choose another with --set web.port=NUMBER",
          e);
    }
  }

  /** Where a browser finds the page. */
  public String address() {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    return "http://" + (everywhere ? "localhost" : host) + ":" + context.getWebServer().getPort();
  }

  /** The account that this start made, as the first one of the data folder. */
  public Optional<GeneratedPassword> firstAdministrator() {
    return firstAdministrator;
  }

  private static Map<String, Object> properties(Settings settings, Path home) {
    return Map.of(
        "server.address",
        settings.webAddress(),
        "server.port",
        settings.webPort(),
        // The longest search that is allowed, percent-encoded, with its filters.
        "server.max-http-request-header-size",
        "32KB",
        "tingjian.home",
        home.toString(),
        "tingjian.complaint-rules",
        settings.complaintRules(),
        "management.endpoints.web.exposure.include",
        "health",
        // The line has its own log; Spring's would take the terminal over.
        "logging.config",
        "classpath:logback.xml");
  }

  private static void register(
      GenericApplicationContext beans, Settings settings, Path home, Engine engine, Staff staff) {
    Store store = engine.store();
    beans.registerBean(Store.class, () -> store);
    beans.registerBean(Staff.class, () -> staff);
    beans.registerBean(Clock.class, Clock::systemUTC);
    beans.registerBean(Desk.class, () -> new Desk(store, engine::score, engine::changed));
    beans.registerBean(
        SideSwap.class,
        () ->
            new SideSwap(
                store,
                engine::judged,
                new Desk(store, engine::score, engine::changed),
                engine::changed));
    beans.registerBean(
        Playing.class,
        () ->
            new Playing(
                store,
                settings.data(),
                Ears.audio(settings),
                settings.playbackBytes(),
                Clock.systemUTC()));
    // The engine closes them: Spring must not.
    beans.registerBean(CallSearch.class, engine::search, bean -> bean.setDestroyMethodName(""));
    beans.registerBean(RuleBook.class, () -> engine.ruleBook(home, settings));
    // Spring closes it before the engine closes the store.
    beans.registerBean(PastScreening.class, engine::pastScreening);
    beans.registerBean(Searches.class, engine::searches);
    beans.registerBean(
        Quarantine.class,
        () ->
            new Quarantine(store.quarantine(), store.audit(), Problem::wordingOf, released -> {}));
  }

  @Override
  public void close() {
    context.close();
  }
}
