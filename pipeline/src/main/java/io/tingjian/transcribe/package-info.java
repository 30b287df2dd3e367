/**
 * The ears' second half: speech becomes words with times, words become turns.
 *
 * <p>In: {@link io.tingjian.audio.Decoded} sound and what is to be heard in it, the roles of its
 * channels, an acoustic model. Out: a {@link io.tingjian.transcribe.Transcript}. {@link
 * io.tingjian.transcribe.AcousticModels} keeps the models that this machine has: the shipped one,
 * what people install, and what learned their words (through {@link io.tingjian.graph}). Vosk lives
 * behind {@link io.tingjian.transcribe.Recogniser} alone, because much of its native side ends the
 * program when it is used wrongly: {@link io.tingjian.transcribe.RecogniserProcess} keeps it in a
 * process of its own, {@link io.tingjian.transcribe.AcousticModel} in this one. Never here: rules,
 * the store, or decoding of files; only {@code install} may touch the network, and only when asked
 * to.
 */
package io.tingjian.transcribe;
