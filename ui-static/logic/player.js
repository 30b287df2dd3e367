// One sound: where it is, whether it plays, and how to play a stretch of it. Draws nothing.
import { reactive } from "../vue.js";

/** Evidence is heard with a breath before and after. */
const LEAD_MS = 300;
const TAIL_MS = 250;

export function openPlayer(url) {
  const audio = document.createElement("audio");
  // Nothing is fetched before somebody listens, for listening stands in the audit.
  audio.preload = "none";
  audio.src = url;
  document.body.append(audio);

  const state = reactive({ ms: 0, playing: false, rate: 1, failed: false });
  let until = null;
  let frame = 0;

  function look() {
    state.ms = audio.currentTime * 1000;
    if (until !== null && state.ms >= until) pause();
  }

  function lookAgain() {
    look();
    if (state.playing) frame = requestAnimationFrame(lookAgain);
  }

  audio.addEventListener("play", () => { state.playing = true; lookAgain(); });
  audio.addEventListener("pause", () => { state.playing = false; cancelAnimationFrame(frame); look(); });
  audio.addEventListener("timeupdate", look);
  audio.addEventListener("error", () => { state.failed = true; });

  function play() {
    audio.playbackRate = state.rate;
    audio.play().catch(fault => { if (fault.name === "NotSupportedError") state.failed = true; });
  }

  function pause() {
    until = null;
    audio.pause();
  }

  function seek(ms) {
    until = null;
    audio.currentTime = Math.max(0, ms) / 1000;
    state.ms = Math.max(0, ms);
  }

  return {
    audio, state, play, pause, seek,
    toggle: () => (state.playing ? pause() : play()),
    skip: ms => seek(state.ms + ms),
    playFrom: ms => { seek(ms); play(); },
    /** Plays one stretch and stops. */
    playStretch(startMs, endMs) {
      seek(startMs - LEAD_MS);
      until = endMs + TAIL_MS;
      play();
    },
    setRate: rate => { state.rate = rate; audio.playbackRate = rate; },
    close() {
      audio.pause();
      audio.removeAttribute("src");
      audio.load();
      audio.remove();
    },
  };
}
