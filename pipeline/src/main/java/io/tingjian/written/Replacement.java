package io.tingjian.written;

/**
 * What is written in the place of some characters of a spoken text.
 *
 * @param start first of them
 * @param end after the last one
 */
public record Replacement(int start, int end, String text) {}
