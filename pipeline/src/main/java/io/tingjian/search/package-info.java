/**
 * What is said, made findable: the text analysis that rules and people share, the phrases they
 * write, and the index of all screened calls.
 *
 * <p>In: calls as they were heard. Out: the places where a phrase is said, in one call in memory or
 * in all calls of the index. Never here: what a phrase means, files other than the index, SQL,
 * HTTP, frameworks.
 *
 * <p>Every text is indexed twice at the same positions: as single Han characters ({@code zh}) and
 * as tone-free pinyin, all readings of a character at once ({@code py}). Tokens are handed to
 * Lucene ready made, without an analyzer, so that one field can never be analysed like another.
 */
package io.tingjian.search;
