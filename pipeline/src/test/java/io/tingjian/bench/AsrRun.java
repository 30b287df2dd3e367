package io.tingjian.bench;

import io.tingjian.audio.Audio;
import io.tingjian.call.Role;
import io.tingjian.transcribe.AcousticModels;
import io.tingjian.transcribe.InstalledModel;
import io.tingjian.transcribe.Progress;
import io.tingjian.transcribe.RecogniserKilled;
import io.tingjian.transcribe.RecogniserProcess;
import io.tingjian.transcribe.Transcriber;
import io.tingjian.transcribe.Transcription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java contenders of {@code bench/asr}, each as a program of its own. */
public final class AsrRun {
  private AsrRun() {}

  /**
   * @param arguments {@code model DATA} prints the shipped model's folder; {@code plain|tingjian
   *     MODEL RECORDINGS OUT CORES} writes what each channel says to OUT
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("model")) {
      System.out.println(model(Path.of(arguments[1])));
      return;
    }
    Path model = Path.of(arguments[1]);
    List<Path> recordings;
    try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
      recordings = files.sorted().toList();
    }
    Path out = Path.of(arguments[3]);
    int cores = Integer.parseInt(arguments[4]);
    if (arguments[0].equals("plain")) PlainLoop.write(model, recordings, cores, out);
    else tingjian(model, recordings, cores, out);
    System.exit(0);
  }

  private static Path model(Path data) throws Exception {
    Path home = Path.of(System.getProperty("tingjian.home"));
    return AcousticModels.at(home.resolve("models/acoustic"), data, Clock.systemUTC())
        .inUse("zh", Progress.NONE)
        .folder();
  }

  private static void tingjian(Path model, List<Path> recordings, int cores, Path out)
      throws Exception {
    Audio audio = new Audio();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try (RecogniserProcess recogniser =
            RecogniserProcess.start(
                new InstalledModel(model.getFileName().toString(), model),
                new RecogniserProcess.Settings(cores, 1024, Duration.ofMinutes(5), out));
        Transcriber transcriber =
            new Transcriber(recogniser, audio, new Transcriber.Settings(cores, 700, 100))) {
      List<Future<?>> running = new ArrayList<>();
      for (Path recording : recordings)
        running.add(
            workers.submit(
                () -> {
                  hear(audio, transcriber, recording, out);
                  return null;
                }));
      for (Future<?> one : running) one.get();
    } finally {
      workers.shutdownNow();
    }
  }

  private static void hear(Audio audio, Transcriber transcriber, Path recording, Path out)
      throws Exception {
    Transcription transcription =
        transcriber.begin(channel -> channel == 0 ? Role.AGENT : Role.CUSTOMER);
    audio.<RecogniserKilled>read(
        recording, piece -> transcription.hear(piece, audio.listen(piece)));
    for (Role role : List.of(Role.AGENT, Role.CUSTOMER))
      Files.writeString(
          PlainLoop.textOf(recording, role.ordinal(), out),
          transcription.transcript().turns().stream()
              .filter(turn -> turn.role() == role)
              .map(turn -> turn.text())
              .collect(Collectors.joining("\n")));
  }
}
