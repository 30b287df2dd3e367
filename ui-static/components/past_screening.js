// The rules in force, brought to the calls of the past: begun here, watched until it is done.
import { h, onBeforeUnmount, onMounted, ref } from "../vue.js";
import { get, post } from "../api.js";
import { number, refusal, t } from "../i18n/index.js";
import { icon } from "./icon.js";
import { alert } from "./pieces.js";

const EVERY_MS = 1000;

export const PastScreening = {
  setup() {
    const progress = ref(null);
    const fault = ref(null);
    let timer = 0;

    async function look(ask) {
      clearTimeout(timer);
      try {
        progress.value = await ask();
        fault.value = null;
        if (progress.value.state === "running") timer = setTimeout(() => look(() => get("rules/apply")), EVERY_MS);
      } catch (refused) {
        fault.value = refused;
      }
    }
    onMounted(() => look(() => get("rules/apply")));
    onBeforeUnmount(() => clearTimeout(timer));

    const running = () => progress.value?.state === "running";
    const states = {
      none: () => t("apply.hint"),
      running: () => t("apply.running", { looked: number(progress.value.looked), of: number(progress.value.of) }),
      done: () => t("apply.done", {
        judged: number(progress.value.outcome.judged), same: number(progress.value.outcome.same), reopened: number(progress.value.outcome.reopened),
      }),
      failed: () => t("apply.failed"),
    };

    return () => h("section", { class: "panel past-screening" }, [
      h("div", { class: "rule-head" }, [
        h("strong", t("apply.title")),
        h("button", {
          class: "button small", type: "button", "data-action": "apply", disabled: running(),
          onClick: () => look(() => post("rules/apply", {})),
        }, [icon("again", 13), t("apply.start")]),
      ]),
      progress.value ? h("p", { class: "quiet small", role: "status", "data-state": progress.value.state }, states[progress.value.state]()) : null,
      running() ? h("progress", { max: progress.value.of, value: progress.value.looked, "aria-label": t("apply.title") }) : null,
      fault.value ? alert(refusal(fault.value)) : null,
    ]);
  },
};
