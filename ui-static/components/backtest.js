// What a draft would have found in the past against what is in force, with places to hear.
import { h } from "../vue.js";
import { number, said, t } from "../i18n/index.js";
import { Hits } from "./hits.js";

const percent = share => `${Math.round(share * 100)}%`;

const precision = one => (one.judged
  ? t("backtest.precision", { n: percent(one.estimate), low: percent(one.low), high: percent(one.high), judged: one.judged })
  : t("backtest.unjudged"));

/** A sample as a found turn: it is heard and opened in the same way. */
const hit = sample => ({
  id: sample.id, call_id: sample.call_id, started_at: sample.started_at, role: sample.role, seq: sample.start_ms,
  at_ms: sample.start_ms, end_ms: sample.end_ms,
  snippet: sample.quote ? [{ text: sample.quote, hit: true }] : [{ text: t("finding.absent"), hit: false }],
});

const samples = (name, list) => (list.length
  ? h("details", { class: "samples", open: name === "fresh" }, [h("summary", t(`backtest.samples.${name}`, { n: list.length })), h(Hits, { hits: list.map(hit) })]) : null);

const count = (name, value, tone) => h("span", { class: ["change", value ? `tone-${tone}` : ""], "data-change": name }, [h("b", number(value)), t(`backtest.${name}`)]);

const change = one => h("li", { class: "backtest-rule", key: one.key, "data-rule": one.key }, [
  h("div", { class: "backtest-head" }, [
    h("strong", said(one.name)), h("span", { class: "quiet small" }, one.key),
    count("fresh", one.fresh, "info"), count("lost", one.lost, "major"), count("unchanged", one.unchanged, "none"),
  ]),
  one.lost_confirmed ? h("p", { class: "fault-text small" }, t("backtest.lost_confirmed", { n: one.lost_confirmed })) : null,
  h("p", { class: "quiet small" }, `${t("backtest.before")} ${precision(one.before)} · ${t("backtest.after")} ${precision(one.after)}`),
  samples("fresh", one.fresh_samples), samples("lost", one.lost_samples),
]);

export const backtestPanel = report => h("section", { class: "backtest", role: "status" }, [
  h("p", { class: "quiet small" }, t("backtest.looked", { calls: number(report.calls), held: number(report.held), s: number(report.took_ms / 1000, 1) })),
  h("ol", [...report.rules].sort((a, b) => b.fresh + b.lost - a.fresh - a.lost).map(change)),
]);
