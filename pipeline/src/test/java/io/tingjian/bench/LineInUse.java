package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.app.Batch;
import io.tingjian.app.Engine;
import io.tingjian.app.Server;
import io.tingjian.app.Setting;
import io.tingjian.app.Settings;
import io.tingjian.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
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
   * @param laps after so many calls a part ends, in rising order; the last part ends with the calls
   * @return a part for each that has calls; the first pays for opening and for what later ones find
   *     ready
   */
  List<Sustained> sustained(List<Path> recordings, List<Integer> laps, Workload workload)
      throws Exception {
    List<Path> ended = Collections.synchronizedList(new ArrayList<>());
    List<Lap> passed = Collections.synchronizedList(new ArrayList<>());
    passed.add(Lap.after(0));
    try (Engine engine = open("sustained", Engine.Source.HANDED_IN)) {
      engine.start();
      new Batch(
              engine,
              (file, id) -> {
                synchronized (ended) {
                  ended.add(file);
                  if (laps.contains(ended.size()) && ended.size() < recordings.size())
                    passed.add(Lap.after(ended.size()));
                }
              })
          .run(recordings);
      passed.add(Lap.after(ended.size()));
      long failed = engine.store().quarantine().open().size();
      List<Sustained> parts = new ArrayList<>();
      for (int i = 1; i < passed.size(); i++)
        parts.add(
            passed
                .get(i)
                .since(
                    passed.get(i - 1),
                    workload.seconds(
                        ended.subList(passed.get(i - 1).calls(), passed.get(i).calls())),
                    failed));
      return parts;
    }
  }

  /** What had been done and used after so many calls. */
  private record Lap(int calls, long nanos, Family family) {
    static Lap after(int calls) {
      try {
        return new Lap(calls, System.nanoTime(), Family.now());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Sustained since(Lap earlier, double audioSeconds, long failed) {
      return new Sustained(
          calls - earlier.calls,
          audioSeconds,
          (nanos - earlier.nanos) / 1e9,
          family.since(earlier.family),
          failed);
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
