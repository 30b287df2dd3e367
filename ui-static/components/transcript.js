// The conversation, in step with the sound.
import { computed, h, nextTick, ref, watch } from "../vue.js";
import { t } from "../i18n/index.js";
import { rank } from "../logic/review.js";
import { findingsByTurn, lines, turnAt, wordAt, wordsOf } from "../logic/transcript.js";
import { icon } from "./icon.js";
import { blank } from "./pieces.js";
import { Turn } from "./turn.js";

export const Transcript = {
  props: ["turns", "sounds", "findings", "selected", "player", "names"],
  emits: ["seek", "select"],
  setup(props, { emit }) {
    const root = ref(null);
    const following = ref(true);
    const rows = computed(() => lines(props.turns, props.sounds));
    const touching = computed(() => findingsByTurn(props.turns, props.findings));
    const now = computed(() => turnAt(props.turns, props.player.state.ms));
    const word = computed(() => (now.value < 0 ? -1 : wordAt(props.turns[now.value].words, props.player.state.ms)));

    // The chosen finding is drawn over the others, the worse over the milder.
    const marks = computed(() => props.turns.map((turn, i) => touching.value[i]
      .map(finding => ({ finding, words: wordsOf(turn, finding) }))
      .filter(({ words }) => words)
      .map(({ finding, words: [first, last] }) => ({
        first, last, id: finding.id, severity: finding.severity, selected: finding.id === props.selected,
      }))
      .sort((a, b) => b.selected - a.selected || rank(a.severity) - rank(b.severity))));

    function show(seq, block = "center") {
      root.value?.querySelector(`[data-seq="${seq}"]`)?.scrollIntoView({ block, behavior: "smooth" });
    }

    watch(now, index => { if (index >= 0 && following.value && props.player.state.playing) show(props.turns[index].seq); });
    watch(() => props.selected, async id => {
      await nextTick();
      const finding = props.findings.find(one => one.id === id);
      if (finding?.turns.length) show(finding.turns[0]);
    }, { immediate: true });
    watch(() => props.player.state.playing, playing => { if (playing) following.value = true; });

    const gap = row => h("li", { key: row.key, class: ["gap", `gap-${row.kind}`] }, h("button", {
      type: "button", onClick: () => emit("seek", row.from),
    }, t(`call.${row.kind}`, { n: Math.round((row.to - row.from) / 1000) })));

    const turn = row => {
      const index = props.turns.indexOf(row.turn);
      return h(Turn, {
        key: row.key, turn: row.turn, marks: marks.value[index], name: props.names[row.turn.role],
        word: index === now.value ? word.value : null,
        onSeek: ms => emit("seek", ms), onSelect: id => emit("select", id),
      });
    };

    return () => h("div", { class: "transcript-frame" }, [
      h("ol", {
        class: "transcript", ref: root, tabindex: 0, "aria-label": t("call.transcript"),
        onWheel: () => { following.value = false; }, onTouchmove: () => { following.value = false; },
      }, props.turns.length
        ? rows.value.map(row => (row.kind === "turn" ? turn(row) : gap(row)))
        : h("li", blank("queue", t("call.no_turns"), ""))),
      !following.value && props.player.state.playing
        ? h("button", {
          class: "button follow", type: "button",
          onClick: () => { following.value = true; if (now.value >= 0) show(props.turns[now.value].seq); },
        }, [icon("follow", 15), t("call.follow")]) : null,
    ]);
  },
};
