// Why a rule fired or did not: its conditions as a tree, with the words and the values.
import { h } from "../vue.js";
import { known, number, t } from "../i18n/index.js";
import { clock } from "../logic/time.js";
import { icon } from "./icon.js";

const SIGN = { yes: ["check", "good"], no: ["cross", "critical"], unheard: ["warn", "major"] };

const spot = (one, why) => h("li", { class: "spot" }, [
  h("span", { class: "code" }, clock(one.start_ms)), one.quote ? ` “${one.quote}”` : "",
  why ? h("span", { class: "quiet small" }, ` ${known("why", why)}`) : null,
  one.by_sound > 0 ? h("span", { class: "quiet small" }, ` ${t("explain.by_sound", { n: Math.round(one.by_sound * 100) })}`) : null,
]);

const node = one => h("li", { class: "condition" }, [
  h("div", { class: ["condition-head", `tone-${SIGN[one.holds][1]}`] }, [
    icon(SIGN[one.holds][0], 14), h("span", { class: "visually-hidden" }, t(`explain.${one.holds}`)),
    one.place ? h("span", { class: "quiet small" }, one.place) : null, h("code", { class: "code" }, one.says),
  ]),
  one.spots.length || one.nearly.length || one.readings.length ? h("ul", { class: "spots" }, [
    ...one.spots.map(each => spot(each)),
    ...one.nearly.map(each => spot(each.spot, each.why)),
    ...one.readings.map(each => h("li", { class: "quiet small" }, `${each.name}: ${number(each.value, 1)} ${each.unit}`)),
  ]) : null,
  one.members.length ? h("ul", { class: "conditions" }, one.members.map(node)) : null,
]);

export const explanation = one => h("section", { class: "explanation" }, [
  h("h3", [one.key, h("span", { class: ["chip", one.outcome === "fired" ? "tone-critical" : "tone-none"] }, known("outcome", one.outcome))]),
  h("ul", { class: "conditions" }, node(one.when)),
]);
