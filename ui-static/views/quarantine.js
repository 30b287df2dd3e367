// What could not be processed, why, and another try.
import { h, onBeforeUnmount, onMounted, reactive, ref } from "../vue.js";
import { get, post } from "../api.js";
import { icon } from "../components/icon.js";
import { alert, blank, loading } from "../components/pieces.js";
import { refusal, said, t } from "../i18n/index.js";
import { localMoment } from "../logic/time.js";
import { session } from "../session.js";
import { onChange, refreshTotals } from "../totals.js";

export const QuarantineView = {
  setup() {
    const stays = ref(null);
    const fault = ref(null);
    /** What came of a retry, by call. */
    const tried = reactive({});

    async function load() {
      try {
        stays.value = await get("quarantine");
        fault.value = null;
      } catch (refused) {
        fault.value = refused;
      }
    }

    async function retry(stay) {
      try {
        const { release } = await post(`quarantine/${stay.id}/retry`);
        tried[stay.id] = { good: true, text: t(`quarantine.${release}`) };
        refreshTotals().catch(() => null);
      } catch (refused) {
        tried[stay.id] = { good: false, text: refusal(refused) };
      }
    }

    onMounted(load);
    onBeforeUnmount(onChange(load));

    const row = stay => h("tr", { key: stay.id }, [
      h("td", h("div", { class: "quarantine-file" }, [
        icon("file", 18),
        h("div", [h("div", { class: "strong" }, stay.file_name), stay.call_id ? h("div", { class: "quiet small" }, stay.call_id) : null]),
      ])),
      h("td", said(stay.sentence)),
      h("td", { class: "end" }, stay.attempts),
      h("td", { class: "quiet nowrap" }, localMoment(stay.last_at)),
      h("td", { class: "end" }, tried[stay.id]
        ? h("span", { class: tried[stay.id].good ? "chip tone-good" : "chip tone-critical", role: "status" }, tried[stay.id].text)
        : session.person.role === "administrator"
          ? h("button", { class: "button small", type: "button", onClick: () => retry(stay) }, [icon("again", 14), t("quarantine.retry")])
          : null),
    ]);

    const table = () => h("table", { class: "table quarantine-table" }, [
      h("thead", h("tr", [
        h("th", t("quarantine.file")), h("th", t("quarantine.reason")), h("th", { class: "end" }, t("quarantine.attempts")),
        h("th", t("quarantine.last")), h("th", h("span", { class: "visually-hidden" }, t("quarantine.retry"))),
      ])),
      h("tbody", stays.value.map(row)),
    ]);

    return () => h("main", { class: "page" }, [
      h("div", { class: "page-head" }, h("div", [h("h1", t("quarantine.title")), h("p", t("quarantine.about"))])),
      fault.value ? alert(refusal(fault.value), load) : null,
      h("div", { class: "panel" }, stays.value === null ? loading()
        : stays.value.length === 0 ? blank("shield", t("quarantine.empty"), t("quarantine.empty_hint")) : table()),
    ]);
  },
};
