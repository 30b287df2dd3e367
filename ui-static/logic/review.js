// The order and the state of findings. No DOM here.

export const SEVERITIES = ["critical", "major", "minor", "info"];

export const rank = severity => SEVERITIES.indexOf(severity);

/** Most severe first, then as they are heard. */
export const worstFirst = findings =>
  [...findings].sort((a, b) => rank(a.severity) - rank(b.severity) || a.start_ms - b.start_ms);

export const undecided = findings => findings.filter(finding => !finding.verdict);

/** The next finding without a verdict after one, from the top again at the end; null when all have one. */
export function nextUndecided(findings, id) {
  const at = findings.findIndex(finding => finding.id === id);
  const turned = [...findings.slice(at + 1), ...findings.slice(0, at + 1)];
  return turned.find(finding => !finding.verdict && finding.id !== id)
    ?? turned.find(finding => !finding.verdict) ?? null;
}

/** How good a score is, for its colour. */
export function scoreTone(points) {
  if (points === null || points === undefined) return "unknown";
  if (points >= 90) return "good";
  if (points >= 75) return "minor";
  return points >= 60 ? "major" : "critical";
}
