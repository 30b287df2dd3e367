/**
 * What people write in YAML, read so that every fault is told at once, with its file and line and
 * what was probably meant.
 *
 * <p>In: files. Out: fields that know where they stand, quantities with units, faults. Never here:
 * what the fields mean.
 */
package io.tingjian.yaml;
