package io.tingjian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.Screener;
import io.tingjian.screen.TurnLabels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * {@code bench/alternatives}: whether what the recogniser nearly heard helps critical rules. Turns
 * are cut as the truth has them; each is heard with several alternatives, and a place counts as
 * found when any of the first n of them has it.
 */
public final class AlternativesBench {
  private static final Set<String> CRITICAL = Set.of("forbidden_phrase", "sensitive_request");
  private static final int MOST = 5;
  private static final int LEAD_MS = 150;
  private static final int TAIL_MS = 250;

  /** A place may begin or end so much beside what the truth says. */
  private static final int SLACK_MS = 500;

  private record Wanted(String key, double startMs, double endMs) {
    boolean isAt(Finding found) {
      return key.equals(found.key())
          && found.evidence().startMs() < endMs + SLACK_MS
          && found.evidence().endMs() > startMs - SLACK_MS;
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Screener screener;
  private final int[] right = new int[MOST];
  private final int[] wrong = new int[MOST];
  private int all;

  private AlternativesBench(Screener screener) {
    this.screener = screener;
  }

  /**
   * @param arguments folder of the unpacked model, then names of calls in demo/recordings
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(System.getProperty("tingjian.home"));
    AlternativesBench bench =
        new AlternativesBench(new Screener(RulePacks.load(home.resolve("rules"))));
    try (Model model = new Model(arguments[0])) {
      for (String call : Arrays.asList(arguments).subList(1, arguments.length))
        bench.add(model, home.resolve("demo/recordings"), call);
    }
    System.out.println("| alternatives | of " + bench.all + " places found | found wrongly |");
    System.out.println("|---|---|---|");
    for (int n = 0; n < MOST; n++)
      System.out.println("| " + (n + 1) + " | " + bench.right[n] + " | " + bench.wrong[n] + " |");
  }

  private void add(Model model, Path folder, String name) throws Exception {
    JsonNode truth = json.readTree(folder.resolve(name + ".truth.json").toFile());
    JsonNode channels = json.readTree(folder.resolve(name + ".json").toFile()).get("channels");
    Decoded sound = new Audio().decode(recording(folder, name));
    List<Wanted> wanted = wanted(truth);
    List<List<Turn>> byRank =
        Stream.generate(() -> (List<Turn>) new ArrayList<Turn>()).limit(MOST).toList();
    for (JsonNode turn : truth.get("turns")) {
      Role role = Role.ofWire(turn.get("role").asText());
      long start = Math.round(turn.get("start").asDouble() * 1_000);
      long end = Math.round(turn.get("end").asDouble() * 1_000);
      short[] piece = cut(sound, channels.get(role.wire()).asInt(), start, end);
      List<String> texts = heard(model, sound.rateHz(), piece);
      for (int rank = 0; rank < MOST; rank++)
        if (!texts.get(rank).isEmpty())
          byRank
              .get(rank)
              .add(new Turn(role, start, end, words(texts.get(rank), start, end), Prosody.NONE));
    }
    all += wanted.size();
    List<Finding> found = new ArrayList<>();
    for (int rank = 0; rank < MOST; rank++) {
      HeardCall call =
          new HeardCall(
              CallFacts.unknown(name, "zh"),
              sound.durationMs(),
              byRank.get(rank),
              List.of(),
              Set.of());
      for (Finding one : screener.screen(call, TurnLabels.NONE).findings())
        if (CRITICAL.contains(one.key()) && isNew(one, found)) found.add(one);
      right[rank] += (int) wanted.stream().filter(w -> found.stream().anyMatch(w::isAt)).count();
      wrong[rank] +=
          (int) found.stream().filter(f -> wanted.stream().noneMatch(w -> w.isAt(f))).count();
    }
  }

  private static boolean isNew(Finding one, List<Finding> found) {
    return found.stream()
        .noneMatch(f -> f.key().equals(one.key()) && f.evidence().overlaps(one.evidence()));
  }

  private static List<Wanted> wanted(JsonNode truth) {
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode one : truth.get("findings"))
      if (CRITICAL.contains(one.get("key").asText()))
        wanted.add(
            new Wanted(
                one.get("key").asText(),
                one.get("start").asDouble() * 1_000,
                one.get("end").asDouble() * 1_000));
    return wanted;
  }

  private static Path recording(Path folder, String name) {
    Path wav = folder.resolve(name + ".wav");
    return Files.exists(wav) ? wav : folder.resolve(name + ".mp3");
  }

  private static short[] cut(Decoded sound, int channel, long startMs, long endMs) {
    short[] samples = sound.samples()[channel];
    int from = (int) Math.max(0, (startMs - LEAD_MS) * sound.rateHz() / 1_000);
    int to = (int) Math.min(samples.length, (endMs + TAIL_MS) * sound.rateHz() / 1_000);
    return Arrays.copyOfRange(samples, from, to);
  }

  /** As many texts as there are ranks; the last alternative stands for those that are missing. */
  private List<String> heard(Model model, int rateHz, short[] samples) throws Exception {
    List<List<String>> parts = new ArrayList<>();
    try (Recognizer recognizer = new Recognizer(model, rateHz)) {
      recognizer.setMaxAlternatives(MOST);
      int chunk = rateHz / 5;
      for (int at = 0; at < samples.length; at += chunk) {
        short[] piece = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + chunk));
        if (recognizer.acceptWaveForm(piece, piece.length))
          parts.add(alternatives(recognizer.getResult()));
      }
      parts.add(alternatives(recognizer.getFinalResult()));
    }
    List<String> texts = new ArrayList<>();
    for (int rank = 0; rank < MOST; rank++) {
      StringBuilder text = new StringBuilder();
      for (List<String> part : parts)
        if (!part.isEmpty()) text.append(part.get(Math.min(rank, part.size() - 1)));
      texts.add(text.toString().replace(" ", ""));
    }
    return texts;
  }

  private List<String> alternatives(String result) throws Exception {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : json.readTree(result).path("alternatives"))
      texts.add(one.path("text").asText(""));
    return texts;
  }

  private static List<Word> words(String text, long start, long end) {
    List<Word> words = new ArrayList<>();
    int n = text.length();
    for (int i = 0; i < n; i++)
      words.add(
          new Word(
              text.substring(i, i + 1),
              start + (end - start) * i / n,
              start + (end - start) * (i + 1) / n,
              1));
    return words;
  }
}
