package io.tingjian.transcribe;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import io.tingjian.audio.Stretch;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.IntFunction;

/** One recording on its way to a transcript, piece by piece. For one thread. */
public final class Transcription {
  /** Speech without words is wide at its edges; what is left of a shorter one is an edge. */
  private static final long LEAST_WORDLESS_MS = 1_000;

  private final Recogniser recogniser;
  private final Audio audio;
  private final TurnCutter cutter;
  private final Hearing hearing;
  private final IntFunction<Role> roleOfChannel;
  private final HotWords hotWords;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Sound> sounds = new ArrayList<>();

  Transcription(
      Recogniser recogniser,
      Audio audio,
      Transcriber.Settings settings,
      ExecutorService ears,
      IntFunction<Role> roleOfChannel,
      HotWords hotWords) {
    this.recogniser = recogniser;
    this.audio = audio;
    this.cutter = new TurnCutter(settings.pauseMs());
    this.hearing = new Hearing(recogniser, settings, ears);
    this.roleOfChannel = roleOfChannel;
    this.hotWords = hotWords;
  }

  /**
   * Waits until the next piece is heard.
   *
   * @param listening what {@link Audio#listen} found in the same piece
   * @throws RecogniserKilled when the recording ended the recogniser's process twice
   * @throws CancellationException when the waiting thread is interrupted
   */
  public void hear(Decoded piece, Listening listening) throws RecogniserKilled {
    List<List<Word>> words = hearing.words(piece, listening);
    for (int channel = 0; channel < piece.channels(); channel++) {
      Role role = roleOfChannel.apply(channel);
      List<Turn> said =
          turns(piece, channel, said(words.get(channel), listening.speech(channel)), role);
      turns.addAll(said);
      for (Stretch stretch : listening.sounds(channel))
        sounds.add(
            sound(
                piece,
                Sound.Kind.valueOf(stretch.kind().name()),
                role,
                stretch.startMs(),
                stretch.endMs()));
      for (Stretch speech : listening.speech(channel)) addWordless(piece, speech, role, said);
    }
  }

  /** Of all pieces until now. */
  public Transcript transcript() {
    turns.sort(Comparator.comparingLong(Turn::startMs).thenComparing(Turn::role));
    sounds.sort(Comparator.comparingLong(Sound::startMs).thenComparing(Sound::role));
    Set<Warning> warnings = hearing.stopped() ? Set.of(Warning.PARTLY_HEARD) : Set.of();
    return new Transcript(recogniser.name(), turns, sounds, warnings);
  }

  private List<List<Word>> said(List<Word> heard, List<Stretch> speech) {
    return Imagined.without(cutter.cut(heard), speech);
  }

  private List<Turn> turns(Decoded piece, int channel, List<List<Word>> heard, Role role) {
    List<Turn> said = new ArrayList<>();
    for (List<Word> words : heard) {
      long start = words.get(0).startMs();
      long end = Math.max(start + 1, words.get(words.size() - 1).endMs());
      Prosody prosody = audio.prosody(piece, channel, start, end);
      long shift = piece.startMs();
      List<Word> right = hotWords.putRight(words);
      said.add(new Turn(role, start + shift, end + shift, shifted(right, shift), prosody));
    }
    return said;
  }

  /** Where somebody speaks and nothing was understood, it is not silent all the same. */
  private void addWordless(Decoded piece, Stretch speech, Role role, List<Turn> said) {
    long from = speech.startMs() + piece.startMs();
    long end = speech.endMs() + piece.startMs();
    for (Turn turn : said) {
      if (turn.endMs() <= from || turn.startMs() >= end) continue;
      addWordless(from, Math.min(end, turn.startMs()), role);
      from = Math.max(from, turn.endMs());
    }
    addWordless(from, end, role);
  }

  private void addWordless(long from, long to, Role role) {
    if (to - from >= LEAST_WORDLESS_MS) sounds.add(new Sound(Sound.Kind.VOICE, role, from, to));
  }

  private static Sound sound(Decoded piece, Sound.Kind kind, Role role, long startMs, long endMs) {
    return new Sound(kind, role, startMs + piece.startMs(), endMs + piece.startMs());
  }

  private static List<Word> shifted(List<Word> words, long ms) {
    if (ms == 0) return words;
    return words.stream().map(word -> word.shifted(ms)).toList();
  }
}
