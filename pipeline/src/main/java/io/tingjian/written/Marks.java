package io.tingjian.written;

import io.tingjian.call.Word;
import io.tingjian.written.WrittenTurn.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a turn's sentences end: at pauses, and where somebody asks. */
final class Marks {
  private static final long COMMA_MS = 160;
  private static final long STOP_MS = 450;

  /** A question may go on without a breath, but not in the middle of a word such as 好吗啡. */
  private static final long AFTER_QUESTION_MS = 60;

  /** Shorter pieces belong to what follows them. */
  private static final int LEAST_BEFORE_COMMA = 3;

  private static final Pattern ASKS =
      Pattern.compile(
          ".*(?:吗|(?<![什怎这那要多])么|是吧|对吧|行吧|好吧|没问题吧)"
              + "|.*(?:什么|怎么|怎样|哪|谁|几|多少|多久|多长|为啥|啥|还是|呢|能不能|可不可以|是不是|有没有|行不行|好不好|要不要|对不对|会不会|为何).*(?:呢|呀|啊)"
              + "|.*(?:什么|多少|多少钱|怎么办|怎么回事|什么意思|什么事|什么时候|哪里|哪儿|多久|多长时间|谁|是不是|对不对|行不行|好不好|可不可以|可以不|干嘛|为什么|几点|几天|几号)"
              + "|(?:请问|您好请问)?(?:您|你|你们|咱们)?(?:能不能|可不可以|是不是|有没有|为什么|怎么|什么时候|哪里|要不要|会不会).+");

  /** What asks in the middle of 我不知道为什么 asks nobody. */
  private static final Pattern TELLS = Pattern.compile(".*(?:不知道|不清楚|不管|无论|随便|没什么|不怎么|看看|告诉|说明).*");

  private Marks() {}

  /**
   * @param goesOn the speaker says more after a short pause
   */
  static List<Mark> in(List<Word> words, boolean goesOn) {
    List<Mark> marks = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      sentence.append(words.get(i).text());
      piece.append(words.get(i).text());
      boolean last = i + 1 == words.size();
      long pause = last ? 0 : words.get(i + 1).startMs() - words.get(i).endMs();
      String mark = last ? end(sentence, piece, goesOn) : within(sentence, piece, pause);
      // Typed dialogues bring their own marks.
      if (mark.isEmpty() || !Character.isLetterOrDigit(piece.charAt(piece.length() - 1))) continue;
      marks.add(new Mark(i, mark));
      piece.setLength(0);
      if (!mark.equals("，")) sentence.setLength(0);
    }
    return marks;
  }

  private static String end(CharSequence sentence, CharSequence piece, boolean goesOn) {
    if (asks(piece)) return "？";
    return goesOn ? "，" : "。";
  }

  private static String within(CharSequence sentence, CharSequence piece, long pauseMs) {
    boolean particle = piece.toString().endsWith("吗");
    if (particle && pauseMs >= AFTER_QUESTION_MS) return "？";
    if (pauseMs >= COMMA_MS && piece.length() >= LEAST_BEFORE_COMMA && asks(piece)) return "？";
    if (pauseMs >= STOP_MS) return "。";
    return pauseMs >= COMMA_MS && piece.length() >= LEAST_BEFORE_COMMA ? "，" : "";
  }

  private static boolean asks(CharSequence piece) {
    return ASKS.matcher(piece).matches() && !TELLS.matcher(piece).matches();
  }
}
