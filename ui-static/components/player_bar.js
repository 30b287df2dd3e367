// Play, jump, speed, zoom.
import { h } from "../vue.js";
import { t } from "../i18n/index.js";
import { clock } from "../logic/time.js";
import { icon } from "./icon.js";
import { segments } from "./pieces.js";

const RATES = [0.75, 1, 1.25, 1.5, 2];
const ZOOMS = [1, 2, 4, 8];
/** Below this, the whole call fits the screen well. */
const ZOOM_FROM_MS = 60_000;
const SKIP_MS = 5000;

const button = (label, picture, onClick, kind = "plain icon") =>
  h("button", { class: `button ${kind}`, type: "button", title: label, "aria-label": label, onClick }, icon(picture, 18));

export const PlayerBar = {
  props: ["player", "durationMs", "zoom"],
  emits: ["zoom"],
  setup(props, { emit }) {
    return () => {
      const { state } = props.player;
      return h("div", { class: "player" }, [
        button(t("player.back"), "rewind", () => props.player.skip(-SKIP_MS)),
        h("button", {
          class: "play-button", type: "button", "aria-label": t(state.playing ? "player.pause" : "player.play"),
          "data-playing": String(state.playing), onClick: props.player.toggle,
        }, icon(state.playing ? "pause" : "play", 20)),
        button(t("player.forward"), "forward", () => props.player.skip(SKIP_MS)),
        h("span", { class: "player-time" }, [
          h("b", clock(state.ms)), h("span", { class: "quiet" }, ` / ${clock(props.durationMs)}`),
        ]),
        h("span", { class: "player-right" }, [
          props.durationMs > ZOOM_FROM_MS
            ? h("span", { class: "player-choice" }, [h("span", { class: "quiet small" }, t("player.zoom")),
              segments(t("player.zoom"), ZOOMS.map(value => ({ value, label: `${value}×` })), props.zoom, value => emit("zoom", value))])
            : null,
          h("span", { class: "player-choice" }, [h("span", { class: "quiet small" }, t("player.speed")),
            segments(t("player.speed"), RATES.map(value => ({ value, label: `${value}×` })), state.rate, props.player.setRate)]),
        ]),
      ]);
    };
  },
};
