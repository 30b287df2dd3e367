// The searches that the reader keeps: one click asks again; a bell shows new calls in the queue.
import { h, ref } from "../vue.js";
import { t } from "../i18n/index.js";
import { href } from "../router.js";
import { icon } from "./icon.js";

const bell = (one, emit) => h("button", {
  class: ["button plain icon small", { on: one.alerts }], type: "button", "aria-pressed": String(one.alerts),
  title: t(one.alerts ? "saved.alerts_on" : "saved.alerts_off"), "aria-label": `${one.name}: ${t("saved.alerts")}`,
  onClick: () => emit("change", { ...one, alerts: !one.alerts }),
}, icon(one.alerts ? "bell" : "mute", 15));

export const SavedSearches = {
  props: ["searches"],
  emits: ["open", "change", "delete"],
  setup(props, { emit }) {
    const leaving = ref(null);

    const remove = one => leaving.value === one.id
      ? h("span", { class: "saved-sure" }, [
        h("button", { class: "button small", type: "button", "data-sure": "yes", onClick: () => { leaving.value = null; emit("delete", one); } }, t("saved.delete")),
        h("button", { class: "button small plain", type: "button", onClick: () => { leaving.value = null; } }, t("cancel")),
      ])
      : h("button", {
        class: "button plain icon small", type: "button", "aria-label": `${one.name}: ${t("saved.delete")}`, title: t("saved.delete"),
        onClick: () => { leaving.value = one.id; },
      }, icon("cross", 14));

    return () => h("ul", { class: "saved", "aria-label": t("saved.title") }, props.searches.map(one => h("li", { key: one.id, "data-search": one.name }, [
      h("button", { class: "saved-name", type: "button", title: t("saved.open"), onClick: () => emit("open", one) }, [icon("search", 14), one.name]),
      one.new_calls ? h("a", { class: "badge hot", href: href("/", { state: "all", alert: one.id }), title: t("saved.new_calls", { n: one.new_calls }) }, one.new_calls) : null,
      bell(one, emit), remove(one),
    ])));
  },
};
