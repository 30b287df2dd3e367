package io.tingjian.app;

import io.tingjian.transcribe.AcousticModel;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.ModelUnusable;
import io.tingjian.transcribe.Recogniser;
import io.tingjian.transcribe.RecogniserProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The recognisers of the languages that calls are spoken in. Each is opened when the first call in
 * its language comes, and shared from then on: a language that nobody speaks costs nothing. Threads
 * may share it; close it last.
 */
final class Recognisers implements AutoCloseable {
  /** Which model hears a language. */
  @FunctionalInterface
  interface Choice {
    InstalledModel of(String language) throws ModelUnusable;
  }

  /** So long a recogniser may be silent, beyond what its work may take; then it hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Choice choice;
  private final Settings settings;
  private final Map<String, Recogniser> byLanguage = new HashMap<>();

  Recognisers(Choice choice, Settings settings) {
    this.choice = choice;
    this.settings = settings;
  }

  /**
   * A process of its own goes on opening the model meanwhile.
   *
   * @throws ModelUnusable when no model of the language is installed, or the one that is cannot be
   *     opened
   */
  synchronized Recogniser of(String language) throws ModelUnusable {
    Recogniser known = byLanguage.get(language);
    if (known != null) return known;
    Recogniser opened = open(choice.of(language));
    byLanguage.put(language, opened);
    return opened;
  }

  private Recogniser open(InstalledModel model) throws ModelUnusable {
    if (!settings.ownProcess()) return AcousticModel.open(model);
    return RecogniserProcess.start(
        model,
        new RecogniserProcess.Settings(
            settings.workers(), settings.memoryMb(), PATIENCE, settings.data().resolve("logs")));
  }

  @Override
  public synchronized void close() {
    byLanguage.values().forEach(Recogniser::close);
    byLanguage.clear();
  }
}
