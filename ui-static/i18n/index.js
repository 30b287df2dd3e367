// The page's words. Words of rules and reasons come from the server in both languages.
import { settings } from "../settings.js";
import { en } from "./en.js";
import { zh } from "./zh.js";

const BUNDLES = { zh, en };

/** The text of a key, its {name}s filled in. */
export function t(key, values = {}) {
  const text = BUNDLES[settings.language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A key that may be missing, as a server newer than the page may send one. */
export const known = (prefix, word) =>
  BUNDLES[settings.language][`${prefix}.${word}`] ?? word;

/** A wording of the server in the reader's language. */
export const said = wording => wording?.[settings.language] ?? "";

/** A refusal in the reader's language; the server's own English where the page has no words. */
export const refusal = fault =>
  BUNDLES[settings.language][`refused.${fault.why}`] ?? fault.message;

export const number = (value, digits = 0) =>
  value.toLocaleString(settings.language === "zh" ? "zh-CN" : "en", { maximumFractionDigits: digits, minimumFractionDigits: digits });
