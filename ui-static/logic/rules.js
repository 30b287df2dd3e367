// Rules as lists, and a text as numbered lines. No DOM here.

/** Rules whose key, name or explanation holds all the typed words, by pack; packs without any are left out. */
export function matching(packs, typed, language) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = rule => words.every(word =>
    [rule.key, rule.name[language], rule.because[language]].some(text => text.toLowerCase().includes(word)));
  return packs
    .map(pack => ({ ...pack, rules: pack.rules.filter(holds) }))
    .filter(pack => pack.rules.length);
}

/** Packs for calls in the reader's language before the others, else as they come. */
export const ownLanguageFirst = (packs, language) =>
  [...packs].sort((one, other) => (other.language === language) - (one.language === language));

/** Whether a file defines what packs share, without rules of its own. */
export const isShared = file => file.rules.length === 0;

/** "lists" or "acts". */
export const sharedKind = file => file.file.split("/").pop().replace(".yaml", "");

/** A version as its writer numbered it, without the mark of its content. */
export const shortVersion = version => version.split("@")[0];

/** Where a line begins and ends in a text; lines count from 1. */
export function lineSpan(text, line) {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return [start, end < 0 ? text.length : end];
}

export const lineCount = text => text.split("\n").length;
