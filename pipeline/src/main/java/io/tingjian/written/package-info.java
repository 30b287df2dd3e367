/**
 * What was said, as people write it: figures for numbers, marks where somebody pauses or asks, and
 * the sounds of hesitation told from words.
 *
 * <p>In: turns, word by word as the recogniser left them. Out: {@link
 * io.tingjian.written.WrittenTurn}, which says for whole words what stands in their place, so that
 * every figure leads back to the milliseconds in which it was said. Never here: changing a word;
 * the spoken form is what the store keeps, what rules match and what the index holds.
 *
 * <p>{@link io.tingjian.written.SpokenForms} goes the other way: how somebody may have said what a
 * person typed.
 */
package io.tingjian.written;
