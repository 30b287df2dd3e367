// The installation's totals, asked for again and again while somebody looks.
import { reactive } from "./vue.js";
import { get } from "./api.js";
import { session } from "./session.js";

const EVERY_MS = 5000;

export const totals = reactive({ now: null });

const listeners = new Set();

/** Calls back when a call has changed its state since the last look. Returns how to stop. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function refreshTotals() {
  const before = totals.now;
  const now = await get("stats");
  totals.now = now;
  const changed = before && (before.changed_at !== now.changed_at || before.calls !== now.calls);
  if (changed) listeners.forEach(listener => listener());
}

/** Looks until the page is closed; rests while it is hidden or nobody is signed in. */
export function watchTotals() {
  setInterval(() => {
    if (session.person && !document.hidden) refreshTotals().catch(() => null);
  }, EVERY_MS);
}
