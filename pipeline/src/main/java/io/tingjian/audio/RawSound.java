package io.tingjian.audio;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

  private static final Pattern DECLARED =
      Pattern.compile("([a-z0-9]+)=(alaw|ulaw|s16le)/(\\d{4,6})/([1-8])");

  public RawSound {
    if (rateHz < 4_000 || rateHz > 192_000)
      throw new IllegalArgumentException("rate must be 4000 to 192000 Hz (got " + rateHz + ")");
    if (channels < 1 || channels > 8)
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
      Matcher parts = DECLARED.matcher(one);
      if (!parts.matches()) throw new IllegalArgumentException(one);
      byEnding.put(
          parts.group(1),
          new RawSound(
              Encoding.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4))));
    }
    return byEnding;
  }
}
