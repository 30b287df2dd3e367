package io.tingjian.search;

/**
 * A place that is like a sentence.
 *
 * @param likeness from 0 to 1
 * @param to the sentence
 */
public record Alike(Said said, double likeness, Sentence to) {}
