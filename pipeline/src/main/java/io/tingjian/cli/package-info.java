/**
 * The commands: what a person types, what the terminal shows, how a run ends.
 *
 * <p>In: arguments. Out: results on standard output, progress and messages on standard error, an
 * exit code: 0 done, 1 done with failures that are named, 2 wrong use, 3 cannot run. Never here:
 * logic that another door would need too.
 */
package io.tingjian.cli;
