package io.tingjian.audio;

import io.tingjian.audio.UnreadableAudio.Reason;
import io.tingjian.call.Prosody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * This room's face: decodes recordings and listens to them. Holds no state but its limits; any
 * number of threads may use one.
 */
public final class Audio {
  /**
   * How much one recording may ask of the machine.
   *
   * @param longest duration; an hour of stereo takes 115 MB while it is worked on
   * @param mostChannels a conference recorder may write one per person
   */
  public record Limits(Duration longest, int mostChannels) {
    public static final Limits USUAL = new Limits(Duration.ofHours(4), 8);
  }

  private final Limits limits;

  public Audio() {
    this(Limits.USUAL);
  }

  public Audio(Limits limits) {
    this.limits = limits;
  }

  /**
   * Decodes the sound of a file, whatever its name says; of a film, its first sound track.
   *
   * @throws UnreadableAudio when the file is empty, no recording, cut short, or over the limits
   */
  public Decoded decode(Path recording) throws UnreadableAudio {
    checkWhole(recording);
    try (FfmpegFile file = FfmpegFile.open(recording)) {
      return file.decode(limits);
    }
  }

  /** Finds out what is to be heard where. */
  public Listening listen(Decoded sound) {
    return new Listener(sound).listen();
  }

  /**
   * How a stretch sounds; {@link Prosody#NONE} when nothing in it is voiced.
   *
   * @param startMs inclusive
   * @param endMs exclusive; both are clipped to the recording
   */
  public Prosody prosody(Decoded sound, int channel, long startMs, long endMs) {
    return PitchTracker.measure(
        sound.samples()[channel], sound.frameAt(startMs), sound.frameAt(endMs), sound.rateHz());
  }

  /** Median level of a channel's speech in dBFS; empty when nobody speaks on it. */
  public OptionalDouble speechLevel(Decoded sound, int channel, Listening listening) {
    double[] levels =
        listening.speech(channel).stream()
            .flatMapToDouble(stretch -> frameLevels(sound, channel, stretch))
            .filter(level -> level > Levels.SILENCE)
            .sorted()
            .toArray();
    return levels.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(levels[levels.length / 2]);
  }

  private static DoubleStream frameLevels(Decoded sound, int channel, Stretch stretch) {
    int step = sound.rateHz() * Levels.FRAME_MS / 1000;
    int from = sound.frameAt(stretch.startMs());
    int to = sound.frameAt(stretch.endMs());
    return IntStream.range(0, (to - from) / step)
        .mapToDouble(frame -> Levels.level(sound.samples()[channel], from + frame * step, step));
  }

  private static void checkWhole(Path recording) throws UnreadableAudio {
    try {
      if (Files.size(recording) == 0) throw new UnreadableAudio(Reason.EMPTY, "the file is empty");
      Optional<WavPromise> promise = WavPromise.of(recording).filter(WavPromise::broken);
      if (promise.isPresent())
        throw UnreadableAudio.cutShort(
            "the WAV header",
            promise.get().promisedMs(),
            promise.get().heldMs(),
            Files.size(recording));
    } catch (IOException e) {
      throw new UnreadableAudio(
          Reason.UNREACHABLE, "the file cannot be read: " + e.getMessage(), e);
    }
  }
}
