package io.tingjian.speakers;

import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.util.List;

/** This room's face. Threads may share one. */
public final class Speakers {
  /**
   * By how many nats the customer's side must sound more like an agent than the agent's. As the
   * twelve development calls are heard it is 0.9 at most the right way round, and the other way
   * round 3.1 or more for all but one: this lies between.
   */
  private static final double SWAPPED = 2;

  /** Who says less says too little to be known by it. */
  private static final int LEAST_CHARACTERS = 15;

  private final RoleWords roleWords = RoleWords.load();

  /**
   * Shares out the words of one channel.
   *
   * @param words in order of time
   * @param frames of the same recording
   * @param pauseMs a speaker who is silent for so long begins a new turn
   */
  public Separation separate(List<Word> words, Frames frames, long pauseMs) {
    return new Separating(roleWords, words, Timbres.of(words, frames), pauseMs).result();
  }

  /**
   * Whether the agent's phrases are on the customer's side and the customer's on the agent's.
   *
   * @param turns of a call whose speakers have a channel each
   */
  public boolean seemSwapped(List<Turn> turns) {
    return characters(Role.AGENT, turns) >= LEAST_CHARACTERS
        && characters(Role.CUSTOMER, turns) >= LEAST_CHARACTERS
        && said(Role.CUSTOMER, turns) - said(Role.AGENT, turns) > SWAPPED;
  }

  /** Log-odds that all that one side says is an agent's. */
  private double said(Role side, List<Turn> turns) {
    return turns.stream()
        .filter(turn -> turn.role() == side)
        .mapToDouble(turn -> Separating.OF_A_TURN * roleWords.agentLogOdds(turn.text()))
        .sum();
  }

  private static int characters(Role side, List<Turn> turns) {
    return turns.stream()
        .filter(turn -> turn.role() == side)
        .mapToInt(turn -> turn.text().length())
        .sum();
  }
}
