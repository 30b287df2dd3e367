// Where both share a channel and the machine does not know who is the agent: a person says whose voice it is.
import { t } from "../i18n/index.js";
import { agentVoice, mayNameAgent, voicesOf } from "../logic/agent_voice.js";
import { segments } from "./pieces.js";

export { mayNameAgent };

/** @param onName gets the voice that is the agent's: a or b */
export function agentChoice(call, onName) {
  const one = voicesOf(call.turns).length === 1;
  const options = ["a", "b"].map(value => ({ value, label: t(one ? `call.only_voice.${value}` : `call.agent_voice.${value}`) }));
  return segments(t("call.agent_voice"), options, agentVoice(call), onName);
}
