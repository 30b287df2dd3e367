package io.tingjian.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One turn of a file such as {@code wording_dev.txt}, set into a call in which nothing else is to
 * be found.
 *
 * @param keys that the turn is about
 * @param found they must all be found; else none of them may be
 */
record WordingCase(String file, int line, Set<String> keys, boolean found, String text) {
  private static final double CHARACTERS_A_SECOND = 4;
  private static final String OPENING = "您好，欢迎致电东湖服务中心，工号二零六为您服务";
  private static final String CLOSING = "好的，感谢您的来电，祝您生活愉快，再见";

  static List<WordingCase> read(String file) throws IOException {
    String[] lines =
        new String(
                WordingCase.class.getResourceAsStream(file).readAllBytes(), StandardCharsets.UTF_8)
            .split("\n");
    List<WordingCase> cases = new ArrayList<>();
    Set<String> keys = Set.of();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith("## "))
        keys = new TreeSet<>(Arrays.asList(line.substring(3).split(", ")));
      else if (line.startsWith("+ ") || line.startsWith("- "))
        cases.add(new WordingCase(file, i + 1, keys, line.startsWith("+"), line.substring(2)));
    }
    return cases;
  }

  /** The call as {@link Dialogue} reads it. */
  String dialogue() {
    return switch (keys.iterator().next()) {
      case "greeting_missing", "greeting_incomplete" ->
          lines(
              "agent",
              text,
              "customer",
              "你好，想问一下你们周末上班吗",
              "agent",
              "周末也上班的，上午从九点到十二点，下午从两点到五点半，节假日另外安排，过来之前最好先在公众号上取一个号",
              "customer",
              "好的，谢谢",
              "agent",
              CLOSING);
      case "closing_missing" ->
          lines(
              "agent",
              OPENING,
              "customer",
              "你们周末上班吗",
              "agent",
              "周末也上班的",
              "customer",
              "好的，谢谢",
              "agent",
              text);
      case "hold_without_notice" ->
          lines(
              "agent",
              OPENING,
              "customer",
              "你们周末上班吗",
              "agent",
              text,
              "",
              "",
              "agent",
              "让您久等了，周末也上班的，" + CLOSING);
      case "no_apology_on_complaint" ->
          lines(
              "agent",
              OPENING,
              "customer",
              text,
              "agent",
              "您的单子是哪天的",
              "customer",
              "上个月十八号的",
              "agent",
              "看到了，已经为您登记",
              "agent",
              CLOSING);
      case "complaint_intent",
          "escalation_request",
          "customer_anger",
          "personal_data_spoken",
          "customer_abuse",
          "repeat_contact",
          "churn_intent",
          "customer_refusal",
          "customer_satisfied",
          "special_needs_caller",
          "transfer_story_repeated" ->
          lines(
              "agent",
              OPENING,
              "customer",
              text,
              "agent",
              "非常抱歉给您添麻烦了，我马上给您登记",
              "customer",
              "嗯",
              "agent",
              CLOSING);
      default ->
          lines(
              "agent",
              OPENING,
              "customer",
              "我上个月十八号办的那个单子，想问一下",
              "agent",
              text,
              "customer",
              "嗯",
              "agent",
              CLOSING);
    };
  }

  /** One speaker after the other, half a second between; twenty seconds for an empty one. */
  private static String lines(String... spoken) {
    StringBuilder lines = new StringBuilder();
    double at = 0;
    for (int i = 0; i < spoken.length; i += 2) {
      if (spoken[i].isEmpty()) {
        at += 20;
        continue;
      }
      double end = at + Math.max(0.5, spoken[i + 1].length() / CHARACTERS_A_SECOND);
      lines.append(
          String.format(
              Locale.ROOT, "%s %s-%s  %s%n", spoken[i], time(at), time(end), spoken[i + 1]));
      at = end + 0.5;
    }
    return lines.toString();
  }

  private static String time(double seconds) {
    int minutes = (int) (seconds / 60);
    return String.format(Locale.ROOT, "%d:%04.1f", minutes, seconds - 60 * minutes);
  }

  @Override
  public String toString() {
    return file + " line " + line + ": " + (found ? "" : "not ") + String.join(", ", keys);
  }
}
