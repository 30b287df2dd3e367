// One turn: its words, the one that sounds, the ones that prove something.
import { h } from "../vue.js";
import { t } from "../i18n/index.js";
import { clock } from "../logic/time.js";
import { pieces } from "../logic/transcript.js";
import { turnFacts } from "../logic/voice.js";
import { settings } from "../settings.js";

const UNSURE_BELOW = 0.5;
/** Below it a reader is told that another may be speaking. */
const SPEAKER_UNSURE_BELOW = 0.95;
const latin = c => c < "\u0250" && /[\p{L}\p{N}]/u.test(c);

/** Chinese words stand without spaces, Latin ones with. */
const spaced = (before, text) => Boolean(before) && latin(before.at(-1)) && latin(text[0]);

const markOf = (marks, piece) => marks.find(mark => mark.first <= piece.last && piece.first <= mark.last);

/** What was said or recognised, where something else is shown. */
const hint = piece => [
  piece.spoken ? t("call.spoken_as", { text: piece.spoken }) : "",
  piece.recognised ? t("call.recognised_as", { text: piece.recognised }) : "",
].filter(Boolean).join("\n") || null;

/** Who is not known is told apart by his voice all the same. */
const nameOf = turn => t(turn.role === "unknown" && turn.shared_voice ? `turn.voice_${turn.shared_voice}` : `role.${turn.role}`);

export const Turn = {
  props: ["turn", "marks", "word", "name"],
  emits: ["seek", "select"],
  setup(props, { emit }) {
    const span = (piece, before, mark) => [
      spaced(before?.text, piece.text) ? " " : null,
      h("span", {
        key: piece.first,
        class: ["word", {
          now: props.word !== null && piece.first <= props.word && props.word <= piece.last,
          unsure: piece.confidence < UNSURE_BELOW, filler: piece.filler, written: piece.spoken, corrected: piece.recognised,
          marked: mark, chosen: mark?.selected,
        }, mark ? `tone-${mark.severity}` : ""],
        title: hint(piece),
        onClick: () => { emit("seek", piece.start_ms); if (mark) emit("select", mark.id); },
      }, piece.text),
      piece.mark || null,
    ];

    const words = () => pieces(props.turn, settings.words)
      .map((piece, i, all) => span(piece, all[i - 1], markOf(props.marks, piece)));

    return () => h("li", {
      class: ["turn", `turn-${props.turn.role}`, `tone-${props.turn.role}`, { sounding: props.word !== null }],
      "data-seq": props.turn.seq,
    }, [
      h("div", { class: "turn-head" }, [
        h("span", { class: "turn-name" }, props.name || nameOf(props.turn)),
        props.turn.role_confidence < SPEAKER_UNSURE_BELOW
          ? h("span", { class: "turn-unsure", title: t("turn.speaker_unsure"), "aria-label": t("turn.speaker_unsure"), role: "img" }, "?") : null,
        h("button", { class: "turn-time", type: "button", onClick: () => emit("seek", props.turn.start_ms) }, clock(props.turn.start_ms)),
        h("span", { class: "turn-voice" }, turnFacts(props.turn.voice).map(([name, value]) =>
          h("span", { key: name }, t(`turn.${name}`, value)))),
      ]),
      h("p", { class: "turn-words" }, words()),
    ]);
  },
};
