package io.tingjian.bench;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Calls of about twenty turns made of the templates of call-centre language: each is the same for
 * the same seed and number, whichever are made before. Threads may share it.
 */
public final class SyntheticCalls {
  private static final OffsetDateTime FIRST_DAY = OffsetDateTime.parse("2026-01-01T08:00:00+08:00");
  private static final int MS_PER_CHARACTER = 220;

  private final long seed;
  private final Templates templates;
  private final List<String> agent;
  private final List<String> business;
  private final List<String> everyday;
  private final List<String> angry;
  private final List<String> rude;
  private final List<String> brief;

  private SyntheticCalls(long seed, Templates templates) throws IOException {
    this.seed = seed;
    this.templates = templates;
    this.agent = templates.lines("agent.txt");
    this.business = templates.lines("business.txt");
    this.everyday = templates.lines("everyday.txt");
    this.angry = templates.lines("anger.txt");
    this.rude = templates.lines("rude.txt");
    this.brief = templates.lines("short.txt");
  }

  /**
   * @param home of the repository
   */
  public static SyntheticCalls of(Path home, long seed) throws IOException {
    return new SyntheticCalls(seed, Templates.in(home.resolve("models/training/acoustic/text")));
  }

  public HeardCall call(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    boolean bad = random.nextInt(10) == 0;
    int turns = 14 + random.nextInt(13);
    List<Turn> spoken = new ArrayList<>();
    long at = 300;
    for (int i = 0; i < turns; i++) {
      Role role = i % 2 == 0 ? Role.AGENT : Role.CUSTOMER;
      String text = text(role, i, turns, bad, random);
      Turn turn = turn(role, at, text, random);
      spoken.add(turn);
      at = turn.endMs() + (random.nextInt(60) == 0 ? 16_000 : 200 + random.nextInt(1_200));
      // A recogniser cuts where people pause.
      if (random.nextInt(4) == 0) {
        Turn more = turn(role, at, text(role, i, turns, bad, random), random);
        spoken.add(more);
        at = more.endMs() + 200;
      }
    }
    return new HeardCall(facts(number, random), at, spoken, List.of(), Set.of());
  }

  /** A label for each turn, low where the call is calm. */
  public List<Map<String, Double>> labels(int number, HeardCall call) {
    SplittableRandom random = new SplittableRandom(seed * 7 + number);
    return call.turns().stream()
        .map(
            turn ->
                Map.of(
                    turn.role() == Role.AGENT ? "impatience_or_rudeness" : "customer_anger",
                    Math.pow(random.nextDouble(), 6)))
        .toList();
  }

  private String text(Role role, int turn, int of, boolean bad, SplittableRandom random) {
    List<String> lines;
    if (role == Role.AGENT)
      lines =
          turn == 0
              ? agent.subList(0, 8)
              : turn >= of - 2
                  ? agent.subList(agent.size() - 12, agent.size())
                  : bad && random.nextInt(5) == 0
                      ? rude
                      : random.nextInt(5) == 0 ? brief : random.nextBoolean() ? agent : business;
    else
      lines =
          bad && random.nextInt(3) == 0
              ? angry
              : random.nextInt(3) == 0 ? brief : random.nextInt(3) == 0 ? everyday : business;
    String text = templates.spoken(lines.get(random.nextInt(lines.size())), random);
    return text.isEmpty() ? "嗯" : text;
  }

  /** Words of one or two characters, most of them sure. */
  private static Turn turn(Role role, long startMs, String text, SplittableRandom random) {
    List<Word> words = new ArrayList<>();
    long at = startMs;
    for (int i = 0; i < text.length(); ) {
      int length = Math.min(text.length() - i, 1 + random.nextInt(2));
      long end = at + (long) MS_PER_CHARACTER * length;
      double confidence = random.nextInt(3) > 0 ? 1 : 0.4 + 0.6 * random.nextDouble();
      words.add(new Word(text.substring(i, i + length), at, end, confidence));
      at = end;
      i += length;
    }
    Prosody voice = new Prosody(-30 + 12 * random.nextDouble(), 120 + 120 * random.nextDouble());
    return new Turn(role, startMs, at, words, voice);
  }

  private static CallFacts facts(int number, SplittableRandom random) {
    int agent = random.nextInt(300);
    return new CallFacts(
        "S-" + number,
        Optional.of(FIRST_DAY.plusSeconds(random.nextLong(300L * 24 * 3600))),
        Optional.of(Direction.values()[random.nextInt(Direction.values().length)]),
        Optional.of(BusinessType.values()[random.nextInt(BusinessType.values().length)]),
        Optional.of(Integer.toString(8000 + agent)),
        Optional.of("坐席" + agent),
        Optional.of("第" + agent % 20 + "组"),
        Optional.empty(),
        Optional.empty(),
        "zh",
        Map.of(Role.AGENT, 0, Role.CUSTOMER, 1),
        OptionalDouble.of(random.nextInt(20)),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
