// One rising topic: its words, how far they rise, how sure that is, and the calls behind.
import { h } from "../vue.js";
import { number, t } from "../i18n/index.js";
import { moment } from "../logic/time.js";
import { plusDays, sunday, sureness } from "../logic/weeks.js";
import { href } from "../router.js";
import { icon } from "./icon.js";

const BAR = 9;
const HEIGHT = 34;

/** Calls of each week as bars, the last one in colour. */
function bars(byWeek, week) {
  const most = Math.max(1, ...byWeek);
  const label = byWeek.map((calls, i) => `${plusDays(week, (i + 1 - byWeek.length) * 7).slice(5)}: ${calls}`).join(", ");
  return h("svg", { class: "bars", width: byWeek.length * BAR, height: HEIGHT, role: "img", "aria-label": label }, [
    h("title", label),
    ...byWeek.map((calls, i) => {
      const height = Math.max(1.5, (calls / most) * HEIGHT);
      return h("rect", { x: i * BAR, y: HEIGHT - height, width: BAR - 2, height, rx: 1.5, class: { now: i === byWeek.length - 1 } });
    }),
  ]);
}

export const topicRow = (topic, week, rules) => {
  const [first] = topic.words;
  const whole = topic.words.length > 1 ? `(${topic.words.map(word => word.word).join("|")})` : first.word;
  const all = word => href("/search", { q: word, role: "customer", from: week, to: sunday(week), rule: rules });
  return h("li", { class: "topic", key: first.word, "data-topic": first.word }, [
    h("div", { class: "topic-words" }, [
      h("a", { class: "topic-word", href: all(first.word), title: t("trends.hear") }, first.word),
      ...topic.words.slice(1).map(word => h("a", { class: "chip tone-info", href: all(word.word), title: t("trends.hear") }, word.word)),
    ]),
    h("div", { class: "topic-rise" }, [
      h("strong", t("trends.ratio", { n: number(first.ratio, first.ratio < 10 ? 1 : 0) })),
      h("span", { class: "quiet small" }, t("trends.expected", { calls: number(first.calls), expected: number(first.expected, 1) })),
    ]),
    bars(first.by_week, week),
    h("span", { class: ["chip sure", `tone-${["minor", "major", "critical"][sureness(first.q) - 1]}`], title: t("trends.q", { q: first.q.toPrecision(2) }) },
      t(`trends.sure.${sureness(first.q)}`)),
    h("div", { class: "topic-calls" }, [
      ...topic.examples.slice(0, 4).map(call => h("a", { key: call.id, href: href(`/calls/${call.id}`), title: moment(call.started_at) }, call.call_id)),
      h("a", { class: "topic-all", href: all(whole) }, [t("trends.all", { n: number(topic.calls) }), icon("next", 13)]),
    ]),
  ]);
};
