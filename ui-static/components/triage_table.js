// The calls as lines, worst first.
import { h, ref, watch, nextTick } from "../vue.js";
import { known, t } from "../i18n/index.js";
import { length, moment } from "../logic/time.js";
import { href } from "../router.js";
import { screen } from "../screen.js";
import { icon } from "./icon.js";
import { chip, scoreRing } from "./pieces.js";

const state = call => {
  if (call.state === "reviewed") return h("span", { class: "state done" }, [icon("check", 14), t("state.reviewed")]);
  if (!call.findings.length) return h("span", { class: "state" }, t("state.clean"));
  return call.undecided
    ? h("span", { class: "state" }, t("state.undecided", { n: call.undecided }))
    : h("span", { class: "state ready" }, t("state.decided"));
};

/** A saved search of the reader found it: a link to the place. */
const alertMark = call => alert => h("a", {
  key: alert.search, class: "chip alert-mark", href: href(`/calls/${call.id}`, { at: alert.at_ms, play: 1 }),
  title: t("alert.mark", { name: alert.name }),
}, [icon("bell", 13), alert.name]);

const chips = call => h("div", { class: "chips" }, [
  ...call.alerts.map(alertMark(call)),
  ...call.findings.slice(0, screen.chips).map(chip),
  call.findings.length > screen.chips
    ? h("span", { class: "quiet small", title: t("column.findings") }, `+${call.findings.length - screen.chips}`) : null,
  ...call.warnings.map(warning => h("span", { class: "warning-sign", title: known("warning", warning) }, icon("warn", 15))),
]);

export const TriageTable = {
  props: ["calls", "selected"],
  emits: ["select"],
  setup(props, { emit }) {
    const body = ref(null);
    watch(() => props.selected, async () => {
      await nextTick();
      body.value?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    });

    const row = (call, i) => h("tr", {
      key: call.id, class: [`tone-${call.worst ?? "none"}`, { selected: i === props.selected }],
      "aria-selected": String(i === props.selected), "data-call": call.call_id,
      onMousemove: () => { if (i !== props.selected) emit("select", i); },
      // A click anywhere opens; the link inside serves the keyboard and a new tab.
      onClick: event => { if (!event.target.closest("a")) location.hash = href(`/calls/${call.id}`); },
    }, [
      h("td", { class: "cell-score" }, scoreRing(call.points, call.vetoed)),
      h("td", { class: "cell-call" }, [
        h("a", { class: "call-link", href: href(`/calls/${call.id}`) }, call.call_id),
        h("div", { class: "quiet small" }, call.direction ? t(`direction.${call.direction}`) : ""),
      ]),
      h("td", { class: "cell-agent" }, [
        h("div", { class: "nowrap" }, [call.agent_name ?? "", " ", h("span", { class: "quiet" }, call.agent_id ?? "–")]),
        h("div", { class: "quiet small nowrap" }, call.team ?? ""),
      ]),
      h("td", { class: "cell-business nowrap" }, call.business_type ? known("business", call.business_type) : "–"),
      h("td", { class: "cell-start nowrap" }, moment(call.started_at) || "–"),
      h("td", { class: "cell-length end" }, length(call.duration_ms)),
      h("td", { class: "cell-findings" }, chips(call)),
      h("td", { class: "cell-state nowrap" }, state(call)),
    ]);

    const heads = ["score", "call", "agent", "business", "start", "duration", "findings", "state"];
    return () => h("table", { class: "table triage-table" }, [
      h("thead", h("tr", heads.map(name => h("th", { class: { end: name === "duration" }, scope: "col" }, t(`column.${name}`))))),
      h("tbody", { ref: body }, props.calls.map(row)),
    ]);
  },
};
