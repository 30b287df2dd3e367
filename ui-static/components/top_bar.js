// The bar that every view has: where one can go, what waits there, who is here.
import { h } from "../vue.js";
import { t } from "../i18n/index.js";
import { href, route } from "../router.js";
import { totals } from "../totals.js";
import { AccountMenu } from "./account_menu.js";

const tab = (view, path, label, count, hot) =>
  h("a", { href: href(path), "aria-current": route.view === view ? "page" : undefined }, [
    label, count ? h("span", { class: ["badge", { hot }] }, count) : null,
  ]);

export const brand = () => h("a", { class: "brand", href: href("/"), "aria-label": "听检 Tingjian" }, [
  h("img", { src: "icon.svg", alt: "" }), h("span", { class: "brand-name" }, "听检"), h("span", { class: "latin" }, "Tingjian"),
]);

export const topBar = () => h("header", { class: "bar" }, [
  brand(),
  h("nav", { class: "tabs", "aria-label": t("nav.main") }, [
    tab("triage", "/", t("nav.triage"), totals.now?.waiting),
    tab("search", "/search", t("nav.search")),
    tab("trends", "/trends", t("nav.trends")),
    tab("rules", "/rules", t("nav.rules")),
    tab("quarantine", "/quarantine", t("nav.quarantine"), totals.now?.quarantined, true),
  ]),
  h("div", { class: "right" }, [h(AccountMenu)]),
]);
