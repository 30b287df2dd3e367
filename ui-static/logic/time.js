// Times as people read them. No DOM here.

const two = n => String(n).padStart(2, "0");

/** mm:ss.s, or h:mm:ss.s from an hour on. */
export function clock(ms) {
  const tenths = Math.round(Math.max(0, ms) / 100);
  const seconds = Math.floor(tenths / 10);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${tenths % 10}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

/** mm:ss, for durations. */
export function length(ms) {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

/** A day and a minute of an instant, in the offset that it carries: 2026-10-13 09:30. */
export function moment(iso) {
  return iso ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : "";
}

/** The same of an instant in UTC, in the reader's own time. */
export function localMoment(iso) {
  if (!iso) return "";
  const d = new Date(iso);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** Evenly spaced marks on a time line: about one every 90 pixels, at round times. */
export function ticks(durationMs, widthPx) {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map(s => s * 1000);
  const wanted = durationMs / Math.max(1, widthPx / 90);
  const step = steps.find(s => s >= wanted) ?? steps.at(-1);
  return Array.from({ length: Math.floor(durationMs / step) + 1 }, (_, i) => i * step);
}
