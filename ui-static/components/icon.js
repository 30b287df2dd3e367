// Line icons, drawn on a 24 px grid.
import { h } from "../vue.js";

const PATHS = {
  play: ["M8 5.5v13l10.5-6.5z"],
  pause: ["M8 5h3v14H8zM14 5h3v14h-3z"],
  back: ["M15 18l-6-6 6-6"],
  next: ["M9 6l6 6-6 6"],
  check: ["M5 12.5l4.5 4.5L19 7.5"],
  cross: ["M6 6l12 12M18 6L6 18"],
  search: ["M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14", "M16.5 16.5L21 21"],
  down: ["M6 9l6 6 6-6"],
  warn: ["M12 4L2.8 19.5h18.4z", "M12 10v4.5M12 17v.3"],
  queue: ["M4 6h16M4 12h10M4 18h7"],
  shield: ["M12 3l7.5 3v5.5c0 4.6-3.2 8-7.5 9.5c-4.300-1.500-7.500-4.900-7.500-9.500V6z"],
  clear: ["M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18", "M8.500 12.300l2.400 2.400 4.600-4.900"],
  key: ["M14.500 3.500a6 6 0 1 1-4.800 9.600L4 18.800V21h3.500v-2.500H10V16l1-1", "M16 8v.1"],
  out: ["M10 4H5v16h5", "M14 8l4 4-4 4M18 12H9"],
  follow: ["M12 5v14M6 13l6 6 6-6"],
  rewind: ["M11 7L6 12l5 5M18 7l-5 5 5 5"],
  forward: ["M13 7l5 5-5 5M6 7l5 5-5 5"],
  again: ["M20 12a8 8 0 1 1-2.600-5.900", "M20 3.500v4.500h-4.500"],
  file: ["M6 3h8l4 4v14H6z", "M14 3v4h4"],
  bell: ["M6 16V11a6 6 0 0 1 12 0v5l1.500 2h-15z", "M10 20.500a2 2 0 0 0 4 0"],
  mute: ["M6 16V11a6 6 0 0 1 8.500-5.450M18 11v5l1.500 2h-15l1.500-2", "M4 4l16 16"],
  star: ["M12 3.500l2.600 5.400 5.900.800-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.800z"],
  up: ["M4 17l6-6 4 4 6-8", "M15 7h5v5"],
  rule: ["M5 4h14v16H5z", "M9 9h6M9 13h6M9 17h3"],
  people: ["M9 5a3.500 3.500 0 1 1 0 7a3.500 3.500 0 0 1 0-7", "M2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6", "M16 5.500a3.300 3.300 0 0 1 0 6.200M18 14.500c2.200.800 3.500 2.700 3.500 5.500"],
  lock: ["M6 11h12v9H6z", "M8.500 11V8a3.500 3.500 0 0 1 7 0v3"],
  pen: ["M4 20l1-4L16 5l3 3L8 19z"],
};

const SOLID = new Set(["play", "pause"]);

export const icon = (name, size = 18) =>
  h("svg", {
    width: size, height: size, viewBox: "0 0 24 24", "aria-hidden": "true",
    fill: SOLID.has(name) ? "currentColor" : "none",
    stroke: SOLID.has(name) ? "none" : "currentColor",
    "stroke-width": 1.9, "stroke-linecap": "round", "stroke-linejoin": "round",
  }, PATHS[name].map(d => h("path", { d })));
