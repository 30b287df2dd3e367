package io.tingjian.transcribe;

/** Hears how far a long piece of work has come; called often, from the working thread. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (stage, done, total) -> {};

  /** What is being done. */
  enum Stage {
    DOWNLOAD,
    CHECK,
    UNPACK
  }

  /**
   * @param done bytes
   * @param total bytes; -1 when nobody knows
   */
  void at(Stage stage, long done, long total);
}
