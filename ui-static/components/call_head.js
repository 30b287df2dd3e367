// Which call this is, and what to do with it as a whole.
import { h } from "../vue.js";
import { known, t } from "../i18n/index.js";
import { localMoment, moment } from "../logic/time.js";
import { undecided } from "../logic/review.js";
import { href } from "../router.js";
import { icon } from "./icon.js";

const SHORTCUTS = [
  ["␣", "keys.play"], ["J K", "keys.move"], ["C R", "keys.judge"], ["← →", "keys.skip"], ["N", "keys.next"],
];

export const shortcuts = () => h("div", { class: "shortcuts" }, SHORTCUTS.map(([keys, text]) =>
  h("span", { key: text }, [...keys.split(" ").map(key => h("kbd", { class: "key", key }, key)), h("span", t(text))])));

const line = facts => [
  [facts.agent_name, facts.agent_id].filter(Boolean).join(" "), facts.team,
  facts.business_type && known("business", facts.business_type),
  facts.direction && known("direction", facts.direction), moment(facts.started_at),
].filter(Boolean);

export const CallHead = {
  props: ["call", "busy"],
  emits: ["finish", "reopen", "next"],
  setup(props, { emit }) {
    const progress = () => {
      const { call } = props;
      if (call.review) return h("span", { class: "state done" }, [
        icon("check", 15), t("call.finished", { by: call.review.by, at: localMoment(call.review.finished_at) })]);
      const left = undecided(call.findings).length;
      if (left) return h("span", { class: "quiet" }, t("call.left", { n: left }));
      return h("span", { class: "state ready" }, t(call.findings.length ? "call.ready" : "call.clean"));
    };

    const action = () => props.call.review
      ? h("button", { class: "button", type: "button", disabled: props.busy, onClick: () => emit("reopen") }, t("call.reopen"))
      : h("button", {
        class: "button primary finish", type: "button", disabled: props.busy || undecided(props.call.findings).length > 0,
        onClick: () => emit("finish"),
      }, [icon("check", 16), t("call.finish")]);

    return () => h("div", { class: "call-head" }, [
      h("a", { class: "button plain icon", href: href("/"), "aria-label": t("call.back"), title: t("call.back") }, icon("back")),
      h("div", { class: "call-name" }, [
        h("h1", props.call.facts.call_id),
        h("p", { class: "quiet" }, line(props.call.facts).map((part, i) => h("span", { key: i }, part))),
      ]),
      ...props.call.warnings.map(warning => h("span", { key: warning, class: "chip tone-minor" }, [icon("warn", 13), known("warning", warning)])),
      props.call.failures.length
        ? h("span", { class: "chip tone-minor", title: props.call.failures.map(one => one.rule_key).join(", ") },
          t("call.failures", { n: props.call.failures.length })) : null,
      h("div", { class: "call-actions" }, [
        progress(), action(),
        h("button", { class: "button next", type: "button", onClick: () => emit("next") }, [t("call.next"), icon("next", 15)]),
      ]),
    ]);
  },
};
