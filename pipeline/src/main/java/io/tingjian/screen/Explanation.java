package io.tingjian.screen;

import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Wording;
import java.util.List;

/**
 * Why a rule fired on a call, or why it did not. Plain data for pages and terminals; times count in
 * milliseconds from the start of the recording.
 *
 * @param key of the rule; several rules may share it, each has its own explanation
 * @param pack name and version of the pack that the rule stands in
 * @param file and line where the rule is written
 * @param outcome what came of it
 * @param when its conditions
 * @param findings what it found; empty unless it fired
 */
public record Explanation(
    String key,
    Wording name,
    String pack,
    String file,
    int line,
    Outcome outcome,
    Node when,
    List<Finding> findings) {
  public Explanation {
    findings = List.copyOf(findings);
  }

  /** What came of a rule. */
  public enum Outcome {
    FIRED,
    /** Its conditions do not hold. */
    SILENT,
    /** Its conditions hang on what could not be heard: somebody, or who talks into whose words. */
    UNHEARD,
    /** It is meant for other calls. */
    DOES_NOT_APPLY,
    /** It found what another rule of its key had found more gravely or more surely. */
    OUTDONE,
    /** The recording cannot be judged at all. */
    UNJUDGEABLE
  }

  /** Whether one condition holds. */
  public enum Holds {
    YES,
    NO,
    /** What it asks about could not be heard: neither it nor its contrary holds. */
    UNHEARD
  }

  /**
   * One condition.
   *
   * @param place what it is to the condition around it, such as {@code not} or {@code after}
   * @param says as it is written, on one line; what its members say stands as {@code …}
   * @param spots where it holds
   * @param nearly where it very nearly does
   * @param readings what was measured
   * @param members the conditions inside it, those of its windows too
   */
  public record Node(
      String place,
      String says,
      int line,
      Holds holds,
      List<Spot> spots,
      List<Nearly> nearly,
      List<Reading> readings,
      List<Node> members) {
    public Node {
      spots = List.copyOf(spots);
      nearly = List.copyOf(nearly);
      readings = List.copyOf(readings);
      members = List.copyOf(members);
    }
  }

  /**
   * A place in the call.
   *
   * @param role who speaks there; unknown where nobody or more than one does
   * @param quote the words, as recognised; may be empty
   * @param confidence 0 to 1
   * @param bySound share of the characters that were matched by their sound alone, 0 to 1
   */
  public record Spot(
      long startMs, long endMs, Role role, String quote, double confidence, double bySound) {}

  /** A place that does not count, and why. */
  public record Nearly(Why why, Spot spot) {}

  /** Why a place does not count. */
  public enum Why {
    OTHER_SPEAKER("另一方说的", "said by the other side"),
    ONLY_SOUND("只是音近", "only sounds like it"),
    EXCUSED("被排除词排除", "excused by what must not stand there"),
    TOO_LITTLE("同一话轮里还缺别的词", "something else is missing in the same turn"),
    OUTSIDE_WINDOW("不在要求的范围内", "not where it is asked for"),
    BELOW_LIMIT("没有达到界限", "does not reach the limit");

    private final Wording wording;

    Why(String zh, String en) {
      this.wording = new Wording(zh, en);
    }

    public Wording wording() {
      return wording;
    }
  }

  /**
   * Something measured.
   *
   * @param name in English, such as {@code longest silence}
   * @param unit such as {@code s}, {@code dBFS}, {@code /min}, {@code %}; may be empty
   */
  public record Reading(String name, double value, String unit) {}
}
