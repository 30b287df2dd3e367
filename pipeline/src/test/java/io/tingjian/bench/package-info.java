/**
 * What the line costs, measured beside a plain loop over Vosk.
 *
 * <p>In: recordings with sidecars, an installation. Out: a table in Markdown with machine, versions
 * and command. Never here: anything that the product uses.
 */
package io.tingjian.bench;
