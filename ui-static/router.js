// Where the reader is: the part of the address after the hash.
import { objectOf, textOf } from "./logic/query.js";
import { reactive } from "./vue.js";

const ROUTES = [
  [/^\/$/, () => ({ view: "triage" })],
  [/^\/calls\/([^/]+)$/, match => ({ view: "call", id: decodeURIComponent(match[1]) })],
  [/^\/search$/, () => ({ view: "search" })],
  [/^\/trends$/, () => ({ view: "trends" })],
  [/^\/rules$/, () => ({ view: "rules" })],
  [/^\/quarantine$/, () => ({ view: "quarantine" })],
  [/^\/accounts$/, () => ({ view: "accounts" })],
  [/^\/account$/, () => ({ view: "account" })],
];

function read() {
  const [path, query = ""] = (location.hash.slice(1) || "/").split("?");
  for (const [pattern, make] of ROUTES) {
    const match = path.match(pattern);
    if (match) return { id: null, ...make(match), query: objectOf(query) };
  }
  return { view: "triage", id: null, query: {} };
}

export const route = reactive(read());

addEventListener("hashchange", () => Object.assign(route, read()));

export function href(path, query = {}) {
  const text = textOf(query);
  return `#${path}${text ? `?${text}` : ""}`;
}

export const go = (path, query) => { location.hash = href(path, query); };

/** Changes the query without a new entry in the history. */
export function rewrite(path, query) {
  history.replaceState(null, "", href(path, query));
  Object.assign(route, read());
}
