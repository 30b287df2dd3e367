/**
 * How recordings come in.
 *
 * <p>In: files of a folder, as the telephone system puts them there, and what decoding says of
 * them. Out: calls in the store with a copy of their audio in the data folder, each once; for
 * everything else a reason that a person understands. Never here: decoding, hearing, changing or
 * moving anything in the folder.
 *
 * <p>{@link io.tingjian.intake.Intake} is the way in, {@link io.tingjian.intake.Acceptance} looks
 * at what was decoded, {@link io.tingjian.intake.Problem} makes the sentences.
 */
package io.tingjian.intake;
