package io.tingjian.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Makes classifiers. The same data and seed give the same weights on the same kind of processor.
 * One training at a time in a process: ND4J's chance is the process's.
 */
public final class Training {
  /** From which probability on rules should believe a label. */
  private static final double THRESHOLD = 0.8;

  /** The seed of the shipped classifiers. */
  public static final long SEED = 20261122;

  private Training() {}

  /**
   * Cross-validates in five folds, trains on everything, and writes {@code outDir/TASK/}.
   *
   * @param dataDir holds {@code TASK.tsv}
   * @throws TrainingDataUnusable naming every faulty line
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static synchronized TrainingReport train(
      Task task, Shape shape, Path dataDir, Path outDir, long seed, TrainingListener listener)
      throws TrainingDataUnusable {
    Utterances data = Utterances.read(dataDir.resolve(task.wire() + ".tsv"), task);
    List<Utterance> utterances = data.list();
    Trainer trainer =
        new Trainer(new Mishearing(utterances.stream().map(Utterance::text).toList()));
    int epochs = (CrossValidation.FOLDS + 1) * shape.epochs();
    AtomicInteger done = new AtomicInteger();
    IntConsumer epochDone = epoch -> listener.progress(task, done.incrementAndGet(), epochs);

    CrossValidation checked = CrossValidation.run(trainer, shape, utterances, seed, epochDone);
    byte[] weights;
    try (Network network = trainer.train(shape, utterances, seed, epochDone)) {
      weights = ClassifierFolder.bytes(network.weights());
    }
    Header header = header(task, shape, seed, data, checked, weights);
    ClassifierFolder folder = new ClassifierFolder(outDir.resolve(task.wire()));
    try {
      folder.save(header, weights);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.path() + ": the classifier cannot be written", e);
    }
    Header.CrossValidated figures = header.crossValidated();
    return new TrainingReport(
        task,
        shape,
        seed,
        header.utterances(),
        header.families(),
        checked.foldFigures(),
        figures.writtenAtHalf(),
        figures.atHalf(),
        THRESHOLD,
        figures.atThreshold(),
        figures.calibrationError(),
        ClassifierFolder.version(header),
        folder.path());
  }

  private static Header header(
      Task task, Shape shape, long seed, Utterances data, CrossValidation checked, byte[] weights) {
    return new Header(
        task.wire(),
        task.speaker().wire(),
        shape.wire(),
        Header.FEATURES,
        THRESHOLD,
        checked.calibration(),
        seed,
        data.list().size(),
        (int) data.list().stream().map(Utterance::family).distinct().count(),
        data.sha256(),
        Utterances.sha256(weights),
        new Header.CrossValidated(
            checked.figures(checked.written(), 0.5),
            checked.figures(checked.misheard(), 0.5),
            checked.figures(checked.misheard(), THRESHOLD),
            Math.round(checked.calibrationError() * 1e4) / 1e4));
  }
}
