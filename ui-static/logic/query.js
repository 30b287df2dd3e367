// The part of an address after the question mark, both ways; a name may have several values. No DOM here.

/** {a: "1", b: ["2", "3"]} as a=1&b=2&b=3; what is empty is left out. */
export function textOf(query) {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== "" && one !== null && one !== undefined) text.append(name, one);
  return text.toString();
}

/** The reverse; what stands there once is no list. */
export function objectOf(text) {
  const all = new URLSearchParams(text);
  return Object.fromEntries([...new Set(all.keys())].map(name => {
    const values = all.getAll(name);
    return [name, values.length > 1 ? values : values[0]];
  }));
}
