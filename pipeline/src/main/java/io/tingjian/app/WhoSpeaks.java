package io.tingjian.app;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Prosody;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.speakers.Frames;
import io.tingjian.speakers.Separation;
import io.tingjian.speakers.Separation.Part;
import io.tingjian.speakers.Speakers;
import io.tingjian.transcribe.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who speaks in one recording, from what is gathered while it is heard. For one thread. */
final class WhoSpeaks {
  private final Speakers speakers;
  private final Audio audio;
  private final CallFacts facts;
  private final long pauseMs;
  private final Frames frames = new Frames(Audio.TIMBRE_MS);

  WhoSpeaks(Speakers speakers, Audio audio, CallFacts facts, long pauseMs) {
    this.speakers = speakers;
    this.audio = audio;
    this.facts = facts;
    this.pauseMs = pauseMs;
  }

  /** Pieces come in order of time. */
  void add(Decoded piece) {
    if (shared()) frames.add(piece.startMs(), audio.timbre(piece, 0));
  }

  /** Whether both speakers share one channel. */
  boolean shared() {
    return facts.shared();
  }

  /**
   * @param heard of one channel each, or of the channel that both share
   */
  Transcript told(Transcript heard) {
    if (!shared()) return speakers.seemSwapped(heard.turns()) ? swapped(heard) : heard;
    List<Word> words = heard.turns().stream().flatMap(turn -> turn.words().stream()).toList();
    Separation separation = speakers.separate(words, frames, pauseMs);
    List<Turn> turns = new ArrayList<>();
    for (Part part : separation.turns()) turns.add(turn(part));
    return with(heard, turns, separation.warnings());
  }

  /** The turns as they sound in one piece of the recording; those of other pieces stay. */
  Transcript measured(Transcript told, Decoded piece) {
    List<Turn> turns = new ArrayList<>();
    for (Turn turn : told.turns()) turns.add(within(turn, piece) ? measured(turn, piece) : turn);
    return new Transcript(told.model(), turns, told.sounds(), told.warnings());
  }

  private static boolean within(Turn turn, Decoded piece) {
    return turn.startMs() >= piece.startMs()
        && turn.startMs() < piece.startMs() + piece.durationMs();
  }

  private Turn measured(Turn turn, Decoded piece) {
    Prosody prosody =
        audio.prosody(piece, 0, turn.startMs() - piece.startMs(), turn.endMs() - piece.startMs());
    return turn.sounding(prosody);
  }

  private static Turn turn(Part part) {
    long start = part.words().get(0).startMs();
    long end = part.words().stream().mapToLong(Word::endMs).max().orElseThrow();
    return new Turn(
        part.role(),
        start,
        Math.max(start + 1, end),
        part.words(),
        Prosody.NONE,
        part.confidence(),
        Optional.of(part.voice()));
  }

  private static Transcript swapped(Transcript heard) {
    return with(heard, heard.turns(), EnumSet.of(Warning.CHANNELS_SEEM_SWAPPED));
  }

  private static Transcript with(Transcript heard, List<Turn> turns, Set<Warning> more) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    warnings.addAll(heard.warnings());
    warnings.addAll(more);
    turns = turns.stream().sorted(Comparator.comparingLong(Turn::startMs)).toList();
    return new Transcript(heard.model(), turns, heard.sounds(), warnings);
  }
}
