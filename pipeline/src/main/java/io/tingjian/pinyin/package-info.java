/**
 * How Chinese sounds: the syllables of a character, and which syllables ears take for each other.
 *
 * <p>In: characters, syllables. Out: tone-free pinyin, {@code lv} for lü. Never here: words,
 * meaning, recordings; nothing depends on the context that a character stands in.
 *
 * <p>One table for rules, search, classifiers and hot words, so that the same sounds are alike
 * everywhere.
 */
package io.tingjian.pinyin;
