package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.call.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code bench/speech}: how much of what was really said is taken for speech, and how much else.
 * Channel 0 is the agent's, channel 1 the customer's.
 */
public final class SpeechBench {
  /** Sounds ring on after the truth's end, and edges are wide on purpose. */
  private static final long SLACK_MS = 350;

  private long recordedMs;
  private long saidMs;
  private long saidAndFoundMs;
  private long foundMs;
  private long besidesMs;
  private int turns;
  private int cutTurns;

  private SpeechBench() {}

  /**
   * @param arguments a folder of recordings, each with {@code NAME.truth.json}
   */
  public static void main(String[] arguments) throws Exception {
    SpeechBench bench = new SpeechBench();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path recording :
          files.filter(f -> f.toString().matches(".*\\.(wav|mp3)")).sorted().toList())
        bench.add(recording);
    }
    System.out.print(bench.report());
  }

  private void add(Path recording) throws Exception {
    String name = recording.getFileName().toString().replaceFirst("\\.\\w+$", ".truth.json");
    JsonNode truth = new ObjectMapper().readTree(recording.resolveSibling(name).toFile());
    Audio audio = new Audio();
    Decoded sound = audio.decode(recording);
    Listening listening = audio.listen(sound);
    for (Role role : List.of(Role.AGENT, Role.CUSTOMER)) {
      List<Stretch> said = new ArrayList<>();
      for (JsonNode turn : truth.path("turns"))
        if (turn.path("role").asText().equals(role.wire()))
          said.add(new Stretch(Stretch.Kind.SPEECH, ms(turn.path("start")), ms(turn.path("end"))));
      add(said, listening.speech(role.ordinal()));
      recordedMs += sound.durationMs();
    }
  }

  private void add(List<Stretch> said, List<Stretch> found) {
    for (Stretch turn : said) {
      long heard = found.stream().mapToLong(part -> shared(part, turn, 0)).sum();
      saidMs += turn.durationMs();
      saidAndFoundMs += heard;
      turns++;
      if (heard < turn.durationMs()) cutTurns++;
    }
    for (Stretch part : found) {
      foundMs += part.durationMs();
      besidesMs +=
          Math.max(
              0,
              part.durationMs()
                  - said.stream().mapToLong(turn -> shared(part, turn, SLACK_MS)).sum());
    }
  }

  private static long shared(Stretch part, Stretch turn, long slackMs) {
    return Math.max(
        0,
        Math.min(part.endMs(), turn.endMs() + slackMs)
            - Math.max(part.startMs(), turn.startMs() - slackMs));
  }

  private static long ms(JsonNode seconds) {
    return Math.round(seconds.asDouble() * 1000);
  }

  private String report() {
    return String.format(
        Locale.ROOT,
        "| | |%n|---|---|%n"
            + "| recorded, all channels | %.1f s |%n"
            + "| said | %.1f s in %d turns |%n"
            + "| of it taken for speech | %.2f %%; %d turns lose an edge of the truth's times |%n"
            + "| taken for speech | %.1f s, %.0f %% of what is recorded |%n"
            + "| of it farther than %d ms from anything said | %.2f s, %.3f %% of what is recorded"
            + " and not said |%n",
        recordedMs / 1000.0,
        saidMs / 1000.0,
        turns,
        100.0 * saidAndFoundMs / saidMs,
        cutTurns,
        foundMs / 1000.0,
        100.0 * foundMs / recordedMs,
        SLACK_MS,
        besidesMs / 1000.0,
        100.0 * besidesMs / (recordedMs - saidMs));
  }
}
