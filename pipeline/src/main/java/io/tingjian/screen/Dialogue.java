package io.tingjian.screen;

import io.tingjian.call.CallFacts;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as people write it down, one line each:
 *
 * <pre>
 * direction: outbound                                   a fact of the sidecar
 * agent 0:00-0:03.5  您好，欢迎致电                      a turn; times as m:ss or m:ss.s
 * music 0:10-0:25 agent                                 hold music or a tone on somebody's channel
 * customer 0:26-0:29 [-12dB 240Hz customer_anger=0.9]  你们到底管不管
 * </pre>
 *
 * In brackets stands what is measured of a turn: level, pitch, classifiers' labels. The words share
 * the turn's time evenly by characters; the recogniser is sure of all of them.
 */
public final class Dialogue {
  private static final Pattern FACT = Pattern.compile("([a-z_]+):\\s*(\\S.*)");
  private static final Pattern TIMED =
      Pattern.compile(
          "([a-z]+)\\s+(\\d+:\\d\\d(?:\\.\\d+)?)-(\\d+:\\d\\d(?:\\.\\d+)?)\\s*(?:\\[([^]]*)])?\\s*(.*)");
  private static final Pattern SPOKEN =
      Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private record Spoken(Turn turn, Map<String, Double> labels) {}

  private final List<Spoken> turns = new ArrayList<>();
  private final List<Sound> sounds = new ArrayList<>();
  private final Map<String, String> facts = new HashMap<>();

  private Dialogue() {}

  /**
   * @throws BadDialogue naming the first line that cannot be read
   */
  public static Dialogue parse(String text) throws BadDialogue {
    Dialogue dialogue = new Dialogue();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (!line.isBlank()) dialogue.read(line.strip(), number);
    }
    if (dialogue.turns.isEmpty()) throw new BadDialogue(number, "nobody speaks");
    dialogue.turns.sort(Comparator.comparingLong(spoken -> spoken.turn().startMs()));
    return dialogue;
  }

  public HeardCall call() {
    List<Turn> spoken = turns.stream().map(Spoken::turn).toList();
    long end = spoken.stream().mapToLong(Turn::endMs).max().orElseThrow();
    for (Sound sound : sounds) end = Math.max(end, sound.endMs());
    return new HeardCall(facts(), end, spoken, sounds, Set.of());
  }

  public TurnLabels labels() {
    return (turn, label) -> turns.get(turn).labels().getOrDefault(label, 0.0);
  }

  private CallFacts facts() {
    return DialogueFacts.of(facts);
  }

  private void read(String line, int number) throws BadDialogue {
    Matcher timed = TIMED.matcher(line);
    Matcher fact = FACT.matcher(line);
    if (timed.matches()) timed(timed, number);
    else if (fact.matches()) fact(fact, number);
    else
      throw new BadDialogue(
          number, "expected \"agent 0:00-0:03  text\" or \"name: value\" (got \"" + line + "\")");
  }

  private void fact(Matcher fact, int number) throws BadDialogue {
    facts.put(fact.group(1), fact.group(2).strip());
    try {
      DialogueFacts.of(facts);
    } catch (IllegalArgumentException e) {
      throw new BadDialogue(number, e.getMessage());
    }
  }

  private void timed(Matcher line, int number) throws BadDialogue {
    long start = ms(line.group(2));
    long end = ms(line.group(3));
    if (end <= start)
      throw new BadDialogue(
          number, "must end after it starts (got " + line.group(2) + "-" + line.group(3) + ")");
    try {
      switch (line.group(1)) {
        case "music", "ringback", "tone", "voice" ->
            sounds.add(
                new Sound(
                    Sound.Kind.ofWire(line.group(1)), Role.ofWire(line.group(5)), start, end));
        default -> turns.add(turn(Role.ofWire(line.group(1)), start, end, line, number));
      }
    } catch (IllegalArgumentException e) {
      throw new BadDialogue(number, e.getMessage());
    }
  }

  private static Spoken turn(Role role, long start, long end, Matcher line, int number)
      throws BadDialogue {
    Measured measured = Measured.read(line.group(4), number);
    List<Word> words = words(line.group(5), start, end);
    if (words.isEmpty()) throw new BadDialogue(number, "a turn says something");
    return new Spoken(new Turn(role, start, end, words, measured.prosody()), measured.labels());
  }

  /** Han characters are words of their own; all share the time evenly. */
  static List<Word> words(String text, long start, long end) {
    Matcher spoken = SPOKEN.matcher(text);
    List<String> parts = new ArrayList<>();
    while (spoken.find()) parts.add(spoken.group());
    int all = parts.stream().mapToInt(String::length).sum();
    List<Word> words = new ArrayList<>();
    int done = 0;
    for (String part : parts) {
      long from = start + (end - start) * done / all;
      done += part.length();
      words.add(new Word(part, from, start + (end - start) * done / all, 1));
    }
    return words;
  }

  private static long ms(String time) {
    int colon = time.indexOf(':');
    double seconds = Double.parseDouble(time.substring(colon + 1));
    return Long.parseLong(time.substring(0, colon)) * 60_000 + Math.round(seconds * 1_000);
  }

  /** What stands in brackets before a turn's words. */
  private record Measured(Prosody prosody, Map<String, Double> labels) {
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=([0-9.]+)");
    private static final Pattern RANGE = Pattern.compile("([0-9.]+)-([0-9.]+)Hz");

    static Measured read(String brackets, int number) throws BadDialogue {
      double level = Double.NaN;
      double pitch = Double.NaN;
      double low = Double.NaN;
      double high = Double.NaN;
      Map<String, Double> labels = new HashMap<>();
      for (String part : brackets == null ? new String[0] : brackets.strip().split("\\s+")) {
        Matcher label = LABEL.matcher(part);
        Matcher range = RANGE.matcher(part);
        if (label.matches()) labels.put(label.group(1), Double.parseDouble(label.group(2)));
        else if (part.matches("-?[0-9.]+dB")) level = Double.parseDouble(part.replace("dB", ""));
        else if (part.matches("[0-9.]+Hz")) pitch = Double.parseDouble(part.replace("Hz", ""));
        else if (range.matches()) {
          low = Double.parseDouble(range.group(1));
          high = Double.parseDouble(range.group(2));
        } else
          throw new BadDialogue(
              number,
              "expected -12dB, 240Hz, 180-260Hz or label=0.9 in brackets (got \"" + part + "\")");
      }
      return new Measured(new Prosody(level, pitch, low, high), labels);
    }
  }
}
