package io.tingjian.speakers;

import io.tingjian.call.Role;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.SharedVoice.Name;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.speakers.Separation.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way from words to speakers, once. For one thread. */
final class Separating {
  /** Neighbouring frames say nearly the same. */
  private static final double OF_A_FRAME = 0.5;

  /** What is said is misheard, and people also say what the other side usually says. */
  static final double OF_A_TURN = 0.5;

  /** Nats of timbre and words are as many only where every frame is its own witness. */
  private static final double OF_A_LEAD = 0.15;

  private static final int ROUNDS = 6;

  private static final SharedVoice ONLY_ONE = new SharedVoice(Name.A, 1);

  private final RoleWords roleWords;
  private final List<Word> words;
  private final Timbres timbres;
  private final long pauseMs;
  private final List<Breath> breaths;

  Separating(RoleWords roleWords, List<Word> words, Timbres timbres, long pauseMs) {
    this.roleWords = roleWords;
    this.words = words;
    this.timbres = timbres;
    this.pauseMs = pauseMs;
    this.breaths = Breath.of(words);
  }

  Separation result() {
    if (words.isEmpty()) return new Separation(List.of(), Set.of());
    Optional<TwoVoices> voices = voices();
    if (voices.isEmpty()) return oneVoice();
    double[] lead = timbreLead(voices.get());
    Sides sides = sides(Likeliest.of(words, lead), voices.get().gain());
    if (sides.one()) return oneVoice();
    // The words have a say in who speaks where, too, once it is known whose words they are.
    addWords(lead, sides.firstIsAgent());
    boolean[] first = Likeliest.of(words, lead);
    List<Part> parts = new ArrayList<>();
    for (Breath turn : turns(first)) {
      boolean byFirst = first[turn.from()];
      Name name = byFirst == first[0] ? Name.A : Name.B;
      parts.add(part(turn, name, byFirst, lead, sides));
    }
    return separation(parts, Warning.ONE_CHANNEL);
  }

  /** Empty where only one is heard. */
  private Optional<TwoVoices> voices() {
    Optional<TwoVoices> voices =
        TwoVoices.of(breaths.stream().map(b -> timbres.moments(b.from(), b.to())).toList());
    for (int round = 0; round < ROUNDS && voices.isPresent(); round++) {
      boolean[] first = Likeliest.of(words, timbreLead(voices.get()));
      voices = split(first);
    }
    return voices;
  }

  private Optional<TwoVoices> split(boolean[] first) {
    Moments one = timbres.moments(0, 0);
    Moments other = one;
    for (int i = 0; i < first.length; i++)
      if (first[i]) one = one.plus(timbres.moments(i, i + 1));
      else other = other.plus(timbres.moments(i, i + 1));
    return one.count() == 0 || other.count() == 0
        ? Optional.empty()
        : Optional.of(TwoVoices.of(one, other));
  }

  /** For each word, by how many nats the first voice is likelier. */
  private double[] timbreLead(TwoVoices voices) {
    Voice first = new Voice(voices.first());
    Voice second = new Voice(voices.second());
    double[] lead = new double[words.size()];
    for (int i = 0; i < lead.length; i++)
      for (float[] frame : timbres.of(i))
        lead[i] += OF_A_FRAME * (first.of(frame) - second.of(frame));
    return lead;
  }

  private Sides sides(boolean[] first, double gain) {
    double firstSays = 0;
    double secondSays = 0;
    for (Breath turn : turns(first)) {
      double said = OF_A_TURN * roleWords.agentLogOdds(turn.text(words));
      if (first[turn.from()]) firstSays += said;
      else secondSays += said;
    }
    return Sides.of(firstSays, secondSays, gain);
  }

  private void addWords(double[] lead, boolean firstIsAgent) {
    for (Breath breath : breaths) {
      double said = OF_A_TURN * roleWords.agentLogOdds(breath.text(words));
      double share = (firstIsAgent ? said : -said) / (breath.to() - breath.from());
      for (int i = breath.from(); i < breath.to(); i++) lead[i] += share;
    }
  }

  private List<Breath> turns(boolean[] first) {
    List<Breath> turns = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++)
      if (i == words.size()
          || first[i] != first[i - 1]
          || words.get(i).startMs() - words.get(i - 1).endMs() >= pauseMs) {
        turns.add(new Breath(from, i));
        from = i;
      }
    return turns;
  }

  private Part part(Breath turn, Name name, boolean first, double[] lead, Sides sides) {
    double ahead = 0;
    for (int i = turn.from(); i < turn.to(); i++) ahead += first ? lead[i] : -lead[i];
    double voice = Sides.probability(OF_A_LEAD * ahead);
    double confidence = voice * sides.confidence() + (1 - voice) * (1 - sides.confidence());
    Role role = first == sides.firstIsAgent() ? Role.AGENT : Role.CUSTOMER;
    return part(turn, role, confidence, new SharedVoice(name, voice));
  }

  private Part part(Breath turn, Role role, double confidence, SharedVoice voice) {
    boolean sure = confidence >= SharedVoice.LEAST_SURE;
    List<Word> said = words.subList(turn.from(), turn.to());
    return new Part(sure ? role : Role.UNKNOWN, confidence, voice, said);
  }

  /** All of it is said by one speaker; whose words they are is all that can be told. */
  private Separation oneVoice() {
    List<Breath> turns = turns(new boolean[words.size()]);
    double said = 0;
    for (Breath turn : turns) said += OF_A_TURN * roleWords.agentLogOdds(turn.text(words));
    double confidence = Sides.probability(Math.abs(said));
    Role role = said >= 0 ? Role.AGENT : Role.CUSTOMER;
    return separation(
        turns.stream().map(turn -> part(turn, role, confidence, ONLY_ONE)).toList(),
        Warning.ONE_SIDED);
  }

  private static Separation separation(List<Part> parts, Warning found) {
    Set<Warning> warnings = EnumSet.of(found);
    long unknown = parts.stream().filter(part -> part.role() == Role.UNKNOWN).count();
    if (2 * unknown > parts.size()) warnings.add(Warning.SPEAKERS_UNSURE);
    return new Separation(parts, warnings);
  }
}
