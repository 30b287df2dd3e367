// Small pieces that many views show.
import { h, ref } from "../vue.js";
import { said, t } from "../i18n/index.js";
import { scoreTone } from "../logic/review.js";
import { icon } from "./icon.js";

/** The findings of one rule in one call. */
export const chip = ({ key, name, severity, count, rejected }) =>
  h("span", {
    key, class: ["chip", `tone-${severity}`, { struck: rejected === count }],
    title: `${t(`severity.${severity}`)} · ${said(name)}`,
  }, [
    h("i", { class: "dot" }),
    said(name),
    count > 1 ? h("span", { class: "times" }, `×${count}`) : null,
  ]);

export const severityTag = severity =>
  h("span", { class: ["chip", `tone-${severity}`] }, t(`severity.${severity}`));

export const roleTag = role =>
  h("span", { class: ["chip", `tone-${role}`] }, t(`role.${role}`));

/** A score as a ring that is as full as the points. */
export function scoreRing(points, vetoed, size = 38) {
  const radius = size / 2 - 2.5;
  const round = 2 * Math.PI * radius;
  const none = points === null || points === undefined;
  const label = none ? t("score.none") : vetoed ? `${points} · ${t("score.veto")}` : `${points}`;
  return h("span", { class: ["ring", `tone-${scoreTone(points)}`], title: label, style: { width: `${size}px`, height: `${size}px` } }, [
    h("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" }, [
      h("circle", { class: "ring-base", cx: size / 2, cy: size / 2, r: radius }),
      points ? h("circle", {
        class: "ring-full", cx: size / 2, cy: size / 2, r: radius,
        "stroke-dasharray": `${(round * points) / 100} ${round}`,
      }) : null,
    ]),
    h("b", none ? "–" : points),
  ]);
}

export const blank = (picture, title, hint, action = null) =>
  h("div", { class: "blank" }, [icon(picture, 40), h("strong", title), h("p", hint), action]);

export const loading = () =>
  h("div", { class: "blank", role: "status" }, [h("span", { class: "spinner" }), t("loading")]);

export const alert = (text, retry = null) =>
  h("div", { class: "alert", role: "alert" }, [
    icon("warn", 16), h("span", text),
    retry ? h("button", { class: "button small", type: "button", onClick: retry }, t("retry")) : null,
  ]);

/** One of few: buttons side by side. Each choice: value, label, and perhaps a count and a tone. */
export const segments = (label, choices, value, choose) =>
  h("div", { class: "segments", role: "group", "aria-label": label }, choices.map(choice =>
    h("button", {
      key: choice.value, type: "button", "aria-pressed": String(choice.value === value), "data-value": choice.value,
      onClick: () => choose(choice.value),
    }, [
      choice.tone ? h("i", { class: ["dot", `tone-${choice.tone}`] }) : null,
      choice.label,
      choice.count === undefined ? null : h("span", { class: "count" }, choice.count),
    ])));

/** One of many. Each choice: value, label. */
export const select = (label, choices, value, choose) =>
  h("select", {
    class: ["select", { set: value !== "" }], "aria-label": label, value,
    onChange: event => choose(event.target.value),
  }, [
    h("option", { value: "" }, label),
    ...choices.map(choice => h("option", { key: choice.value, value: choice.value, selected: choice.value === value }, choice.label)),
  ]);

/** A day; shows its label while it is empty, for an empty date field only shows a pattern. */
export const DateInput = {
  props: ["label", "value"],
  emits: ["choose"],
  setup(props, { emit }) {
    const editing = ref(false);
    return () => h("input", {
      class: ["input", { set: props.value }], type: editing.value || props.value ? "date" : "text",
      placeholder: props.label, "aria-label": props.label, title: props.label, value: props.value,
      onFocus: () => { editing.value = true; },
      onBlur: () => { editing.value = false; },
      onChange: event => emit("choose", event.target.value),
    });
  },
};
