/**
 * What a turn means beyond its words: Deeplearning4j networks that read the text of one turn and
 * say how probably it is a customer's anger, grievance, threat to complain or wish for a superior,
 * or an agent's rudeness, brush-off or overpromise.
 *
 * <p>In: a {@link io.tingjian.call.HeardCall}, and folders of trained weights; for training,
 * labelled utterances as TSV. Out: {@link io.tingjian.classify.TurnProbabilities}, and trained
 * folders. Never here: findings, thresholds of rules, prosody, the store, networks that were
 * trained on somebody's calls.
 *
 * <p>A recogniser writes the right sound more often than the right character. So every network
 * reads characters and tone-free syllables side by side, and is trained on text that was misheard
 * on purpose.
 */
package io.tingjian.classify;
