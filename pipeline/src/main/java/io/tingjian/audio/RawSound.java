package io.tingjian.audio;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a recorder writes sound without a header: nothing in such a file says so, it has to be
 * declared.
 *
 * @param rateHz 4000 to 192000
 * @param channels 1 to 8, interleaved
 */
public record RawSound(Encoding encoding, int rateHz, int channels) {
  /** What one sample is. */
  public enum Encoding {
    ALAW("alaw"),
    ULAW("mulaw"),
    /** 16 bits, lowest byte first. */
    S16LE("s16le");

    final String ffmpeg;

    Encoding(String ffmpeg) {
      this.ffmpeg = ffmpeg;
    }
  }

  /** Endings of files that have no header, whoever wrote them. */
  private static final Set<String> ENDINGS = Set.of("al", "alaw", "ul", "ulaw", "pcm", "raw");

  private static final Pattern FORM = Pattern.compile("(alaw|ulaw|s16le)/(\\d{4,6})/([1-8])");

  public static final int LOWEST_HZ = 4_000;
  public static final int HIGHEST_HZ = 192_000;
  public static final int MOST_CHANNELS = 8;

  public RawSound {
    if (rateHz < LOWEST_HZ || rateHz > HIGHEST_HZ)
      throw new IllegalArgumentException("rate must be 4000 to 192000 Hz (got " + rateHz + ")");
    if (channels < 1 || channels > MOST_CHANNELS)
      throw new IllegalArgumentException("channels must be 1 to 8 (got " + channels + ")");
  }

  /**
   * Reads declarations such as {@code al=alaw/8000/1, pcm=s16le/16000/2}: the ending of the files'
   * names, encoding, rate in Hz, channels.
   *
   * @return by ending; empty for blank text
   * @throws IllegalArgumentException naming the declaration that cannot be read
   */
  public static Map<String, RawSound> declared(String text) {
    Map<String, RawSound> byEnding = new LinkedHashMap<>();
    for (String one : text.strip().toLowerCase(Locale.ROOT).split("[,\\s]+")) {
      if (one.isEmpty()) continue;
      int equals = one.indexOf('=');
      if (equals < 1 || !one.substring(0, equals).matches("[a-z0-9]+"))
        throw new IllegalArgumentException(one);
      byEnding.put(one.substring(0, equals), of(one.substring(equals + 1)));
    }
    return byEnding;
  }

  /**
   * Reads one such as {@code alaw/8000/1}.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public static RawSound of(String form) {
    Matcher parts = FORM.matcher(form);
    if (!parts.matches()) throw new IllegalArgumentException(form);
    return new RawSound(
        Encoding.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** As {@link #of} reads it. */
  public String form() {
    return encoding.name().toLowerCase(Locale.ROOT) + "/" + rateHz + "/" + channels;
  }

  /** Whether a recording was read by such a declaration, and not by a header. */
  public boolean isFormOf(Survey survey) {
    return encoding.ffmpeg.equals(survey.container());
  }

  /** Whether files with this ending, in lower case, have no header as a rule. */
  static boolean usual(String ending) {
    return ENDINGS.contains(ending);
  }
}
