// Who has which part in the talk, and how both sound: a column for each speaker.
import { h } from "../vue.js";
import { t } from "../i18n/index.js";
import { partRows } from "../logic/voice.js";

export const voicesPanel = call => h("table", { class: "voices" }, [
  h("thead", h("tr", [h("td"), call.speakers.map(part =>
    h("th", { key: part.role, scope: "col", class: `tone-${part.role}` }, [h("i", { class: "dot" }), t(`role.${part.role}`)]))])),
  h("tbody", partRows(call.speakers).map(({ name, values }) => h("tr", { key: name }, [
    h("th", { scope: "row" }, t(`voice.${name}`)),
    values.map((value, i) => h("td", { key: i }, value === null ? "–" : t(`voice.${name}.value`, value))),
  ]))),
]);
