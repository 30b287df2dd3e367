package io.tingjian.classify;

import java.util.Arrays;
import java.util.List;

/** One trained network with its calibration. Safe for several threads, which take turns. */
final class Classifier implements AutoCloseable {
  private final Task task;
  private final String version;
  private final Calibration calibration;
  private final Network network;

  private Classifier(Task task, Header header, Network network) {
    this.task = task;
    this.version = ClassifierFolder.version(header);
    this.calibration = header.calibration();
    this.network = network;
  }

  static Classifier open(Task task, ClassifierFolder folder) throws ClassifierUnusable {
    Header header = folder.header();
    return new Classifier(task, header, folder.network(header));
  }

  Task task() {
    return task;
  }

  String version() {
    return version;
  }

  /**
   * @param texts as recognised; one that says nothing has probability 0
   */
  double[] probabilities(List<String> texts) {
    List<String> plain = texts.stream().map(SpokenText::plain).toList();
    double[] logOdds = logOdds(plain);
    double[] probabilities = Arrays.stream(logOdds).map(calibration::probability).toArray();
    for (int i = 0; i < probabilities.length; i++) if (plain.get(i).isEmpty()) probabilities[i] = 0;
    return probabilities;
  }

  private synchronized double[] logOdds(List<String> plain) {
    return Windows.logOdds(network, plain);
  }

  @Override
  public synchronized void close() {
    network.close();
  }
}
