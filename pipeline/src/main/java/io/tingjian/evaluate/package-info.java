/**
 * How well the line hears and judges: recordings whose truth is known are heard and screened, and
 * what came out is counted against what is so.
 *
 * <p>In: a folder of recordings with {@code NAME.truth.json} beside them, {@link
 * io.tingjian.evaluate.Ears} and a {@link io.tingjian.evaluate.Judge}. Out: an {@link
 * io.tingjian.evaluate.EvaluationReport}, as a table or JSON. Never here: hearing or judging
 * itself, the store, and any part of the line that could learn from a truth.
 *
 * <p>The same keys are also judged from the true words, so that one sees whether hearing or judging
 * is at fault.
 */
package io.tingjian.evaluate;
