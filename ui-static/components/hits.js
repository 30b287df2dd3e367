// Found turns: heard from the found word with one click, opened in their call with another.
import { h, onBeforeUnmount, reactive } from "../vue.js";
import { t } from "../i18n/index.js";
import { openPlayer } from "../logic/player.js";
import { clock, moment } from "../logic/time.js";
import { href } from "../router.js";
import { settings } from "../settings.js";
import { icon } from "./icon.js";
import { roleTag } from "./pieces.js";

const mark = part => (part.hit
  ? h("mark", { class: { heard: part.heard_only }, title: part.heard_only ? t("search.heard_only") : null }, part.text)
  : part.text);

/** As people read it or as it was spoken, like the transcripts; the other form is under the mouse. */
function words(one) {
  const written = settings.words === "written" && one.written ? one.written : one.snippet;
  const text = pieces => pieces.map(piece => piece.text).join("");
  const spoken = text(one.snippet);
  return h("span", { class: "hit-words", title: text(written) === spoken ? null : t("call.spoken_as", { text: spoken }) }, written.map(mark));
}

export const Hits = {
  props: ["hits"],
  setup(props) {
    /** The hit that sounds, and its player; one at a time. */
    const sounding = reactive({ key: null, player: null, failed: null });
    const keyOf = one => `${one.id}-${one.seq}`;

    function stop() {
      sounding.player?.close();
      Object.assign(sounding, { key: null, player: null });
    }
    onBeforeUnmount(stop);

    function toggle(one) {
      if (sounding.key === keyOf(one)) {
        sounding.player.toggle();
        return;
      }
      stop();
      sounding.failed = null;
      const player = openPlayer(`/api/calls/${encodeURIComponent(one.id)}/audio`);
      Object.assign(sounding, { key: keyOf(one), player });
      player.playStretch(one.at_ms, one.end_ms);
    }

    const button = one => {
      const mine = sounding.key === keyOf(one);
      const playing = mine && sounding.player.state.playing;
      const failed = mine && sounding.player.state.failed;
      return h("button", {
        class: ["hit-play", { playing }], type: "button", "data-playing": String(Boolean(playing)), disabled: failed,
        "aria-label": t(playing ? "player.pause" : "search.play_at", { at: clock(one.at_ms), call: one.call_id }),
        title: failed ? t("refused.no_recording") : t(playing ? "player.pause" : "search.play"), onClick: () => toggle(one),
      }, icon(failed ? "warn" : playing ? "pause" : "play", 16));
    };

    return () => h("ol", { class: "hits" }, props.hits.map(one => h("li", { key: keyOf(one), class: "hit" }, [
      button(one),
      h("a", { class: "hit-body", href: href(`/calls/${one.id}`, { at: one.at_ms, play: 1 }), title: t("search.open") }, [
        words(one),
        h("span", { class: "hit-call quiet small" }, [
          roleTag(one.role), h("span", { class: "code" }, clock(one.at_ms)), h("span", one.call_id),
          h("span", [one.agent_id, one.agent_name].filter(Boolean).join(" ")), h("span", moment(one.started_at)),
        ]),
      ]),
    ])));
  },
};
