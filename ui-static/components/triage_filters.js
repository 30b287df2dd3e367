// What the list is narrowed to.
import { h } from "../vue.js";
import { known, said, t } from "../i18n/index.js";
import { isNarrowed } from "../logic/filters.js";
import { SEVERITIES } from "../logic/review.js";
import { icon } from "./icon.js";
import { DateInput, segments, select } from "./pieces.js";

const TYPING_MS = 250;
let typing = 0;

export const TriageFilters = {
  props: ["filters", "counts", "choices", "alerts"],
  emits: ["change"],
  setup(props, { emit }) {
    const change = field => value => emit("change", { ...props.filters, [field]: value });
    const clear = () => emit("change", {
      ...props.filters, severity: "", agent: "", rule: "", from: "", to: "", text: "", alert: "",
    });
    const typed = event => {
      clearTimeout(typing);
      typing = setTimeout(() => change("text")(event.target.value), TYPING_MS);
    };

    const states = () => segments(t("filter.state"), [
      { value: "waiting", label: t("triage.waiting") },
      { value: "reviewed", label: t("triage.reviewed") },
      { value: "all", label: t("triage.everything") },
    ], props.filters.state, change("state"));

    const severities = () => {
      const all = Object.values(props.counts).reduce((sum, count) => sum + count, 0);
      return segments(t("filter.severity"), [
        { value: "", label: t("all"), count: all },
        ...[...SEVERITIES, "none"].map(severity => ({
          value: severity, label: t(`severity.${severity}`), tone: severity, count: props.counts[severity] ?? 0,
        })),
      ], props.filters.severity, change("severity"));
    };

    /** Calls that the reader's saved searches found and that he has not opened. */
    const alerts = () => {
      const count = props.alerts.reduce((sum, search) => sum + search.new_calls, 0);
      if (!count && !props.filters.alert) return null;
      return h("button", {
        class: ["button alert-filter", { on: props.filters.alert }], type: "button", "aria-pressed": String(Boolean(props.filters.alert)),
        onClick: () => emit("change", { ...props.filters, alert: props.filters.alert ? "" : "any", state: props.filters.alert ? "waiting" : "all" }),
      }, [icon("bell", 15), props.alerts.find(search => search.id === props.filters.alert)?.name ?? t("alert.filter"), h("span", { class: "badge hot" }, count)]);
    };

    return () => h("div", { class: "filters" }, [
      h("div", { class: "filter-group wrap" }, [states(), severities(), alerts()]),
      h("div", { class: "filter-group grow" }, [
        h("div", { class: "filter" }, select(t("filter.agent"), props.choices.agents.map(agent => ({
          value: agent.id, label: [agent.id, agent.name].filter(Boolean).join(" ") })), props.filters.agent, change("agent"))),
        h("div", { class: "filter" }, select(t("filter.rule"), props.choices.rules.map(rule => ({
          value: rule.key, label: `${said(rule.name) || known("rule", rule.key)} (${rule.calls})` })), props.filters.rule, change("rule"))),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.from"), value: props.filters.from, onChoose: change("from") })),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.to"), value: props.filters.to, onChoose: change("to") })),
        h("div", { class: "filter grow with-icon" }, [
          h("input", {
            class: ["input", { set: props.filters.text }], type: "search", value: props.filters.text, name: "text",
            placeholder: t("filter.text"), "aria-label": t("filter.text"), onInput: typed,
          }),
          icon("search", 15),
      ]),
      isNarrowed(props.filters)
        ? h("button", { class: "button plain", type: "button", onClick: clear }, [icon("cross", 14), t("filter.clear")]) : null,
      ]),
    ]);
  },
};
