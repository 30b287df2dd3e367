// Weeks from Monday to Sunday, as days in ISO form. No DOM here.

const DAY_MS = 86_400_000;

export const plusDays = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Its last day. */
export const sunday = monday => plusDays(monday, 6);

/** 2026-10-05 – 10-11; the year again where it changes. */
export const span = monday => {
  const last = sunday(monday);
  return `${monday} – ${last.slice(0, 4) === monday.slice(0, 4) ? last.slice(5) : last}`;
};

/** How sure a rise is, in three steps. */
export const sureness = q => (q < 0.001 ? 3 : q < 0.01 ? 2 : 1);
