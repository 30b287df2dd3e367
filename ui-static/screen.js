// How much the window has room for.
import { reactive } from "./vue.js";

const wide = matchMedia("(min-width: 1600px)");
const roomFor = () => (wide.matches ? 5 : 3);

export const screen = reactive({ chips: roomFor() });

wide.addEventListener("change", () => { screen.chips = roomFor(); });
