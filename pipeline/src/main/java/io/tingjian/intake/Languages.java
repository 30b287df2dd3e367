package io.tingjian.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which language a call is spoken in where its sidecar does not say so. A language is written as
 * its code alone, {@code zh} or {@code en}: where it is spoken changes neither model nor rules.
 *
 * @param standard of calls of every other queue, and of those without one
 * @param byQueue queue, in lower case, to language
 */
public record Languages(String standard, Map<String, String> byQueue) {
  /** BCP 47 as recorders write it: a code, perhaps with a script or a country. */
  private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})([-_][A-Za-z0-9]{1,8})*");

  public Languages {
    byQueue = Map.copyOf(byQueue);
  }

  /**
   * @param byQueue such as {@code hotline EN=en, Hong Kong desk=yue}; {@code none} or blank for
   *     none
   * @throws IllegalArgumentException naming the part that is no queue with a language
   */
  public static Languages declared(String standard, String byQueue) {
    Map<String, String> queues = new LinkedHashMap<>();
    if (!byQueue.equals("none"))
      for (String one : byQueue.split(",")) {
        if (one.isBlank()) continue;
        int equals = one.lastIndexOf('=');
        if (equals < 1 || one.substring(0, equals).isBlank())
          throw new IllegalArgumentException(one.strip());
        queues.put(key(one.substring(0, equals)), declared(one.substring(equals + 1)));
      }
    return new Languages(declared(standard), queues);
  }

  private static String declared(String tag) {
    return code(tag.strip()).orElseThrow(() -> new IllegalArgumentException(tag.strip()));
  }

  /** {@code en} for {@code en-US}, {@code EN} and {@code en_GB}; empty for what is no tag. */
  static Optional<String> code(String tag) {
    Matcher parts = TAG.matcher(tag);
    return parts.matches()
        ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Of a call of this queue. */
  String of(Optional<String> queue) {
    return queue.map(Languages::key).map(byQueue::get).orElse(standard);
  }

  private static String key(String queue) {
    return queue.strip().toLowerCase(Locale.ROOT);
  }
}
