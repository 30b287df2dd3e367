// Full-text search over all transcripts.
import { h, onMounted, reactive, ref, watch } from "../vue.js";
import { del, get, put } from "../api.js";
import { Facets } from "../components/facets.js";
import { Hits } from "../components/hits.js";
import { icon } from "../components/icon.js";
import { alert, blank, DateInput, loading, segments, select } from "../components/pieces.js";
import { queryFault } from "../components/query_fault.js";
import { SavedSearches } from "../components/saved_searches.js";
import { SaveSearch } from "../components/save_search.js";
import { number, refusal, t } from "../i18n/index.js";
import { textOf } from "../logic/query.js";
import { asksSomething, FACETS, narrowed, queryOf, wishOf, writtenOf } from "../logic/search.js";
import { rewrite, route } from "../router.js";
import { settings } from "../settings.js";

const PAGE = 50;

export const SearchView = {
  setup() {
    const wish = ref(wishOf(route.query));
    const found = ref(null);
    const state = reactive({ busy: false, fault: null, folded: true });
    const choices = ref({ agents: [], rules: [] });
    const saved = ref([]);
    const input = ref(null);
    let latest = 0;

    async function search({ more = false } = {}) {
      rewrite("/search", queryOf(wish.value));
      const mine = ++latest;
      state.fault = null;
      if (!asksSomething(wish.value)) { found.value = null; return; }
      state.busy = true;
      try {
        const skip = more ? found.value.hits.length : 0;
        const answer = await get("search", { ...queryOf(wish.value), limit: PAGE, skip });
        if (mine !== latest) return;
        found.value = more ? { ...found.value, hits: [...found.value.hits, ...answer.hits] } : answer;
      } catch (refused) {
        if (mine === latest) Object.assign(state, { fault: refused });
        if (mine === latest && refused.why === "bad_query") found.value = null;
      } finally {
        if (mine === latest) state.busy = false;
      }
    }

    const change = wanted => { wish.value = wanted; search(); };
    const set = name => value => change({ ...wish.value, [name]: value });
    const clear = () => change({ ...wishOf({}), q: wish.value.q, sort: wish.value.sort });
    const loadSaved = async () => { saved.value = await get("searches").catch(() => []); };

    async function changeSaved(one) {
      await put(`searches/${one.id}`, { name: one.name, alerts: one.alerts }).catch(refused => { state.fault = refused; });
      loadSaved();
    }

    async function deleteSaved(one) {
      await del(`searches/${one.id}`).catch(refused => { state.fault = refused; });
      loadSaved();
    }

    onMounted(async () => {
      input.value.focus();
      search();
      loadSaved();
      choices.value = await get("triage/choices").catch(() => choices.value);
    });
    watch(() => route.query, query => {
      if (route.view === "search" && textOf(queryOf(wishOf(query))) !== textOf(queryOf(wish.value))) change(wishOf(query));
    });

    const bad = () => (state.fault?.why === "bad_query" ? state.fault : null);

    const box = () => h("form", { class: "search-form", role: "search", onSubmit: event => { event.preventDefault(); search(); } }, [
      h("div", { class: "search-line" }, [
        h("div", { class: "with-icon big" }, [
          h("input", {
            class: ["input big", { wrong: bad() }], type: "search", ref: input, value: wish.value.q, placeholder: t("search.placeholder"),
            "aria-label": t("search.title"), "aria-invalid": String(Boolean(bad())), "aria-describedby": bad() ? "query-fault" : null,
            onInput: event => { wish.value = { ...wish.value, q: event.target.value }; },
          }),
          icon("search", 18),
        ]),
        h("button", { class: "button primary big", type: "submit" }, t("search.button")),
      ]),
      bad() ? queryFault(bad().detail, wish.value.q) : null,
      h("div", { class: "filters" }, [
        segments(t("search.any_role"), [
          { value: "", label: t("search.any_role") },
          { value: "agent", label: t("role.agent"), tone: "agent" },
          { value: "customer", label: t("role.customer"), tone: "customer" },
        ], wish.value.role, set("role")),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.from"), value: wish.value.from, onChoose: set("from") })),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.to"), value: wish.value.to, onChoose: set("to") })),
        narrowed(wish.value) || wish.value.role
          ? h("button", { class: "button plain", type: "button", onClick: clear }, [icon("cross", 14), t("filter.clear")]) : null,
        h("button", {
          class: "button facets-button", type: "button", "aria-expanded": String(!state.folded), onClick: () => { state.folded = !state.folded; },
        }, [icon("queue", 15), t("facet.all"), FACETS.some(name => wish.value[name].length)
          ? h("span", { class: "badge" }, FACETS.reduce((sum, name) => sum + wish.value[name].length, 0)) : null]),
      ]),
      saved.value.length ? h(SavedSearches, {
        searches: saved.value, onOpen: one => change({ ...wishOf(one.query), sort: wish.value.sort }), onChange: changeSaved, onDelete: deleteSaved,
      }) : null,
    ]);

    const head = () => h("div", { class: "hit-count" }, [
      h("p", { class: "quiet small", role: "status" }, t("search.hits", { n: number(found.value.total), calls: number(found.value.calls) })),
      h("div", { class: "hit-tools" }, [
        select(t("search.sort.relevance"), ["newest", "oldest"].map(value => ({ value, label: t(`search.sort.${value}`) })), wish.value.sort, set("sort")),
        h("a", {
          class: "button small", "data-action": "export", download: "",
          href: `/api/search/export?${textOf({ ...queryOf(wish.value), headings: settings.language })}`,
        }, [icon("file", 14), t("search.export")]),
        h(SaveSearch, { written: writtenOf(wish.value), suggested: wish.value.q.trim().slice(0, 100), onSaved: loadSaved }),
      ]),
    ]);

    const foot = () => found.value.hits.length < found.value.total
      ? h("footer", { class: "table-foot" }, [
        h("span", { class: "quiet small" }, t("search.shown", { shown: number(found.value.hits.length), all: number(found.value.total) })),
        h("button", { class: "button small", type: "button", "data-action": "more", disabled: state.busy, onClick: () => search({ more: true }) }, t("search.more")),
      ]) : null;

    const results = () => {
      if (state.busy && !found.value) return loading();
      if (!found.value) return blank("search", t("search.empty"), t("search.empty_hint"));
      // What nobody says yet may still be watched for.
      if (!found.value.hits.length) return [head(), blank("search", t("search.none"), t("search.none_hint"))];
      return [head(), h(Hits, { hits: found.value.hits }), foot()];
    };

    return () => h("main", { class: "page" }, [
      h("div", { class: "page-head" }, h("div", [h("h1", t("search.title")), h("p", t("search.about"))])),
      box(),
      state.fault && !bad() ? alert(refusal(state.fault), search) : null,
      h("div", { class: ["search-body", { folded: state.folded, bare: !found.value }] }, [
        found.value ? h(Facets, { facets: found.value.facets, wish: wish.value, choices: choices.value, onChoose: change }) : null,
        bad() ? null : h("div", { class: ["panel", { stale: state.busy && found.value }] }, results()),
      ]),
      found.value || bad() ? h("p", { class: "quiet small search-help" }, t("search.empty_hint")) : null,
    ]);
  },
};
