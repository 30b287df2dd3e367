package io.tingjian.web;

import io.tingjian.call.Wording;
import io.tingjian.review.Desk;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Playing;
import io.tingjian.review.Quarantine;
import io.tingjian.review.Staff;
import io.tingjian.store.Store;
import io.tingjian.store.StoreBusy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

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

  static SampleServer start(Path dataFolder, int port) throws StoreBusy {
    Store store = Store.open(dataFolder, Clock.systemUTC());
    Staff staff = new Staff(store.accounts(), store.audit(), new BcryptPasswords(4));
    GeneratedPassword password = staff.ensureFirstAdministrator().orElseThrow();
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Wiring.class)
                .properties(Map.of("server.port", port, "spring.main.banner-mode", "off"))
                .initializers(
                    fresh -> {
                      var beans = fresh.getBeanFactory();
                      beans.registerSingleton("store", store);
                      beans.registerSingleton("staff", staff);
                      beans.registerSingleton(
                          "playing", new Playing(store, dataFolder, JdkRendering::render));
                    })
                .run();
    return new SampleServer(store, context, password, new SampleCalls(store, dataFolder));
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
  public void close() {
    context.close();
    store.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan("io.tingjian.web")
  static class Wiring {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Desk desk(Store store) {
      return new Desk(store, SampleCalls::score);
    }

    @Bean
    Quarantine quarantine(Store store) {
      return new Quarantine(
          store.quarantine(),
          store.audit(),
          (reason, arguments) -> new Wording(arguments.get(0), arguments.get(1)),
          released -> {});
    }
  }

  /** Serves the demo recordings for somebody who works on the page: http://localhost:8099. */
  public static void main(String[] args) throws IOException, StoreBusy {
    Path data = Files.createTempDirectory("tingjian-sample");
    SampleServer server = start(data, 8099);
    server.calls().addAll(Path.of(System.getProperty("tingjian.home"), "demo", "recordings"));
    server
        .calls()
        .addQuarantined(
            "zero-bytes.wav",
            "empty",
            "录音文件 zero-bytes.wav 是空的；请检查录音系统后重新投放",
            "zero-bytes.wav is empty; check the recorder and bring it again");
    server
        .calls()
        .addQuarantined(
            "truncated.wav",
            "cut_short",
            "truncated.wav 不完整：文件头声明 40.0 秒，实际只有 4.5 秒；请重新导出",
            "truncated.wav is cut short: its header promises 40.0 s, it has 4.5 s; export it again");
    server.calls().addExempt("PRIVATE-1");
    System.out.println(
        server.url() + " " + server.password().account() + " " + server.password().password());
  }
}
