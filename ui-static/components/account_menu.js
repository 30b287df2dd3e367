// Who is signed in, and what they chose for this browser.
import { h, onBeforeUnmount, onMounted, ref } from "../vue.js";
import { del } from "../api.js";
import { t } from "../i18n/index.js";
import { href } from "../router.js";
import { session } from "../session.js";
import { settings } from "../settings.js";
import { icon } from "./icon.js";
import { segments } from "./pieces.js";

export const languages = () =>
  segments(t("menu.language"), [{ value: "zh", label: "中文" }, { value: "en", label: "English" }],
    settings.language, value => { settings.language = value; });

export const themes = () =>
  segments(t("menu.theme"), ["light", "dark", "system"].map(value => ({ value, label: t(`theme.${value}`) })),
    settings.theme, value => { settings.theme = value; });

async function signOut() {
  await del("session").catch(() => null);
  session.person = null;
}

export const AccountMenu = {
  setup() {
    const open = ref(false);
    const root = ref(null);
    const outside = event => { if (!root.value?.contains(event.target)) open.value = false; };
    const escape = event => { if (event.key === "Escape") open.value = false; };
    onMounted(() => { addEventListener("pointerdown", outside); addEventListener("keydown", escape); });
    onBeforeUnmount(() => { removeEventListener("pointerdown", outside); removeEventListener("keydown", escape); });
    const close = () => { open.value = false; };

    return () => h("div", { class: "menu", ref: root }, [
      h("button", {
        class: "button plain account-button", type: "button", "aria-haspopup": "true", "aria-expanded": String(open.value),
        "aria-label": t("menu.account"), onClick: () => { open.value = !open.value; },
      }, [
        h("span", { class: "avatar" }, session.person.name.slice(0, 1)), h("span", { class: "account-name-text" }, session.person.name), icon("down", 14),
      ]),
      open.value ? h("div", { class: "menu-open" }, [
        h("header", [
          h("div", { class: "strong" }, session.person.name),
          h("div", { class: "quiet small" }, t(`account.role.${session.person.role}`)),
        ]),
        h("div", { class: "menu-row" }, [h("span", t("menu.language")), languages()]),
        h("div", { class: "menu-row" }, [h("span", t("menu.theme")), themes()]),
        h("hr"),
        session.person.role === "administrator"
          ? h("a", { class: "menu-item", href: href("/accounts"), onClick: close }, [icon("people", 16), t("menu.accounts")]) : null,
        h("a", { class: "menu-item", href: href("/account"), onClick: close }, [icon("key", 16), t("menu.password")]),
        h("button", { class: "menu-item sign-out", type: "button", onClick: signOut }, [icon("out", 16), t("menu.signout")]),
      ]) : null,
    ]);
  },
};
