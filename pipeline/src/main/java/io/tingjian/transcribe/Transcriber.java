package io.tingjian.transcribe;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.transcribe.Portions.Portion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Turns sound into a transcript. All threads share one: each channel is a piece of work, and no
 * more than {@link Settings#ears} are worked on at a time, whoever asks.
 */
public final class Transcriber implements AutoCloseable {
  /**
   * @param ears recognizers at work at a time; one takes one core and 11 MB with a small model
   * @param pauseMs a speaker who is silent for so long begins a new turn
   */
  public record Settings(int ears, long pauseMs) {
    public Settings {
      if (ears < 1)
        throw new IllegalArgumentException("ears must be at least 1 (got " + ears + ")");
    }

    /**
     * As many ears as cores. 0.7 s parts speakers' turns as the demo set's truth does: none is cut
     * in two, and 3 of 306 are joined to the next.
     */
    public static Settings ofThisMachine() {
      return new Settings(Runtime.getRuntime().availableProcessors(), 700);
    }
  }

  /**
   * Words that were only imagined, in noise or in the remains of a tone, have a confidence of 0.25
   * at most on the demo set; the least certain true turn has 0.41.
   */
  private static final double LEAST_CONFIDENCE = 0.3;

  private final AcousticModel model;
  private final Audio audio;
  private final TurnCutter cutter;
  private final ExecutorService ears;

  public Transcriber(AcousticModel model, Audio audio, Settings settings) {
    this.model = model;
    this.audio = audio;
    this.cutter = new TurnCutter(settings.pauseMs());
    this.ears =
        Executors.newFixedThreadPool(
            settings.ears(),
            work -> {
              Thread thread = new Thread(work, "ear");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Waits until the whole recording is heard.
   *
   * @param listening what {@link Audio#listen} found in the same sound
   * @param roleOfChannel such as {@code facts::roleOf}
   * @throws CancellationException when the waiting thread is interrupted; nothing is half done
   */
  public Transcript transcribe(
      Decoded sound, Listening listening, IntFunction<Role> roleOfChannel) {
    List<Future<List<Turn>>> channels = new ArrayList<>();
    List<Sound> sounds = new ArrayList<>();
    for (int c = 0; c < sound.channels(); c++) {
      int channel = c;
      Role role = roleOfChannel.apply(c);
      channels.add(ears.submit(() -> turns(sound, channel, listening.speech(channel), role)));
      for (Stretch stretch : listening.sounds(c))
        sounds.add(
            new Sound(
                Sound.Kind.valueOf(stretch.kind().name()),
                role,
                stretch.startMs(),
                stretch.endMs()));
    }
    List<Turn> turns = await(channels);
    turns.sort(Comparator.comparingLong(Turn::startMs).thenComparing(Turn::role));
    sounds.sort(Comparator.comparingLong(Sound::startMs).thenComparing(Sound::role));
    return new Transcript(model.name(), turns, sounds);
  }

  private List<Turn> turns(Decoded sound, int channel, List<Stretch> speech, Role role)
      throws ModelUnusable {
    List<Turn> turns = new ArrayList<>();
    for (List<Word> words : cutter.cut(words(sound, channel, speech))) {
      if (confidence(words) < LEAST_CONFIDENCE) continue;
      long start = words.get(0).startMs();
      long end = Math.max(start + 1, words.get(words.size() - 1).endMs());
      Prosody prosody = audio.prosody(sound, channel, start, end);
      turns.add(new Turn(role, start, end, words, prosody));
    }
    return turns;
  }

  private static double confidence(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElse(0);
  }

  private List<Word> words(Decoded sound, int channel, List<Stretch> speech) throws ModelUnusable {
    List<Word> words = new ArrayList<>();
    if (speech.isEmpty()) return words;
    try (Ear ear = model.ear(sound.rateHz())) {
      for (Portion portion : Portions.around(speech, sound.durationMs()))
        words.addAll(
            ear.hear(
                sound.samples()[channel],
                sound.frameAt(portion.startMs()),
                sound.frameAt(portion.endMs())));
    }
    return words;
  }

  private static List<Turn> await(List<Future<List<Turn>>> channels) {
    List<Turn> turns = new ArrayList<>();
    try {
      for (Future<List<Turn>> channel : channels) turns.addAll(channel.get());
      return turns;
    } catch (InterruptedException e) {
      channels.forEach(channel -> channel.cancel(true));
      Thread.currentThread().interrupt();
      throw new CancellationException("transcription was interrupted");
    } catch (ExecutionException e) {
      channels.forEach(channel -> channel.cancel(true));
      throw new IllegalStateException("transcription failed: " + e.getCause().getMessage(), e);
    }
  }

  /** Waits for nothing; who waits for a recording gets a {@link CancellationException}. */
  @Override
  public void close() {
    for (Runnable waiting : ears.shutdownNow())
      if (waiting instanceof Future<?> future) future.cancel(false);
  }
}
