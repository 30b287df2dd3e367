package io.tingjian.evaluate;

import io.tingjian.call.CallFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Recordings with known truth, ready to be heard and judged. */
public final class Evaluation {
  private static final String TRUTH = ".truth.json";

  private final List<Case> cases;
  private final List<String> notes;

  private Evaluation(List<Case> cases, List<String> notes) {
    this.cases = List.copyOf(cases);
    this.notes = List.copyOf(notes);
  }

  /**
   * Finds the recordings of a folder (not of its subfolders). A recording without truth, without a
   * readable sidecar, or of an exempt line is passed over with a note.
   *
   * @throws IOException when the folder cannot be read
   */
  public static Evaluation of(Path folder, Sidecars sidecars) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path recording : recordings(folder)) {
      try {
        CallFacts facts = sidecars.factsOf(recording);
        if (facts.exempt()) notes.add(recording.getFileName() + ": exempt line, not listened to");
        else cases.add(new Case(recording, facts, Truth.read(truthOf(recording))));
      } catch (Ears.Unheard e) {
        notes.add(recording.getFileName() + ": passed over: " + e.getMessage());
      }
    }
    for (Path alone : withoutTruth(folder))
      notes.add(alone.getFileName() + ": passed over, no truth beside it");
    return new Evaluation(cases, notes);
  }

  /** How many recordings will be heard. */
  public int size() {
    return cases.size();
  }

  /** The first recording alone: who measures speed hears it once before. */
  public Evaluation first() {
    return new Evaluation(cases.subList(0, Math.min(1, cases.size())), List.of());
  }

  Truth truth(String callId) {
    return cases.stream()
        .filter(one -> one.facts().callId().equals(callId))
        .map(Case::truth)
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param threads that hear and judge at once, at least 1
   * @param listener told after every recording
   * @return the calls in order of their recordings' names; a recording that cannot be heard becomes
   *     a note
   */
  public EvaluationReport run(
      Source source, Ears ears, Judge judge, int threads, EvaluationListener listener)
      throws InterruptedException {
    long start = System.nanoTime();
    List<CaseResult> results = new ArrayList<>();
    List<String> heardNotes = new ArrayList<>(notes);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<CaseResult>> running = new ArrayList<>();
      for (Case one : cases)
        running.add(pool.submit(() -> CaseResult.of(one, source, ears, judge)));
      for (int i = 0; i < running.size(); i++) {
        try {
          results.add(running.get(i).get());
        } catch (ExecutionException e) {
          heardNotes.add(note(cases.get(i), e.getCause()));
        }
        listener.heard(i + 1, cases.size());
      }
    } finally {
      pool.shutdownNow();
    }
    return new EvaluationReport(
        source, judge.keys(), results, heardNotes, (System.nanoTime() - start) / 1e9);
  }

  private static String note(Case one, Throwable fault) {
    if (fault instanceof Ears.Unheard)
      return one.recording().getFileName() + ": " + fault.getMessage();
    throw new IllegalStateException(one.recording() + ": evaluation failed", fault);
  }

  private static List<Path> recordings(Path folder) throws IOException {
    return files(folder).filter(file -> !isJson(file) && Files.exists(truthOf(file))).toList();
  }

  private static List<Path> withoutTruth(Path folder) throws IOException {
    return files(folder)
        .filter(file -> !isJson(file) && !Files.exists(truthOf(file)))
        .filter(file -> Files.exists(file.resolveSibling(stem(file) + ".json")))
        .toList();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static boolean isJson(Path file) {
    return file.getFileName().toString().endsWith(".json");
  }

  private static Path truthOf(Path recording) {
    return recording.resolveSibling(stem(recording) + TRUTH);
  }

  private static String stem(Path recording) {
    String name = recording.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
