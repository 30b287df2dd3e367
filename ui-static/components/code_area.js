// A text of many lines, with their numbers; lines with faults are marked.
import { h, onMounted, ref, watch } from "../vue.js";
import { lineCount, lineSpan } from "../logic/rules.js";

const LINE_PX = 20;

export const CodeArea = {
  props: ["text", "faults", "label", "line"],
  emits: ["change"],
  setup(props, { emit }) {
    const area = ref(null);
    const scrolled = ref(0);

    function show(line) {
      if (!line || !area.value) return;
      const [start, end] = lineSpan(props.text, line);
      area.value.focus();
      area.value.setSelectionRange(start, end);
      area.value.scrollTop = Math.max(0, (line - 5) * LINE_PX);
    }
    onMounted(() => show(props.line?.at));
    watch(() => props.line, line => show(line?.at), { flush: "post" });

    const number = n => {
      const fault = props.faults.find(one => one.line === n);
      return h("div", { key: n, class: { wrong: fault }, title: fault?.sentence }, n);
    };

    return () => h("div", { class: "code-area" }, [
      h("div", { class: "code-lines", "aria-hidden": "true" }, h("div", { style: { transform: `translateY(${-scrolled.value}px)` } },
        Array.from({ length: lineCount(props.text) }, (_, i) => number(i + 1)))),
      h("textarea", {
        class: "code-text", ref: area, value: props.text, spellcheck: false, wrap: "off", autocapitalize: "off", "aria-label": props.label,
        "aria-invalid": String(props.faults.length > 0),
        onInput: event => emit("change", event.target.value), onScroll: event => { scrolled.value = event.target.scrollTop; },
      }),
    ]);
  },
};
