// One turn: its words, the one that sounds, the ones that prove something.
import { h } from "../vue.js";
import { t } from "../i18n/index.js";
import { clock } from "../logic/time.js";
import { turnFacts } from "../logic/voice.js";

const UNSURE_BELOW = 0.5;
const latin = c => c < "\u0250" && /[\p{L}\p{N}]/u.test(c);

/** Chinese words stand without spaces, Latin ones with. */
const spaced = (words, i) => i > 0 && latin(words[i - 1].text.at(-1)) && latin(words[i].text[0]);

const markOf = (marks, i) => marks.find(mark => mark.first <= i && i <= mark.last);

export const Turn = {
  props: ["turn", "marks", "word", "name"],
  emits: ["seek", "select"],
  setup(props, { emit }) {
    const span = (word, i, mark) => [
      spaced(props.turn.words, i) ? " " : null,
      h("span", {
        key: i,
        class: ["word", {
          now: i === props.word, unsure: word.confidence < UNSURE_BELOW,
          marked: mark, chosen: mark?.selected,
        }, mark ? `tone-${mark.severity}` : ""],
        onClick: () => { emit("seek", word.start_ms); if (mark) emit("select", mark.id); },
      }, word.text),
    ];

    return () => h("li", {
      class: ["turn", `turn-${props.turn.role}`, `tone-${props.turn.role}`, { sounding: props.word !== null }],
      "data-seq": props.turn.seq,
    }, [
      h("div", { class: "turn-head" }, [
        h("span", { class: "turn-name" }, props.name || t(`role.${props.turn.role}`)),
        h("span", { class: "turn-voice" }, turnFacts(props.turn.voice).map(([name, value]) =>
          h("span", { key: name }, t(`turn.${name}`, value)))),
        h("button", { class: "turn-time", type: "button", onClick: () => emit("seek", props.turn.start_ms) }, clock(props.turn.start_ms)),
      ]),
      h("p", { class: "turn-words" }, props.turn.words.map((word, i) => span(word, i, markOf(props.marks, i)))),
    ]);
  },
};
