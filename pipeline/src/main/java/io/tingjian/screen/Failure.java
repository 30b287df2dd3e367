package io.tingjian.screen;

/** A rule that could not be held against a call; the other rules were. */
public record Failure(String ruleKey, String message) {}
