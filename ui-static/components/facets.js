// What the found calls have, counted; a click narrows to it or takes that back.
import { h, reactive } from "../vue.js";
import { known, number, said, t } from "../i18n/index.js";
import { FACETS, toggled, withChosen } from "../logic/search.js";
import { SEVERITIES } from "../logic/review.js";
import { icon } from "./icon.js";

const SHOWN = 6;
/** Facets whose values have an order of their own. */
const ORDER = {
  severity: [...SEVERITIES, "none"],
  score: ["0-59", "60-74", "75-89", "90-", "none"],
  duration: ["0-0", "1-2", "3-4", "5-9", "10-29", "30-"],
};

export const facetWord = (facet, value, choices) => {
  if (facet === "rule") return said(choices.rules.find(rule => rule.key === value)?.name) || value;
  if (facet === "agent") return [value, choices.agents.find(agent => agent.id === value)?.name].filter(Boolean).join(" ");
  if (facet === "state") return t(`triage.${value}`);
  if (facet === "severity") return known("severity", value);
  if (facet === "business_type") return known("business", value);
  return known(facet, value);
};

const sorted = (facet, counts) => ORDER[facet]
  ? [...counts].sort((a, b) => ORDER[facet].indexOf(a.value) - ORDER[facet].indexOf(b.value)) : counts;

export const Facets = {
  props: ["facets", "wish", "choices"],
  emits: ["choose"],
  setup(props, { emit }) {
    const whole = reactive({});

    const value = (facet, count) => {
      const chosen = props.wish[facet].includes(count.value);
      return h("li", { key: count.value }, h("button", {
        type: "button", class: "facet-value", "aria-pressed": String(chosen), "data-facet": facet, "data-value": count.value,
        onClick: () => emit("choose", { ...props.wish, [facet]: toggled(props.wish[facet], count.value) }),
      }, [
        h("span", { class: "facet-box" }, chosen ? icon("check", 11) : null),
        facet === "severity" ? h("i", { class: ["dot", `tone-${count.value}`] }) : null,
        h("span", { class: "facet-word" }, facetWord(facet, count.value, props.choices)),
        h("span", { class: "count" }, number(count.calls)),
      ]));
    };

    const group = facet => {
      const counts = sorted(facet, withChosen(props.facets[facet] ?? [], props.wish[facet]));
      if (counts.length < 2 && !props.wish[facet].length) return null;
      const shown = whole[facet] ? counts : counts.filter((count, i) => i < SHOWN || props.wish[facet].includes(count.value));
      return h("section", { key: facet, class: "facet" }, [
        h("h3", t(`facet.${facet}`)),
        h("ul", shown.map(count => value(facet, count))),
        counts.length > SHOWN ? h("button", {
          type: "button", class: "facet-more", "aria-expanded": String(Boolean(whole[facet])), onClick: () => { whole[facet] = !whole[facet]; },
        }, whole[facet] ? t("facet.fewer") : t("facet.more", { n: counts.length - shown.length })) : null,
      ]);
    };

    return () => h("aside", { class: "facets", "aria-label": t("facet.all") }, FACETS.map(group));
  },
};
