// The score, and what took points away.
import { h } from "../vue.js";
import { said, t } from "../i18n/index.js";
import { scoreRing } from "./pieces.js";

const deduction = one => h("li", { key: one.item, class: "deduction" }, [
  h("span", said(one.name)), h("b", `−${one.points}`),
]);

export function scorePanel(call) {
  const shown = call.review?.score ?? call.standing;
  if (!shown) return h("section", { class: "score" }, h("p", { class: "quiet" }, t("score.none")));
  const changed = call.proposed && call.proposed.points !== shown.points;
  return h("section", { class: "score", "aria-label": t("call.score") }, [
    h("div", { class: "score-top" }, [
      scoreRing(shown.points, shown.vetoed, 64),
      h("div", [
        h("div", { class: "strong" }, t(call.review ? "score.final" : changed ? "score.standing" : "score.proposed")),
        changed ? h("div", { class: "quiet small" }, `${t("score.proposed")} ${call.proposed.points}`) : null,
        shown.vetoed ? h("div", { class: "chip tone-critical" }, t("score.veto")) : null,
      ]),
    ]),
    shown.deductions.length
      ? h("ul", { class: "deductions" }, shown.deductions.map(deduction))
      : h("p", { class: "quiet small" }, t("score.full")),
  ]);
}
