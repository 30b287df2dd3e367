// What the telephone system and the machine know about the call.
import { h } from "../vue.js";
import { known, t } from "../i18n/index.js";
import { length, localMoment, moment } from "../logic/time.js";

const named = (prefix, word) => (word ? known(prefix, word) : null);

function rows({ facts, recording, ...call }) {
  return [
    ["call_id", facts.call_id],
    ["started", moment(facts.started_at)],
    ["direction", named("direction", facts.direction)],
    ["business", named("business", facts.business_type)],
    ["agent", [facts.agent_name, facts.agent_id].filter(Boolean).join(" ")],
    ["team", facts.team],
    ["customer", facts.customer_number],
    ["queue", facts.queue],
    ["product", facts.product],
    ["ring", facts.ring_seconds === null ? null : t("fact.seconds", { n: facts.ring_seconds })],
    ["hangup", named("hangup", facts.hangup_by)],
    ["duration", length(call.duration_ms)],
    ["file", call.file_name],
    ["format", recording && [recording.container, recording.codec, `${recording.rate_hz} Hz`].join(" · ")],
    ["received", localMoment(call.received_at)],
    ["model", call.acoustic_model],
    ["packs", call.packs],
    ["classifiers", call.classifiers],
  ].filter(([, value]) => value);
}

export const factsPanel = call => h("dl", { class: "facts" }, rows(call).flatMap(([name, value]) => [
  h("dt", { key: `${name}-name` }, t(`fact.${name}`)), h("dd", { key: name }, value),
]));
