// Keyboard shortcuts of a view; silent while the reader types.
import { onBeforeUnmount, onMounted } from "./vue.js";

const typing = target => target.closest?.("input, textarea, select, [contenteditable]");
const pressing = target => target.closest?.("button, a");

export function useKeys(keys) {
  const listen = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    // A focused button keeps what belongs to buttons.
    if (pressing(event.target) && (event.key === "Enter" || event.key === " ")) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action(event);
  };
  onMounted(() => addEventListener("keydown", listen));
  onBeforeUnmount(() => removeEventListener("keydown", listen));
}
