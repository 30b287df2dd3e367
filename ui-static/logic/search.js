// A search as the page holds it, as the address and the server write it. No DOM here.

export const FACETS = ["state", "severity", "rule", "score", "business_type", "team", "agent", "direction", "duration", "language"];

const PLAIN = ["q", "role", "from", "to", "sort"];

export const wishOf = query => ({
  ...Object.fromEntries(PLAIN.map(name => [name, [query[name] ?? ""].flat()[0]])),
  ...Object.fromEntries(FACETS.map(name => [name, [query[name] ?? []].flat()])),
});

/** Only what narrows or sorts. */
export const queryOf = wish => Object.fromEntries(
  [...PLAIN, ...FACETS].filter(name => wish[name].length).map(name => [name, wish[name]]));

/** What is kept of a saved search: names with lists of values, without the order of the hits. */
export const writtenOf = wish => Object.fromEntries(
  Object.entries(queryOf(wish)).filter(([name]) => name !== "sort").map(([name, value]) => [name, [value].flat()]));

export const narrowed = wish => FACETS.some(name => wish[name].length) || Boolean(wish.from || wish.to);

export const asksSomething = wish => Boolean(wish.q.trim()) || narrowed(wish);

/** A facet's values with one more, or one less. */
export const toggled = (values, value) =>
  values.includes(value) ? values.filter(one => one !== value) : [...values, value];

/** A chosen value that no call has any more is shown all the same, so that it can be taken back. */
export const withChosen = (counts, chosen) =>
  [...counts, ...chosen.filter(value => !counts.some(count => count.value === value)).map(value => ({ value, calls: 0 }))];
