// A search that cannot be read, under its box, with a sign at the character.
import { h } from "../vue.js";
import { said } from "../i18n/index.js";
import { icon } from "./icon.js";

/** So many characters stay on either side. */
const AROUND = 24;

export function queryFault(fault, words) {
  const from = Math.max(0, fault.at - AROUND);
  const to = fault.at + AROUND;
  return h("div", { class: "query-fault", role: "alert", id: "query-fault" }, [
    h("p", [icon("warn", 15), said(fault.says)]),
    words ? h("p", { class: "code fault-line", "data-at": fault.at }, [
      from > 0 ? "…" : "", words.slice(from, fault.at), h("mark", words[fault.at] ?? "␣"), words.slice(fault.at + 1, to),
      to < words.length ? "…" : "",
    ]) : null,
  ]);
}
