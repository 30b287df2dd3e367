// Full-text search over all transcripts.
import { h, onMounted, reactive, ref, watch } from "../vue.js";
import { get } from "../api.js";
import { icon } from "../components/icon.js";
import { alert, blank, DateInput, loading, roleTag, segments, select } from "../components/pieces.js";
import { refusal, t } from "../i18n/index.js";
import { clock, moment } from "../logic/time.js";
import { href, rewrite, route } from "../router.js";

const FIELDS = ["q", "role", "agent", "from", "to"];

const given = wish => Object.fromEntries(FIELDS.filter(field => wish[field]).map(field => [field, wish[field]]));

export const SearchView = {
  setup() {
    const wish = reactive(Object.fromEntries(FIELDS.map(field => [field, route.query[field] ?? ""])));
    const found = ref(null);
    const busy = ref(false);
    const fault = ref(null);
    const agents = ref([]);
    const input = ref(null);
    let latest = 0;

    async function search() {
      rewrite("/search", given(wish));
      fault.value = null;
      if (!wish.q.trim()) { found.value = null; return; }
      const mine = ++latest;
      busy.value = true;
      try {
        const answer = await get("search", given(wish));
        if (mine === latest) found.value = answer;
      } catch (refused) {
        if (mine === latest) { fault.value = refused; found.value = null; }
      } finally {
        if (mine === latest) busy.value = false;
      }
    }

    onMounted(async () => {
      input.value.focus();
      search();
      agents.value = (await get("triage/choices").catch(() => ({ agents: [] }))).agents;
    });
    watch(() => [wish.role, wish.agent, wish.from, wish.to], search);

    const form = () => h("form", { class: "search-form", role: "search", onSubmit: event => { event.preventDefault(); search(); } }, [
      h("div", { class: "search-line" }, [
        h("div", { class: "with-icon big" }, [
          h("input", {
            class: "input big", type: "search", ref: input, value: wish.q, placeholder: t("search.placeholder"),
            "aria-label": t("search.title"), onInput: event => { wish.q = event.target.value; },
          }),
          icon("search", 18),
        ]),
        h("button", { class: "button primary big", type: "submit" }, t("search.button")),
      ]),
      h("div", { class: "filters" }, [
        segments(t("search.any_role"), [
          { value: "", label: t("search.any_role") },
          { value: "agent", label: t("role.agent"), tone: "agent" },
          { value: "customer", label: t("role.customer"), tone: "customer" },
        ], wish.role, value => { wish.role = value; }),
        h("div", { class: "filter wide" }, select(t("filter.agent"), agents.value.map(agent => (
          { value: agent.id, label: [agent.id, agent.name].filter(Boolean).join(" ") })), wish.agent, value => { wish.agent = value; })),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.from"), value: wish.from, onChoose: value => { wish.from = value; } })),
        h("div", { class: "filter" }, h(DateInput, { label: t("filter.to"), value: wish.to, onChoose: value => { wish.to = value; } })),
      ]),
    ]);

    const hit = one => h("li", { key: `${one.id}-${one.seq}` }, h("a", {
      class: "hit", href: href(`/calls/${one.id}`, { at: one.at_ms, play: 1 }), title: t("search.play"),
    }, [
      h("span", { class: "hit-play" }, icon("play", 16)),
      h("span", { class: "hit-body" }, [
        h("span", { class: "hit-words" }, one.snippet.map(part => (part.hit ? h("mark", part.text) : part.text))),
        h("span", { class: "hit-call quiet small" }, [
          roleTag(one.role), h("span", { class: "code" }, clock(one.at_ms)), h("span", one.call_id),
          h("span", [one.agent_id, one.agent_name].filter(Boolean).join(" ")), h("span", moment(one.started_at)),
        ]),
      ]),
    ]));

    const results = () => {
      if (busy.value && !found.value) return loading();
      if (!found.value) return blank("search", t("search.empty"), t("search.empty_hint"));
      if (!found.value.hits.length) return blank("search", t("search.none"), t("search.none_hint"));
      return [
        h("p", { class: "hit-count quiet small", role: "status" }, t("search.hits", { n: found.value.total })),
        h("ol", { class: "hits" }, found.value.hits.map(hit)),
      ];
    };

    return () => h("main", { class: "page narrow" }, [
      h("div", { class: "page-head" }, h("div", [h("h1", t("search.title")), h("p", t("search.about"))])),
      form(),
      fault.value ? alert(refusal(fault.value), search) : null,
      h("div", { class: "panel" }, results()),
    ]);
  },
};
