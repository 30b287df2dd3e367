/**
 * Norms as data: reads rule packs, holds every rule against a call, and says where it fired.
 *
 * <p>In: a folder of packs, a call as it was heard, the classifiers' labels. Out: a {@link
 * io.tingjian.screen.Screening}: findings, warnings, and the rules that failed. Never here: audio,
 * SQL, models, frameworks, points (see {@code quality}); and no text is matched here: phrases are
 * the search room's.
 *
 * <p>{@link io.tingjian.screen.RuleBook} is where people read, try and change packs.
 *
 * <p>In rules, a <em>turn</em> is what one speaker says before somebody else begins or he pauses
 * for more than 1.5 s; the recogniser's finer cuts do not matter to a norm.
 */
package io.tingjian.screen;
