package io.tingjian.transcribe;

import java.nio.file.Path;
import java.time.Duration;

/** A program with a recogniser's process, to be killed. */
final class ParentOfOne {
  private ParentOfOne() {}

  /**
   * @param arguments folder for crash reports
   */
  public static void main(String[] arguments) throws Exception {
    RecogniserProcess.start(
            ShippedModel.installed(),
            new RecogniserProcess.Settings(1, 1024, Duration.ofMinutes(1), Path.of(arguments[0])))
        .awaitReady();
    System.out.println("ready");
    System.in.read();
  }
}
