package io.tingjian.transcribe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the recogniser's process is started: this program's Java and this program's classes. */
final class ChildCommand {
  /** Java's part is small: Vosk keeps the model and its work in memory of its own. */
  private static final int HEAP_MB = 48;

  /** Half a minute at 16 kHz, as bytes, as samples and in chunks. */
  private static final int HEAP_PER_EAR_MB = 8;

  private final InstalledModel model;
  private final RecogniserProcess.Settings settings;

  ChildCommand(InstalledModel model, RecogniserProcess.Settings settings) {
    this.model = model;
    this.settings = settings;
  }

  /**
   * @throws ModelUnusable when the system starts no process
   */
  Child start() throws ModelUnusable {
    try {
      Files.createDirectories(settings.crashReports());
      ProcessBuilder process =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + (HEAP_MB + HEAP_PER_EAR_MB * settings.ears()) + "m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  // A crash is told on standard error: standard output is for answers.
                  "-XX:+DisplayVMOutputToStderr",
                  "-XX:ErrorFile=" + settings.crashReports().resolve("recogniser-crash-%p.log"),
                  "-XX:-CreateCoredumpOnCrash",
                  "-Dfile.encoding=UTF-8",
                  "-Djna.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ChildMain.class.getName(),
                  model.name(),
                  model.folder().toAbsolutePath().toString(),
                  Integer.toString(settings.ears())));
      // Ears are the threads; a native library that makes its own only gets in their way.
      process.environment().put("OMP_NUM_THREADS", "1");
      return Child.start(process);
    } catch (IOException e) {
      throw new ModelUnusable("the recogniser's process cannot be started: " + e.getMessage(), e);
    }
  }
}
