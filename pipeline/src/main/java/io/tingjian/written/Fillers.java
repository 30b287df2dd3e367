package io.tingjian.written;

import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which words only fill a pause. A turn that is nothing but 嗯 is an answer, and 那个 before what it
 * points at is a word: what is not clearly a filler is none.
 */
final class Fillers {
  private static final Set<String> SOUNDS =
      Set.of("嗯", "呃", "额", "唔", "嗯嗯", "呃呃", "uh", "um", "er", "erm");
  private static final Set<String> HESITATIONS = Set.of("那个", "这个", "就是", "就是说", "然后");

  /** Nobody points at these, so a 那个 before them points at nothing. */
  private static final Set<String> NOTHING_TO_POINT_AT =
      Set.of(
          "我", "我们", "咱", "咱们", "你", "你们", "您", "他", "她", "他们", "请问", "麻烦", "想", "能", "能不能", "可以",
          "怎么", "为什么", "什么时候", "是不是", "有没有");

  /** Before these a 那个 or 就是 belongs to its sentence: 我要那个, 不就是. */
  private static final Set<String> ASKS_FOR_OBJECT =
      Set.of(
          "的", "在", "把", "对", "给", "跟", "和", "用", "要", "买", "是", "选", "看", "说", "办", "不", "也", "还",
          "都", "有", "叫", "点", "按", "拿", "开", "退", "换", "查");

  private static final long HESITATION_MS = 250;

  private Fillers() {}

  /** Their indexes, ascending. */
  static List<Integer> in(List<Word> words) {
    List<Integer> fillers = new ArrayList<>();
    if (words.stream().allMatch(word -> SOUNDS.contains(word.text()))) return fillers;
    for (int i = 0; i < words.size(); i++)
      if (SOUNDS.contains(words.get(i).text()) || hesitates(words, i)) fillers.add(i);
    return fillers;
  }

  private static boolean hesitates(List<Word> words, int at) {
    String word = words.get(at).text();
    if (!HESITATIONS.contains(word)) return false;
    if (at > 0 && ASKS_FOR_OBJECT.contains(words.get(at - 1).text())) return false;
    // At the end of a turn nobody can tell what it would have pointed at.
    if (at + 1 == words.size()) return false;
    String next = words.get(at + 1).text();
    if (next.equals(word) || SOUNDS.contains(next)) return true;
    boolean then = word.equals("然后");
    boolean pauses = words.get(at + 1).startMs() - words.get(at).endMs() >= HESITATION_MS;
    boolean pointless = NOTHING_TO_POINT_AT.contains(next);
    return !then && (pauses && (at == 0 || pointless) || pointless && !word.startsWith("就是"));
  }
}
