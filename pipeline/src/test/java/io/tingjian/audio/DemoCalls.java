package io.tingjian.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The demo recordings with what was said in them, for measuring. */
public final class DemoCalls {
  /** One turn of the truth; times from the start of the recording. */
  public record Spoken(Role role, long startMs, long endMs, String text) {}

  /** A recording and its truth. */
  public record DemoCall(Path recording, List<Spoken> turns) {
    public String name() {
      return recording.getFileName().toString();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoCalls() {}

  /** The folder of the installation: models, rules, demo. */
  public static Path home() {
    return Path.of(System.getProperty("tingjian.home"));
  }

  public static DemoCall one(String callId) {
    return all().stream().filter(call -> call.name().startsWith(callId)).findFirst().orElseThrow();
  }

  public static List<DemoCall> all() {
    try (Stream<Path> files = Files.list(home().resolve("demo/recordings"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(wav|mp3)"))
          .sorted()
          .map(DemoCalls::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoCall read(Path recording) {
    String truth = recording.getFileName().toString().replaceFirst("\\.\\w+$", ".truth.json");
    try {
      List<Spoken> turns = new ArrayList<>();
      for (JsonNode turn : JSON.readTree(recording.resolveSibling(truth).toFile()).path("turns"))
        turns.add(
            new Spoken(
                Role.ofWire(turn.path("role").asText()),
                Math.round(turn.path("start").asDouble() * 1000),
                Math.round(turn.path("end").asDouble() * 1000),
                turn.path("text").asText()));
      return new DemoCall(recording, turns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
