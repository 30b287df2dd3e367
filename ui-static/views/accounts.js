// The people who may sign in: add one, give a new password, lock. For administrators.
import { h, onMounted, reactive } from "../vue.js";
import { del, get, post, put } from "../api.js";
import { icon } from "../components/icon.js";
import { alert, loading, select } from "../components/pieces.js";
import { refusal, t } from "../i18n/index.js";
import { localMoment } from "../logic/time.js";
import { session } from "../session.js";

export const AccountsView = {
  setup() {
    const state = reactive({ accounts: null, fault: null, made: null, name: "", role: "", sure: null, copied: false });

    async function attempt(deed) {
      state.sure = null;
      try {
        await deed();
        state.fault = null;
        state.accounts = await get("accounts");
      } catch (refused) {
        state.fault = refused;
      }
    }

    const path = account => `accounts/${encodeURIComponent(account.name)}`;
    const show = made => Object.assign(state, { made, copied: false });
    const add = event => {
      event.preventDefault();
      attempt(async () => {
        show(await post("accounts", { name: state.name, role: state.role || "reviewer" }));
        state.name = "";
      });
    };
    const renew = account => attempt(async () => show(await post(`${path(account)}/password`)));
    const lock = account => attempt(() => (account.locked_at ? del(`${path(account)}/lock`) : put(`${path(account)}/lock`)));
    const copy = async () => {
      await navigator.clipboard?.writeText(state.made.password).catch(() => null);
      state.copied = true;
    };

    onMounted(() => attempt(async () => null));

    /** What cannot be taken back with one click asks once more. */
    const action = (account, name, deed) => state.sure === `${name} ${account.name}`
      ? [
        h("button", { class: "button small danger", type: "button", "data-sure": name, onClick: () => deed(account) }, t(`accounts.${name}_sure`)),
        h("button", { class: "button small plain", type: "button", onClick: () => { state.sure = null; } }, t("cancel")),
      ]
      : h("button", {
        class: "button small", type: "button", "data-action": name, onClick: () => { state.sure = `${name} ${account.name}`; },
      }, [icon(name === "renew" ? "key" : "lock", 14), t(`accounts.${name}`)]);

    const actions = account => account.name === session.person.name
      ? h("span", { class: "quiet small" }, t("accounts.self"))
      : h("div", { class: "account-actions" }, [
        account.locked_at
          ? h("button", { class: "button small", type: "button", "data-action": "unlock", onClick: () => lock(account) }, t("accounts.unlock"))
          : [action(account, "renew", renew), action(account, "lock", lock)],
      ]);

    const row = account => h("tr", { key: account.name, "data-account": account.name, class: { locked: account.locked_at } }, [
      h("td", h("div", { class: "account-name" }, [h("span", { class: "avatar" }, account.name.slice(0, 1)), h("span", { class: "strong" }, account.name)])),
      h("td", t(`account.role.${account.role}`)),
      h("td", { class: "quiet nowrap" }, localMoment(account.made_at)),
      h("td", account.locked_at
        ? h("span", { class: "chip tone-critical", title: localMoment(account.locked_at) }, [icon("lock", 12), t("accounts.locked")])
        : h("span", { class: "chip tone-good" }, t("accounts.active"))),
      h("td", { class: "end" }, actions(account)),
    ]);

    const made = () => h("div", { class: "alert good made", role: "status" }, [
      icon("key", 16), h("span", t("accounts.made", { name: state.made.name })), h("code", { class: "code made-password" }, state.made.password),
      h("button", { class: "button small", type: "button", onClick: copy }, t(state.copied ? "accounts.copied" : "accounts.copy")),
      h("button", { class: "button small plain", type: "button", onClick: () => { state.made = null; } }, t("accounts.close")),
    ]);

    const form = () => h("form", { class: "filters", onSubmit: add }, [
      h("input", {
        class: "input", name: "account-name", required: true, maxlength: 100, autocomplete: "off", value: state.name,
        placeholder: t("accounts.name"), "aria-label": t("accounts.name"), onInput: event => { state.name = event.target.value; },
      }),
      h("div", { class: "filter" }, select(t("account.role.reviewer"),
        [{ value: "administrator", label: t("account.role.administrator") }], state.role, value => { state.role = value; })),
      h("button", { class: "button primary", type: "submit" }, t("accounts.add")),
    ]);

    return () => h("main", { class: "page narrow" }, [
      h("div", { class: "page-head" }, h("div", [h("h1", t("accounts.title")), h("p", t("accounts.about"))])),
      form(),
      state.made ? made() : null,
      state.fault ? alert(refusal(state.fault)) : null,
      h("div", { class: "panel scrolls" }, state.accounts === null ? (state.fault ? null : loading()) : h("table", { class: "table accounts-table" }, [
        h("thead", h("tr", [
          ...["name", "role", "made_at", "state"].map(name => h("th", { scope: "col" }, t(`accounts.column.${name}`))),
          h("th", { scope: "col" }, h("span", { class: "visually-hidden" }, t("accounts.column.actions"))),
        ])),
        h("tbody", state.accounts.map(row)),
      ])),
    ]);
  },
};
