// One pack as text: checked while it is written, tried on a typed dialogue, held against the past, saved.
import { h, onBeforeUnmount, onMounted, reactive, watch } from "../vue.js";
import { get, post, put } from "../api.js";
import { refusal, said, t } from "../i18n/index.js";
import { shortVersion } from "../logic/rules.js";
import { clock } from "../logic/time.js";
import { backtestPanel } from "./backtest.js";
import { CodeArea } from "./code_area.js";
import { explanation } from "./explanation.js";
import { icon } from "./icon.js";
import { alert, loading, segments, select, severityTag } from "./pieces.js";

const PAUSE_MS = 400;

export const PackEditor = {
  props: ["pack", "rules", "rule"],
  emits: ["saved", "close"],
  setup(props, { emit }) {
    const state = reactive({
      before: null, text: "", faults: [], checked: true, line: null, tool: "try", dialogue: t("rules.dialogue_example"), on: "dialogue", call: "",
      key: props.rule?.key ?? "", tried: null, report: null, fault: null, busy: false, saved: null,
      leaving: false,
    });
    let timer = 0;
    let latest = 0;

    async function attempt(deed) {
      state.busy = true;
      state.fault = null;
      try {
        await deed();
      } catch (refused) {
        if (refused.why === "faulty_rules") state.faults = refused.detail.faults;
        state.fault = refused;
      } finally {
        state.busy = false;
      }
    }

    async function check() {
      const mine = ++latest;
      const { faults } = await post("rules/check", { file: props.pack.file, text: state.text });
      if (mine === latest) Object.assign(state, { faults, checked: true });
    }

    function write(text) {
      Object.assign(state, { text, checked: false, saved: null });
      clearTimeout(timer);
      timer = setTimeout(() => check().catch(refused => { state.fault = refused; }), PAUSE_MS);
    }

    const draft = () => ({ file: props.pack.file, text: state.text, key: state.key });
    const explain = () => attempt(async () => { state.tried = await post("rules/explain", { ...draft(), [state.on]: state[state.on].trim() }); });
    const backtest = () => attempt(async () => { state.report = await post("rules/backtest", draft()); });
    const save = () => attempt(async () => {
      const { version } = await put(`rules/${props.pack.file}`, { before: state.before, text: state.text });
      Object.assign(state, { before: state.text, saved: version });
      emit("saved");
    });

    const leave = () => {
      if (state.text === (state.before ?? "")) emit("close");
      else state.leaving = true;
    };

    onMounted(() => attempt(async () => {
      const { text } = await get(`rules/${props.pack.file}`);
      Object.assign(state, { before: text, text });
      if (props.rule) state.line = { at: props.rule.line };
    }));
    onBeforeUnmount(() => clearTimeout(timer));
    watch(() => props.rule, rule => {
      if (!rule) return;
      state.key = rule.key;
      state.line = { at: rule.line };
    });

    // What is written here may be wrong for another file; only a line of this one can be shown.
    const isOwn = fault => fault.file.endsWith(props.pack.file);
    const faultLine = fault => (isOwn(fault)
      ? h("button", { type: "button", onClick: () => { state.line = { at: fault.line }; } }, [
        h("span", { class: "code" }, t("rules.line", { n: fault.line })), fault.sentence])
      : h("span", { class: "elsewhere" }, [h("span", { class: "code" }, `${fault.file}:${fault.line}`), fault.sentence]));

    const faults = () => (state.faults.length
      ? h("ul", { class: "faults", role: "alert" }, state.faults.map(fault => h("li", { key: `${fault.file} ${fault.line} ${fault.sentence}` }, faultLine(fault))))
      : h("p", { class: "no-faults small", role: "status" }, state.checked ? [icon("check", 14), t("rules.no_faults")] : t("rules.checking")));

    const keys = () => select(t("rules.every_rule"), [...new Map(props.rules.map(rule => [rule.key, rule])).values()]
      .map(rule => ({ value: rule.key, label: said(rule.name) })), state.key, value => { state.key = value; });

    const found = () => h("div", { role: "status" }, [
      state.tried.findings.length
        ? h("ul", { class: "tried" }, state.tried.findings.map((finding, i) => h("li", { key: i }, [
          severityTag(finding.severity), h("strong", said(finding.name)), h("span", { class: "code" }, clock(finding.evidence.start_ms)),
          finding.evidence.quote ? `“${finding.evidence.quote}”` : "",
        ])))
        : h("p", { class: "quiet" }, t("rules.nothing_found")),
      ...state.tried.explanations.map(explanation),
    ]);

    const subjects = {
      dialogue: () => h("textarea", {
        class: "note code dialogue", rows: 7, value: state.dialogue, "aria-label": t("rules.dialogue"), spellcheck: false,
        onInput: event => { state.dialogue = event.target.value; },
      }),
      call: () => h("input", {
        class: "input", name: "call", value: state.call, placeholder: t("rules.call"), "aria-label": t("rules.call"), spellcheck: false,
        onInput: event => { state.call = event.target.value; },
      }),
    };

    const tools = {
      try: () => [
        segments(t("rules.try_on"), ["dialogue", "call"].map(value => ({ value, label: t(`rules.try_on.${value}`) })), state.on, value => { state.on = value; }),
        subjects[state.on](),
        h("div", { class: "tool-line" }, [keys(), h("button", { class: "button", type: "button", "data-action": "explain", disabled: state.busy || !state[state.on].trim(), onClick: explain },
          [icon("play", 13), t("rules.try")])]),
        state.tried ? found() : h("p", { class: "quiet small" }, t("rules.try_hint")),
      ],
      past: () => [
        h("div", { class: "tool-line" }, [keys(), h("button", { class: "button", type: "button", "data-action": "backtest", disabled: state.busy || state.faults.length > 0, onClick: backtest },
          [icon("again", 13), t("rules.backtest")])]),
        state.report ? backtestPanel(state.report) : h("p", { class: "quiet small" }, t("rules.backtest_hint")),
      ],
    };

    return () => h("section", { class: "pack-editor" }, [
      h("header", { class: "panel editor-head" }, [
        h("button", { class: "button icon plain", type: "button", "aria-label": t("rules.back"), title: t("rules.back"), onClick: leave }, icon("back", 18)),
        h("div", { class: "grow" }, [h("h1", props.pack.pack), h("p", { class: "quiet small" }, props.pack.file)]),
        state.saved ? h("span", { class: "chip tone-good", role: "status" }, [icon("check", 13), t("rules.in_force", { version: shortVersion(state.saved) })]) : null,
        h("button", {
          class: "button primary", type: "button", "data-action": "save-pack", onClick: save,
          disabled: state.busy || !state.checked || state.faults.length > 0 || state.text === state.before,
        }, t("rules.save")),
      ]),
      state.leaving ? h("div", { class: "alert warn", role: "alert" }, [
        icon("warn", 16), h("span", t("rules.unsaved")),
        h("button", { class: "button small", type: "button", "data-action": "stay", onClick: () => { state.leaving = false; } }, t("rules.stay")),
        h("button", { class: "button small danger", type: "button", "data-action": "discard", onClick: () => emit("close") }, t("rules.discard")),
      ]) : null,
      state.fault && state.fault.why !== "faulty_rules" ? alert(["bad_dialogue", "no_such_call"].includes(state.fault.why) ? state.fault.message : refusal(state.fault)) : null,
      state.before === null ? (state.fault ? null : loading()) : h("div", { class: "editor-body" }, [
        h("div", { class: "panel editor-text" }, [
          h(CodeArea, { text: state.text, faults: state.faults.filter(isOwn), label: t("rules.text"), line: state.line, onChange: write }), faults(),
        ]),
        h("div", { class: "panel editor-tools" }, [
          segments(t("rules.tools"), ["try", "past"].map(value => ({ value, label: t(`rules.tool.${value}`) })), state.tool, value => { state.tool = value; }),
          ...tools[state.tool](),
        ]),
      ]),
    ]);
  },
};
