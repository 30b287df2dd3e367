// The list of calls that need a person, worst first.
import { h, onBeforeUnmount, onMounted, reactive, ref, watch } from "../vue.js";
import { get } from "../api.js";
import { alert, blank, loading } from "../components/pieces.js";
import { statsBar } from "../components/stats_bar.js";
import { TriageFilters } from "../components/triage_filters.js";
import { TriageTable } from "../components/triage_table.js";
import { refusal, t } from "../i18n/index.js";
import { useKeys } from "../keys.js";
import { filtersOf, isNarrowed, parametersOf, queryOf } from "../logic/filters.js";
import { go, rewrite, route } from "../router.js";
import { onChange, totals } from "../totals.js";

const PAGE = 50;
const MOST_AT_ONCE = 200;

export const TriageView = {
  setup() {
    const list = reactive({ calls: null, counts: {}, next: null, fault: null });
    const choices = ref({ agents: [], rules: [] });
    const alerts = ref([]);
    const filters = ref(filtersOf(route.query));
    const selected = ref(-1);
    let latest = 0;

    async function load({ after = null, limit = PAGE } = {}) {
      const mine = ++latest;
      try {
        const page = await get("triage", { ...parametersOf(filters.value), ...(after ? { after } : {}), limit });
        if (mine !== latest) return;
        list.calls = after ? [...list.calls, ...page.calls] : page.calls;
        Object.assign(list, { counts: page.counts, next: page.next, fault: null });
        selected.value = Math.min(selected.value, list.calls.length - 1);
      } catch (refused) {
        if (mine === latest) list.fault = refused;
      }
    }

    // Whatever a reader had on the screen stays there while calls come and go.
    const reload = () => {
      load({ limit: Math.min(MOST_AT_ONCE, Math.max(PAGE, list.calls?.length ?? 0)) });
      get("triage/choices").then(answer => { choices.value = answer; }).catch(() => null);
      get("searches").then(answer => { alerts.value = answer; }).catch(() => null);
    };

    function change(wanted) {
      filters.value = wanted;
      rewrite("/", queryOf(wanted));
    }

    watch(filters, () => { selected.value = -1; load(); });
    watch(() => route.query, query => {
      if (route.view === "triage" && JSON.stringify(queryOf(filters.value)) !== JSON.stringify(queryOf(filtersOf(query))))
        filters.value = filtersOf(query);
    });
    onMounted(reload);
    onBeforeUnmount(onChange(reload));

    const move = by => {
      const last = (list.calls?.length ?? 0) - 1;
      selected.value = Math.max(0, Math.min(last, selected.value + by));
    };
    useKeys({
      j: () => move(1), ArrowDown: () => move(1),
      k: () => move(-1), ArrowUp: () => move(-1),
      Enter: () => { if (list.calls?.[selected.value]) go(`/calls/${list.calls[selected.value].id}`); },
    });

    const all = () => filters.value.severity
      ? list.counts[filters.value.severity] ?? 0
      : Object.values(list.counts).reduce((sum, count) => sum + count, 0);

    const nothing = () => isNarrowed(filters.value)
      ? blank("search", t("triage.none"), t("triage.none_hint"))
      : blank("clear", t("triage.empty"), t("triage.empty_hint"));

    const table = () => [
      h(TriageTable, { calls: list.calls, selected: selected.value, onSelect: i => { selected.value = i; } }),
      h("footer", { class: "table-foot" }, [
        h("span", { class: "quiet small" }, t("triage.shown", { shown: list.calls.length, all: all() })),
        list.next ? h("button", { class: "button small", type: "button", onClick: () => load({ after: list.next }) }, t("triage.more")) : null,
        h("span", { class: "quiet small keys-hint" }, [
          h("kbd", { class: "key" }, "J"), " ", h("kbd", { class: "key" }, "K"), " ", h("kbd", { class: "key" }, "Enter"),
          ` ${t("triage.keys")}`,
        ]),
      ]),
    ];

    return () => h("main", { class: "page" }, [
      h("div", { class: "page-head" }, [
        h("div", [h("h1", t("triage.title")), h("p", t("triage.order"))]),
        statsBar(totals.now),
      ]),
      h(TriageFilters, { filters: filters.value, counts: list.counts, choices: choices.value, alerts: alerts.value, onChange: change }),
      list.fault ? alert(refusal(list.fault), reload) : null,
      h("div", { class: "panel" }, list.calls === null ? (list.fault ? null : loading()) : list.calls.length ? table() : nothing()),
    ]);
  },
};
