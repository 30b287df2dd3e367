/**
 * The ears' first half: a recording becomes samples, and the samples become stretches of speech,
 * music and tones.
 *
 * <p>In: a recording's file. Out: {@link io.tingjian.audio.Decoded} samples per channel, a {@link
 * io.tingjian.audio.Listening} per recording, prosody per stretch, and what the page plays and
 * draws. A recording that cannot be used ends as {@link io.tingjian.audio.UnreadableAudio}, which
 * says why. Never here: words, roles, rules, the store; nothing touches the network, and only the
 * named file is read.
 *
 * <p>Times are milliseconds from the start of the recording, levels dBFS (full scale = 32768).
 */
package io.tingjian.audio;
