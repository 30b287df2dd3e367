// What customers speak of this week more than before.
import { h, onMounted, reactive, watch } from "../vue.js";
import { get } from "../api.js";
import { icon } from "../components/icon.js";
import { alert, blank, loading, segments } from "../components/pieces.js";
import { topicRow } from "../components/topic.js";
import { number, refusal, t } from "../i18n/index.js";
import { plusDays, span } from "../logic/weeks.js";
import { rewrite, route } from "../router.js";

export const TrendsView = {
  setup() {
    const state = reactive({ scope: route.query.scope ?? "all", week: route.query.week ?? "", trend: null, fault: null, busy: false });
    let latest = 0;

    async function load() {
      const mine = ++latest;
      state.busy = true;
      rewrite("/trends", { scope: state.scope === "all" ? "" : state.scope, week: state.week });
      try {
        const trend = await get("trends", { scope: state.scope, week: state.week });
        if (mine === latest) Object.assign(state, { trend, fault: null });
      } catch (refused) {
        if (mine === latest) state.fault = refused;
      } finally {
        if (mine === latest) state.busy = false;
      }
    }

    onMounted(load);
    watch(() => [state.scope, state.week], load);
    const move = days => { state.week = plusDays(state.trend.week, days); };

    const weeks = () => h("div", { class: "week" }, [
      h("button", { class: "button icon", type: "button", "aria-label": t("trends.before"), title: t("trends.before"), onClick: () => move(-7) }, icon("back", 16)),
      h("strong", { role: "status" }, span(state.trend.week)),
      h("button", { class: "button icon", type: "button", "aria-label": t("trends.after"), title: t("trends.after"), onClick: () => move(7) }, icon("next", 16)),
    ]);

    const list = () => state.trend.topics.length
      ? h("ol", { class: "topics" }, state.trend.topics.map(topic =>
        topicRow(topic, state.trend.week, state.scope === "complaints" ? state.trend.complaint_rules : [])))
      : blank("up", t(state.trend.calls ? "trends.none" : "trends.no_calls"), t(state.trend.calls ? "trends.none_hint" : "trends.no_calls_hint"));

    return () => h("main", { class: "page narrow" }, [
      h("div", { class: "page-head" }, h("div", [h("h1", t("trends.title")), h("p", t("trends.about"))])),
      h("div", { class: "filters" }, [
        segments(t("trends.scope"), ["all", "complaints"].map(value => ({ value, label: t(`trends.scope.${value}`) })), state.scope,
          value => { state.scope = value; }),
        state.trend ? weeks() : null,
      ]),
      state.fault ? alert(refusal(state.fault), load) : null,
      h("div", { class: ["panel", { stale: state.busy && state.trend }] }, state.trend ? [
        h("p", { class: "hit-count quiet small" }, t("trends.calls", {
          n: number(state.trend.calls), weeks: state.trend.calls_by_week.length - 1,
          before: number(state.trend.calls_by_week.slice(0, -1).reduce((a, b) => a + b, 0)), words: number(state.trend.tested),
        })),
        list(),
      ] : state.fault ? null : loading()),
    ]);
  },
};
