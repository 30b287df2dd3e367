// One finding: what, where, why, and what a person says of it.
import { h, ref, watch } from "../vue.js";
import { said, t } from "../i18n/index.js";
import { clock, localMoment } from "../logic/time.js";
import { settings } from "../settings.js";
import { icon } from "./icon.js";
import { severityTag } from "./pieces.js";

export const FindingCard = {
  props: ["finding", "selected", "open", "draft"],
  emits: ["select", "play", "judge", "draft"],
  setup(props, { emit }) {
    const root = ref(null);
    watch(() => props.selected, selected => {
      if (selected) root.value.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }, { flush: "post" });

    const verdictSign = verdict => h("span", { class: ["verdict", verdict.decision] }, [
      icon(verdict.decision === "confirmed" ? "check" : "cross", 13), t(`finding.${verdict.decision}`),
    ]);

    const quote = () => {
      const { quote: spoken, written } = props.finding;
      if (!spoken) return h("p", { class: "quote absent" }, t("finding.absent"));
      const shown = settings.words === "written" ? written : spoken;
      return h("p", { class: "quote", title: shown === spoken ? null : t("call.spoken_as", { text: spoken }) }, `“${shown}”`);
    };

    const head = () => h("div", { class: "finding-head" }, [
      h("button", { class: "finding-title", type: "button", "aria-expanded": String(props.selected), onClick: () => emit("select") }, [
        h("i", { class: "dot" }), said(props.finding.name),
      ]),
      props.finding.verdict ? verdictSign(props.finding.verdict) : severityTag(props.finding.severity),
    ]);

    const play = () => h("button", {
      class: "button small evidence", type: "button", "aria-label": t("finding.play"), title: t("finding.play"),
      onClick: event => { event.stopPropagation(); emit("play"); },
    }, [icon("play", 13), `${clock(props.finding.start_ms)} – ${clock(props.finding.end_ms)}`]);

    const choice = (decision, picture) => h("button", {
      class: ["button", "judge", decision, { chosen: props.finding.verdict?.decision === decision }],
      type: "button", "aria-pressed": String(props.finding.verdict?.decision === decision),
      onClick: () => emit("judge", decision),
    }, [icon(picture, 15), t(`finding.${decision === "confirmed" ? "confirm" : "reject"}`)]);

    const judging = () => {
      const { verdict } = props.finding;
      const changed = verdict && props.draft !== verdict.note;
      if (!props.open) return verdict?.note ? h("p", { class: "note-said" }, verdict.note) : null;
      return h("div", { class: "judging" }, [
        h("textarea", {
          class: "note", rows: 2, value: props.draft, placeholder: t("finding.note"), "aria-label": t("finding.note"),
          maxlength: 4000, onInput: event => emit("draft", event.target.value),
        }),
        h("div", { class: "judges" }, [
          choice("confirmed", "check"), choice("rejected", "cross"),
          changed ? h("button", { class: "button plain", type: "button", onClick: () => emit("judge", verdict.decision) }, t("finding.save")) : null,
        ]),
      ]);
    };

    return () => {
      const { finding } = props;
      return h("li", {
        ref: root, class: ["finding", `tone-${finding.severity}`, { selected: props.selected, struck: finding.verdict?.decision === "rejected" }],
        "data-finding": finding.key, "data-id": finding.id,
      }, [
        head(),
        quote(),
        h("div", { class: "finding-line" }, [
          play(),
          h("span", { class: ["role-word", `tone-${finding.role}`] }, t(`role.${finding.role}`)),
          h("span", { class: "quiet small" }, t("finding.confidence", { n: Math.round(finding.confidence * 100) })),
          finding.by_sound ? h("span", { class: "quiet small by-sound" }, t("finding.by_sound", { n: Math.round(finding.by_sound * 100) })) : null,
        ]),
        props.selected ? h("p", { class: "because" }, said(finding.because)) : null,
        props.selected ? judging() : finding.verdict?.note ? h("p", { class: "note-said" }, finding.verdict.note) : null,
        finding.verdict && props.selected
          ? h("p", { class: "quiet small" }, t("finding.by", { by: finding.verdict.by, at: localMoment(finding.verdict.made_at) })) : null,
      ]);
    };
  },
};
