/**
 * What findings cost: scorecards and the points they leave.
 *
 * <p>In: scorecards as YAML, a call and its findings. Out: a proposed {@link
 * io.tingjian.call.Score}. Never here: what counts as a finding, people's verdicts, SQL,
 * frameworks.
 */
package io.tingjian.quality;
