/**
 * Words and how likely they follow each other become the graph that a recognizer searches.
 *
 * <p>In: a lexicon (words and their pinyin) and an n-gram model as ARPA text; names and sentences
 * of a customer. Out: {@link io.tingjian.graph.DecodingGraph}, the files of a Vosk model's {@code
 * graph} folder, and {@link io.tingjian.graph.Adaptation}, the same for a model that learned new
 * words. Never here: sound, acoustic weights, Vosk itself; nothing native runs.
 *
 * <p>The way through: {@code NgramModel} says what may follow what; {@code Pronunciations} spells
 * every word in phones; {@code LexicalTree} merges the words that may follow one context into a
 * tree of phones; {@code WordGraph} joins the trees by back-off and silence; {@code SelfLoops}
 * makes transitions of it, and {@code ConstFst} the file.
 */
package io.tingjian.graph;
