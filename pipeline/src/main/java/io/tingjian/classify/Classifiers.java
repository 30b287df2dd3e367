package io.tingjian.classify;

import io.tingjian.call.HeardCall;
import io.tingjian.call.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The trained classifiers of an installation. Safe for several threads; close it once. */
public final class Classifiers implements AutoCloseable {
  /** The language of all training data. */
  private static final String LEARNED = "zh";

  private final List<Classifier> classifiers;

  private Classifiers(List<Classifier> classifiers) {
    this.classifiers = List.copyOf(classifiers);
  }

  /**
   * Opens every classifier of the folder.
   *
   * @param folder holds one folder for each {@link Task}, as {@link Training} writes them; a task
   *     without a folder is not judged, and its probabilities are 0
   * @throws ClassifierUnusable naming file, fault and remedy
   */
  public static Classifiers open(Path folder) throws ClassifierUnusable {
    List<Classifier> opened = new ArrayList<>();
    try {
      for (Task task : Task.values()) {
        Path path = folder.resolve(task.wire());
        if (Files.isDirectory(path)) opened.add(Classifier.open(task, new ClassifierFolder(path)));
      }
    } catch (ClassifierUnusable e) {
      opened.forEach(Classifier::close);
      throw e;
    }
    if (opened.isEmpty())
      throw new ClassifierUnusable(
          folder + ": holds no classifier; expected folders named " + Task.known());
    return new Classifiers(opened);
  }

  /**
   * What each turn of the call probably is, by its text; nothing is said of a call in another
   * language than the one that the classifiers learned.
   */
  public TurnProbabilities label(HeardCall call) {
    List<Turn> turns = call.turns();
    List<Map<String, Double>> labels = new ArrayList<>();
    turns.forEach(turn -> labels.add(new HashMap<>()));
    if (!call.facts().language().equals(LEARNED)) return new TurnProbabilities(labels);
    for (Classifier classifier : classifiers) {
      int[] concerned =
          IntStream.range(0, turns.size())
              .filter(i -> classifier.task().concerns(turns.get(i).role()))
              .toArray();
      List<String> texts = IntStream.of(concerned).mapToObj(i -> turns.get(i).text()).toList();
      double[] probabilities = classifier.probabilities(texts);
      for (int i = 0; i < concerned.length; i++)
        labels.get(concerned[i]).put(classifier.task().wire(), probabilities[i]);
    }
    return new TurnProbabilities(labels);
  }

  /** Names the exact weights, such as {@code customer_anger@1f0c…}, for the store. */
  public String version() {
    return classifiers.stream().map(Classifier::version).collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    classifiers.forEach(Classifier::close);
  }
}
