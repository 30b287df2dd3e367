// The rules in force, in words; administrators change them.
import { h, onMounted, reactive } from "../vue.js";
import { get } from "../api.js";
import { icon } from "../components/icon.js";
import { alert, blank, loading, severityTag } from "../components/pieces.js";
import { PackEditor } from "../components/pack_editor.js";
import { PastScreening } from "../components/past_screening.js";
import { number, refusal, said, t } from "../i18n/index.js";
import { isShared, matching, ownLanguageFirst, sharedKind, shortVersion } from "../logic/rules.js";
import { session } from "../session.js";
import { settings } from "../settings.js";

export const RulesView = {
  setup() {
    const state = reactive({ packs: null, fault: null, typed: "", open: null, rule: null });

    async function load() {
      try {
        state.packs = ownLanguageFirst(await get("rules"), settings.language);
        state.fault = null;
      } catch (refused) {
        state.fault = refused;
      }
    }
    onMounted(load);

    const may = () => session.person.role === "administrator";
    const edit = (pack, rule = null) => Object.assign(state, { open: pack.file, rule });

    const ruleRow = (pack, rule) => h("li", { key: `${rule.key} ${rule.line}`, class: "rule", "data-rule": rule.key }, [
      h("div", { class: "rule-head" }, [
        rule.warning ? h("span", { class: "chip tone-info" }, t("rules.warning")) : severityTag(rule.severity),
        h("strong", said(rule.name)), h("span", { class: "quiet small code" }, rule.key),
        may() ? h("button", { class: "button plain small", type: "button", onClick: () => edit(pack, pack.rules.find(one => one.line === rule.line)) },
          [icon("pen", 13), t("rules.edit")]) : null,
      ]),
      h("p", said(rule.because)),
    ]);

    // A file of lists or acts has no rules; every pack of its language may use what it says.
    const sharedRow = file => h("li", { key: file.file, class: "rule", "data-shared": file.file }, [
      h("div", { class: "rule-head" }, [
        h("strong", t(`rules.shared.${sharedKind(file)}`)), h("span", { class: "quiet small code" }, file.file),
        h("button", { class: "button plain small", type: "button", onClick: () => edit(file) }, [icon("pen", 13), t("rules.edit")]),
      ]),
      h("p", t(`rules.shared.${sharedKind(file)}_about`)),
    ]);

    const sharedPanel = () => h("section", { class: "panel pack" }, [
      h("header", { class: "pack-head" }, h("h2", t("rules.shared"))),
      h("ul", state.packs.filter(isShared).map(sharedRow)),
    ]);

    const packPanel = pack => h("section", { key: pack.file, class: "panel pack", "data-pack": pack.pack }, [
      h("header", { class: "pack-head" }, [
        h("h2", pack.pack), h("span", { class: "quiet small" }, t("rules.pack", { version: shortVersion(pack.version), n: pack.rules.length, file: pack.file })),
        may() ? h("button", { class: "button small", type: "button", "data-action": "edit", onClick: () => edit(state.packs.find(one => one.file === pack.file)) },
          [icon("pen", 13), t("rules.edit_pack")]) : null,
      ]),
      h("ul", pack.rules.map(rule => ruleRow(pack, rule))),
    ]);

    const list = () => {
      const shown = matching(state.packs, state.typed, settings.language);
      if (shown.length) return [may() && !state.typed.trim() ? sharedPanel() : null, ...shown.map(packPanel)];
      return h("div", { class: "panel" }, blank("search", t("rules.none"), t("rules.none_hint")));
    };
    const rulesOf = file => (isShared(file) ? state.packs.filter(pack => pack.language === file.language) : [file]).flatMap(pack => pack.rules);

    return () => {
      const open = state.packs?.find(pack => pack.file === state.open);
      if (open) return h("main", { class: "page" }, h(PackEditor, {
        key: open.file, pack: open, rules: rulesOf(open), rule: state.rule, onSaved: load, onClose: () => { state.open = null; },
      }));
      return h("main", { class: "page narrow" }, [
        h("div", { class: "page-head" }, h("div", [
          h("h1", t("rules.title")),
          h("p", state.packs ? t("rules.about", { n: number(state.packs.reduce((sum, pack) => sum + pack.rules.length, 0)), packs: state.packs.filter(pack => !isShared(pack)).length }) : ""),
        ])),
        h("div", { class: "filters" }, h("div", { class: "filter grow with-icon" }, [
          h("input", {
            class: "input", type: "search", name: "rule-filter", value: state.typed, placeholder: t("rules.find"), "aria-label": t("rules.find"),
            onInput: event => { state.typed = event.target.value; },
          }), icon("search", 15),
        ])),
        state.fault ? alert(refusal(state.fault), load) : null,
        may() && !state.typed.trim() ? h(PastScreening) : null,
        state.packs ? list() : state.fault ? null : h("div", { class: "panel" }, loading()),
      ]);
    };
  },
};
