// Both channels as one picture: who speaks when, where the findings are, where the sound is.
import { h, onBeforeUnmount, onMounted, ref, watch } from "../vue.js";
import { t } from "../i18n/index.js";
import { clock, length, ticks } from "../logic/time.js";
import { settings } from "../settings.js";
import WaveSurfer from "../vendor/wavesurfer-8.0.1.js";
import Regions from "../vendor/wavesurfer-regions-8.0.1.js";

// The height stands in the style sheet that wavesurfer brings, whose hash the server allows.
const CHANNEL_PX = 50;
const SHORTEST_MARK_S = 0.35;
const WHOLE_CALL = 0.9;
const NAME_PX = 60;

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const channelColours = roles => roles.map(role => ({
  height: CHANNEL_PX,
  waveColor: colour(role),
  progressColor: colour(role === "unknown" ? "unknown" : `${role}-played`),
}));

export const Waveform = {
  props: ["player", "peaks", "durationMs", "roles", "names", "findings", "sounds", "selected", "zoom"],
  emits: ["seek", "select"],
  setup(props, { emit }) {
    const box = ref(null);
    const marks = ref([]);
    const shift = ref({ width: 0, left: 0 });
    let surfer = null;
    let regions = null;

    function place() {
      const width = surfer.getWrapper().scrollWidth;
      shift.value = { width, left: surfer.getScroll() };
      marks.value = ticks(props.durationMs, width);
    }

    // What is about the whole call would cover everything else.
    const shown = finding =>
      finding.id === props.selected || finding.end_ms - finding.start_ms < WHOLE_CALL * props.durationMs;

    const channelOf = role => (props.roles.length > 1 ? props.roles.indexOf(role) : -1);

    const wide = sound =>
      ((sound.end_ms - sound.start_ms) / props.durationMs) * surfer.getWrapper().scrollWidth >= NAME_PX;

    // What is heard and is no speech: named where there is room for a name.
    function markSounds() {
      for (const sound of props.sounds) {
        const name = t(`sound.${sound.kind}`);
        const region = regions.addRegion({
          start: sound.start_ms / 1000, end: sound.end_ms / 1000, channelIdx: channelOf(sound.role), drag: false, resize: false,
          color: "var(--sound-mark)", content: wide(sound) ? name : undefined,
        });
        region.element.title = `${name} ${clock(sound.start_ms)}–${clock(sound.end_ms)}`;
      }
    }

    function mark() {
      regions.clearRegions();
      markSounds();
      for (const finding of props.findings.filter(shown)) {
        const start = finding.start_ms / 1000;
        const region = regions.addRegion({
          id: finding.id, start, end: Math.max(finding.end_ms / 1000, start + SHORTEST_MARK_S),
          channelIdx: channelOf(finding.role), drag: false, resize: false,
          color: `var(--${finding.severity}-mark${finding.id === props.selected ? "-strong" : ""})`,
        });
        region.on("click", event => { event.stopPropagation(); emit("select", finding); });
      }
    }

    const perSecond = () => (props.zoom > 1 ? (box.value.clientWidth / (props.durationMs / 1000)) * props.zoom : 0);

    onMounted(() => {
      regions = Regions.create();
      surfer = WaveSurfer.create({
        container: box.value, media: props.player.audio, peaks: props.peaks, duration: props.durationMs / 1000,
        height: CHANNEL_PX, splitChannels: channelColours(props.roles), barWidth: 2, barGap: 1, barRadius: 2,
        barMinHeight: 1, normalize: false, maxPeak: Math.max(0.15, ...props.peaks.map(channel => Math.max(...channel))),
        cursorColor: colour("cursor"), cursorWidth: 2, hideScrollbar: false, dragToSeek: true, autoScroll: true,
        plugins: [regions],
      });
      surfer.on("ready", () => {
        mark();
        place();
        // Somebody may have jumped before there was a picture.
        if (!props.player.state.playing) surfer.setTime(props.player.state.ms / 1000);
      });
      surfer.on("redrawcomplete", place);
      surfer.on("scroll", place);
      surfer.on("interaction", seconds => emit("seek", seconds * 1000));
    });
    onBeforeUnmount(() => surfer?.destroy());

    // A sound that was never played says nothing when somebody jumps in it.
    watch(() => props.player.state.ms, ms => { if (!props.player.state.playing) surfer.setTime(ms / 1000); });
    watch(() => [props.findings, props.selected], mark);
    watch(() => props.zoom, () => { surfer.zoom(perSecond()); place(); mark(); });
    watch(() => settings.dark, () =>
      surfer.setOptions({ splitChannels: channelColours(props.roles), cursorColor: colour("cursor") }));

    return () => h("div", { class: "wave" }, [
      h("div", { class: "wave-names" }, props.roles.map((role, i) =>
        h("div", { key: i, class: ["wave-name", `tone-${role}`] }, [
          h("i", { class: "dot" }),
          h("div", [h("div", { class: "strong" }, t(`role.${role}`)), h("div", { class: "quiet small" }, props.names[i])]),
        ]))),
      h("div", { class: "wave-main" }, [
        h("div", { class: "wave-box", ref: box, role: "img", "aria-label": t("player.wave") }),
        h("div", { class: "ticks", "aria-hidden": "true" }, h("div", {
          class: "ticks-line", style: { width: `${shift.value.width}px`, transform: `translateX(${-shift.value.left}px)` },
        }, marks.value.map(ms => h("span", { key: ms, style: { left: `${(ms / props.durationMs) * 100}%` } },
          ms % 1000 ? clock(ms) : length(ms))))),
      ]),
    ]);
  },
};
