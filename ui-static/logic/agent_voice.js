// Which of two voices on a shared channel is the agent's. No DOM here.

const other = voice => (voice === "a" ? "b" : "a");

/** The voices that are heard: a, b, both, or none where everybody has a channel. */
export const voicesOf = turns => [...new Set(turns.map(turn => turn.shared_voice).filter(Boolean))].sort();

/** Whether a person is asked: the machine does not know, or was told. */
export const mayNameAgent = call =>
  voicesOf(call.turns).length > 0 && ["speakers_unsure", "agent_named"].some(warning => call.warnings.includes(warning));

/** The agent's voice as it stands; null where nobody knows. */
export function agentVoice(call) {
  if (!call.warnings.includes("agent_named")) return null;
  const known = call.turns.find(turn => turn.shared_voice && turn.role !== "unknown");
  if (!known) return null;
  return known.role === "agent" ? known.shared_voice : other(known.shared_voice);
}
