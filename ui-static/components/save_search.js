// Keeps the search that stands in the form under a name.
import { h, nextTick, ref } from "../vue.js";
import { post } from "../api.js";
import { refusal, t } from "../i18n/index.js";
import { icon } from "./icon.js";

export const SaveSearch = {
  props: ["written", "suggested"],
  emits: ["saved"],
  setup(props, { emit }) {
    const open = ref(false);
    const name = ref("");
    const alerts = ref(true);
    const fault = ref("");
    const input = ref(null);

    async function begin() {
      Object.assign(name, { value: props.suggested });
      fault.value = "";
      open.value = true;
      await nextTick();
      input.value.focus();
      input.value.select();
    }

    async function save(event) {
      event.preventDefault();
      try {
        await post("searches", { name: name.value, query: props.written, alerts: alerts.value });
        open.value = false;
        emit("saved");
      } catch (refused) {
        fault.value = refusal(refused);
      }
    }

    return () => open.value
      ? h("form", { class: "save-search", onSubmit: save, onKeydown: event => { if (event.key === "Escape") open.value = false; } }, [
        h("input", {
          class: "input", ref: input, name: "search-name", value: name.value, maxlength: 100, required: true,
          "aria-label": t("saved.name"), placeholder: t("saved.name"), onInput: event => { name.value = event.target.value; },
        }),
        h("label", { class: "check" }, [
          h("input", { type: "checkbox", checked: alerts.value, onChange: event => { alerts.value = event.target.checked; } }), t("saved.alert_me"),
        ]),
        h("button", { class: "button primary small", type: "submit" }, t("saved.save")),
        h("button", { class: "button plain small", type: "button", onClick: () => { open.value = false; } }, t("cancel")),
        fault.value ? h("span", { class: "fault-text small", role: "alert" }, fault.value) : null,
      ])
      : h("button", { class: "button small", type: "button", "data-action": "save", onClick: begin }, [icon("star", 14), t("saved.keep")]);
  },
};
