package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.app.Batch;
import io.tingjian.app.Engine;
import io.tingjian.app.Server;
import io.tingjian.app.Setting;
import io.tingjian.app.Settings;
import io.tingjian.web.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The whole line as it is used: many calls, one dropped into an idle system, one long one. */
final class LineInUse {
  private final Path home;
  private final Path data;

  LineInUse(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /**
   * @param calls that the figures are about
   * @param failed calls that were not screened
   */
  record Sustained(int calls, double audioSeconds, double wallSeconds, Family took, long failed) {}

  /**
   * Hands all in at once.
   *
   * @param first so many calls pay for what every later one finds ready
   * @return of the first calls, opening included, and of those after them
   */
  List<Sustained> sustained(List<Path> recordings, int first, Workload workload) throws Exception {
    List<Path> ended = Collections.synchronizedList(new ArrayList<>());
    Family[] warm = new Family[1];
    long[] warmAt = new long[1];
    long start = System.nanoTime();
    Family begin = Family.now();
    try (Engine engine = open("sustained", Engine.Source.HANDED_IN)) {
      engine.start();
      new Batch(
              engine,
              (file, id) -> {
                ended.add(file);
                if (ended.size() == first) {
                  warm[0] = now();
                  warmAt[0] = System.nanoTime();
                }
              })
          .run(recordings);
      long end = System.nanoTime();
      Family done = Family.now();
      long failed = engine.store().quarantine().open().size();
      return List.of(
          new Sustained(
              first,
              workload.seconds(ended.subList(0, first)),
              (warmAt[0] - start) / 1e9,
              warm[0].since(begin),
              failed),
          new Sustained(
              ended.size() - first,
              workload.seconds(ended.subList(first, ended.size())),
              (end - warmAt[0]) / 1e9,
              done.since(warm[0]),
              failed));
    }
  }

  /**
   * Seconds from the moment at which a recording lies in the watched folder until its findings can
   * be had from the web interface; for each of the recordings, one after the other.
   */
  List<Double> dropped(Path recording, int times, Workload workload) throws Exception {
    List<Double> seconds = new ArrayList<>();
    Path folder = Files.createDirectories(data.resolve("dropped-recordings"));
    Map<Setting, String> more =
        Map.of(Setting.INTAKE_FOLDER, folder.toString(), Setting.WEB_PORT, "0");
    try (Engine engine = open("dropped", Engine.Source.WATCHED_FOLDER, more);
        Server server = Server.start(settings("dropped", more), home, engine)) {
      engine.start();
      Visitor visitor =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());
      for (int i = 0; i < times; i++) {
        Path dropped = workload.copy(recording, folder);
        long start = System.nanoTime();
        String found = "/api/triage?text=" + dropped.getFileName();
        while (!hasFindings(visitor, found)) Thread.sleep(100);
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    return seconds;
  }

  private static boolean hasFindings(Visitor visitor, String triage) throws Exception {
    JsonNode calls = new ObjectMapper().readTree(visitor.get(triage).body()).path("calls");
    if (calls.isEmpty()) return false;
    JsonNode call =
        new ObjectMapper()
            .readTree(visitor.get("/api/calls/" + calls.get(0).get("id").asText()).body());
    if (call.path("findings").isEmpty())
      throw new IllegalStateException("this recording has no finding to wait for");
    return true;
  }

  /** Seconds from handing in until the end of each call, the long one's first. */
  Map<Path, Double> together(List<Path> recordings) throws Exception {
    Map<Path, Double> ends = Collections.synchronizedMap(new HashMap<>());
    CountDownLatch all = new CountDownLatch(recordings.size());
    try (Engine engine = open("together", Engine.Source.HANDED_IN)) {
      engine.start();
      long start = System.nanoTime();
      new Batch(
              engine,
              (file, id) -> {
                ends.put(file, (System.nanoTime() - start) / 1e9);
                all.countDown();
              })
          .run(recordings);
      all.await();
    }
    return ends;
  }

  private static Family now() {
    try {
      return Family.now();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Engine open(String name, Engine.Source source) {
    return open(name, source, Map.of());
  }

  private Engine open(String name, Engine.Source source, Map<Setting, String> more) {
    return Engine.open(settings(name, more), home, source, Clock.systemDefaultZone());
  }

  private Settings settings(String name, Map<Setting, String> more) {
    Map<Setting, String> options = new HashMap<>(more);
    options.put(Setting.DATA, data.resolve(name).toString());
    return Settings.read(List.of(), Map.of(), options);
  }
}
