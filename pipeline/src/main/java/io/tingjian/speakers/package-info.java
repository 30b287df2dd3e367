/**
 * Who speaks: the words of a recording with one channel are shared out to agent and customer, and a
 * recording with two is looked at for sides that seem swapped.
 *
 * <p>In: words or turns with their times, and what the voices are like moment by moment ({@code
 * Audio.timbre}). Out: turns with a role and how sure it is. Never here: sound itself, rules, the
 * store; nobody is recognised as a person, and nothing of a voice is kept.
 *
 * <p>How: stretches of speech are joined, the likeliest two first, until two voices are left; the
 * likeliest path through the words then says who speaks where, changes of speaker being likelier in
 * pauses. What each voice says tells which is the agent's: a table of what agents and customers say
 * ({@code role_words.tsv}, made by {@code models/training/roles}).
 */
package io.tingjian.speakers;
