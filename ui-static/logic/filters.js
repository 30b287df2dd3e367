// The triage filters as a query, both ways. No DOM here.

export const FIELDS = ["state", "severity", "agent", "rule", "from", "to", "text", "alert"];

/** What the list shows when nothing is chosen: the calls that wait. */
export const filtersOf = query => ({
  ...Object.fromEntries(FIELDS.map(field => [field, query[field] ?? ""])),
  state: query.state ?? "waiting",
});

/** Only what differs from the default stands in the address. */
export const queryOf = filters =>
  Object.fromEntries(FIELDS.filter(field => filters[field] !== (field === "state" ? "waiting" : ""))
    .map(field => [field, filters[field]]));

/** As the server wants them; "all" states is no filter. */
export const parametersOf = filters =>
  Object.fromEntries(FIELDS.filter(field => filters[field] && filters[field] !== "all")
    .map(field => [field, filters[field]]));

export const isNarrowed = filters =>
  FIELDS.some(field => field !== "state" && filters[field] !== "");
