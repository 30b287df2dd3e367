package io.tingjian.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The labelled utterances of one task.
 *
 * @param sha256 of the file, in hex: which data a classifier was trained on
 */
record Utterances(List<Utterance> list, String sha256) {
  /** The label of everything that is not what the task looks for. */
  static final String OTHER = "other";

  Utterances {
    list = List.copyOf(list);
  }

  /**
   * Reads {@code label<TAB>text<TAB>family} per line; the label is the task's name or {@link
   * #OTHER}.
   *
   * @throws TrainingDataUnusable naming every faulty line
   */
  static Utterances read(Path file, Task task) throws TrainingDataUnusable {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TrainingDataUnusable(file + ": labelled utterances cannot be read", e);
    }
    List<Utterance> utterances = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String where = file + ":" + (i + 1) + ": ";
      if (cells.length != 3)
        faults.add(where + "expected label, text and family (got " + cells.length + " columns)");
      else if (!cells[0].equals(task.wire()) && !cells[0].equals(OTHER))
        faults.add(
            where + "label must be " + task.wire() + " or " + OTHER + " (got " + cells[0] + ")");
      else if (SpokenText.plain(cells[1]).isEmpty()) faults.add(where + "the text says nothing");
      else
        utterances.add(
            new Utterance(cells[0].equals(task.wire()), SpokenText.plain(cells[1]), cells[2]));
    }
    if (!faults.isEmpty()) throw new TrainingDataUnusable(String.join("\n", faults));
    if (utterances.stream().map(Utterance::positive).distinct().count() < 2)
      throw new TrainingDataUnusable(
          file + ": needs utterances of both labels, " + task.wire() + " and " + OTHER);
    return new Utterances(utterances, sha256(bytes));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
