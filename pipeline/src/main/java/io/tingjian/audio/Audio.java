package io.tingjian.audio;

import io.tingjian.audio.UnreadableAudio.Reason;
import io.tingjian.call.Prosody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * This room's face: decodes recordings and listens to them. Holds no state but its limits; any
 * number of threads may use one.
 */
public final class Audio {
  /**
   * How much one recording may ask of the machine.
   *
   * @param longest duration
   * @param mostChannels a conference recorder may write one per person
   * @param pieceSamples a longer recording is worked on in pieces of so many samples, of all
   *     channels together; a piece takes five times as many bytes while it is worked on
   */
  public record Limits(Duration longest, int mostChannels, int pieceSamples) {
    /** A piece is ten minutes of a telephone call in stereo, so that few calls have two. */
    public static final Limits USUAL = new Limits(Duration.ofHours(12), 8, 10_000_000);
  }

  /** Takes a recording piece by piece. */
  @FunctionalInterface
  public interface Pieces<X extends Exception> {
    /**
     * @param piece begins where the one before ended, in a quiet moment
     */
    void take(Decoded piece) throws X;
  }

  /** Time from one frame of {@link #timbre} to the next. */
  public static final int TIMBRE_MS = 20;

  /** Numbers in a frame of {@link #timbre}; the first is the level. */
  public static final int TIMBRE_SIZE = 13;

  private final Limits limits;
  private final Map<String, RawSound> raw;
  private final Optional<RawSound> declared;

  public Audio() {
    this(Limits.USUAL, Map.of());
  }

  /**
   * @param raw how files without a header are to be read, by the ending of their names, in lower
   *     case
   */
  public Audio(Limits limits, Map<String, RawSound> raw) {
    this(limits, raw, Optional.empty());
  }

  private Audio(Limits limits, Map<String, RawSound> raw, Optional<RawSound> declared) {
    this.limits = limits;
    this.raw = Map.copyOf(raw);
    this.declared = declared;
  }

  /**
   * The same for a recording of which somebody says how it is to be read. A header in it knows
   * better.
   */
  public Audio reading(Optional<RawSound> declared) {
    return declared.isPresent() ? new Audio(limits, raw, declared) : this;
  }

  /**
   * Decodes the sound of a file, whatever its name says; of a film, its first sound track. However
   * long it is, only a piece of it is in memory at a time.
   *
   * @return what of it could not be decoded and is missing
   * @throws UnreadableAudio when the file is empty, no recording, cut short, or over the limits; of
   *     a long recording some pieces may have been taken by then
   */
  public <X extends Exception> Optional<Damage> read(Path recording, Pieces<X> pieces)
      throws UnreadableAudio, X {
    checkWhole(recording);
    try (FfmpegFile file = FfmpegFile.open(recording, rawOf(recording))) {
      return file.read(limits, pieces);
    }
  }

  /**
   * Decodes a whole recording into memory; for short ones.
   *
   * @throws UnreadableAudio as {@link #read} does
   */
  public Decoded decode(Path recording) throws UnreadableAudio {
    Decoded[] whole = new Decoded[1];
    Limits inOnePiece = new Limits(limits.longest(), limits.mostChannels(), Integer.MAX_VALUE);
    new Audio(inOnePiece, raw, declared).read(recording, piece -> whole[0] = piece);
    return whole[0];
  }

  /**
   * What a whole recording is and what is to be heard in it.
   *
   * @throws UnreadableAudio as {@link #read} does
   */
  public Survey survey(Path recording) throws UnreadableAudio {
    return survey(recording, (piece, listening) -> {});
  }

  /**
   * The same for whoever has more to do with what was decoded and heard.
   *
   * @param heard gets each piece with what is to be heard in it
   * @throws UnreadableAudio as {@link #read} does
   */
  public Survey survey(Path recording, BiConsumer<Decoded, Listening> heard)
      throws UnreadableAudio {
    Surveyor surveyor = new Surveyor();
    Optional<Damage> damage =
        read(
            recording,
            piece -> {
              Listening listening = listen(piece);
              surveyor.add(piece, listening.channels());
              heard.accept(piece, listening);
            });
    return surveyor.survey(damage);
  }

  /** Finds out what is to be heard where in a recording or a piece of one. */
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

  /**
   * What the voice on a channel is like, moment by moment: mel-frequency cepstra.
   *
   * @return frames[frame][coefficient], {@link #TIMBRE_MS} apart, {@link #TIMBRE_SIZE} numbers each
   */
  public float[][] timbre(Decoded sound, int channel) {
    return new Timbre(sound.rateHz()).of(sound.samples()[channel]);
  }

  private Optional<RawSound> rawOf(Path recording) throws UnreadableAudio {
    String name = recording.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    Optional<RawSound> form = declared.or(() -> Optional.ofNullable(raw.get(ending)));
    if (form.isEmpty() && !RawSound.usual(ending) || Header.in(recording)) return Optional.empty();
    // Its bytes could be anything: what looks like a recording among them is chance.
    if (form.isEmpty())
      throw new UnreadableAudio(
          Reason.UNDECLARED, "no header in a file of kind ." + ending + ", and nobody declares it");
    return form;
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
