package io.tingjian.cli;

import io.tingjian.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a person named, folders unfolded. */
final class RecordingsIn {
  private RecordingsIn() {}

  /**
   * @throws CannotRun naming the path that is not there or cannot be read
   */
  static List<Path> paths(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) throw new CannotRun("there is no " + path);
      try {
        files.addAll(Intake.filesIn(path));
      } catch (IOException e) {
        throw new CannotRun(path + " cannot be read: " + e.getMessage(), e);
      }
    }
    return files;
  }
}
