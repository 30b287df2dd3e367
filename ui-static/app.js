// The page: sign-in for strangers, else the bar and the view that the address names.
import { createApp, h, onMounted, watch } from "./vue.js";
import { get } from "./api.js";
import { loading } from "./components/pieces.js";
import { topBar } from "./components/top_bar.js";
import { t } from "./i18n/index.js";
import { route } from "./router.js";
import { session } from "./session.js";
import { refreshTotals, watchTotals } from "./totals.js";
import { AccountView } from "./views/account.js";
import { AccountsView } from "./views/accounts.js";
import { CallView } from "./views/call.js";
import { QuarantineView } from "./views/quarantine.js";
import { RulesView } from "./views/rules.js";
import { SearchView } from "./views/search.js";
import { SignInView } from "./views/sign_in.js";
import { TrendsView } from "./views/trends.js";
import { TriageView } from "./views/triage.js";

const VIEWS = {
  triage: TriageView, call: CallView, search: SearchView, trends: TrendsView, rules: RulesView, quarantine: QuarantineView, account: AccountView,
  accounts: AccountsView,
};

const App = {
  setup() {
    onMounted(async () => {
      session.person = await get("session").catch(() => null);
      watchTotals();
    });
    watch(() => session.person, person => { if (person) refreshTotals().catch(() => null); });
    watch(() => [route.view, t("app.name")], ([view, name]) => {
      document.title = view === "call" ? name : `${t({ account: "menu.password", accounts: "menu.accounts" }[view] ?? `nav.${view}`)} · ${name}`;
    }, { immediate: true });

    // On a narrow screen the bar scrolls.
    watch(() => [route.view, session.person], () =>
      document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }), { flush: "post" });

    return () => {
      if (session.person === undefined) return h("main", loading());
      if (session.person === null) return h(SignInView);
      return h("div", { class: ["frame", { fixed: route.view === "call" }] }, [
        topBar(),
        h(VIEWS[route.view], { key: route.view + (route.id ?? ""), id: route.id }),
      ]);
    };
  },
};

createApp(App).mount("#app");
