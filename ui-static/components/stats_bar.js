// The installation in one line.
import { h } from "../vue.js";
import { number, t } from "../i18n/index.js";

const audio = ms => ms < 5_400_000
  ? t("stats.minutes", { n: number(ms / 60_000, 1) })
  : t("stats.hours", { n: number(ms / 3_600_000, 1) });

const stat = (name, value, tone) => h("div", { key: name, class: ["stat", tone ? `tone-${tone}` : ""], "data-stat": name }, [
  h("dt", t(`stats.${name}`)), h("dd", value),
]);

export function statsBar(now) {
  if (!now) return null;
  const judged = now.waiting + now.reviewed;
  return h("dl", { class: "stats" }, [
    stat("waiting", number(now.waiting)),
    stat("reviewed", number(now.reviewed)),
    stat("calls", number(now.calls)),
    stat("audio", audio(now.audio_ms)),
    stat("flagged", judged ? `${number((now.flagged / judged) * 100)}%` : "–"),
    now.in_progress ? stat("progress", number(now.in_progress), "info") : null,
  ]);
}
