// What a stranger sees.
import { h, onMounted, ref } from "../vue.js";
import { get, post } from "../api.js";
import { languages } from "../components/account_menu.js";
import { alert } from "../components/pieces.js";
import { brand } from "../components/top_bar.js";
import { refusal, t } from "../i18n/index.js";
import { session } from "../session.js";

const WAVE = [16, 30, 52, 38, 70, 46, 24, 60, 84, 54, 34, 20, 44, 72, 92, 66, 40, 26, 50, 34, 18, 28, 58, 42, 22, 14];

const wave = () => h("div", { class: "entry-wave", "aria-hidden": "true" }, WAVE.map((height, i) =>
  h("i", { class: { hot: i > 11 && i < 17 }, style: { height: `${height}%` } })));

export const SignInView = {
  setup() {
    const name = ref("");
    const password = ref("");
    const fault = ref(null);
    const busy = ref(false);
    const nameInput = ref(null);

    async function signIn(event) {
      event.preventDefault();
      busy.value = true;
      fault.value = null;
      try {
        // The first answer of the server brings the token that signing in needs.
        await get("session").catch(() => null);
        session.person = await post("session", { name: name.value.trim(), password: password.value });
      } catch (refused) {
        fault.value = refused;
        password.value = "";
      } finally {
        busy.value = false;
      }
    }

    onMounted(() => nameInput.value.focus());

    const field = (label, kind, model, autocomplete, more = {}) => h("label", { class: "field" }, [
      h("span", label),
      h("input", {
        class: "input big", type: kind, name: autocomplete, autocomplete, required: true, value: model.value,
        onInput: event => { model.value = event.target.value; }, ...more,
      }),
    ]);

    return () => h("div", { class: "entry" }, [
      h("aside", { class: "entry-side" }, [
        brand(),
        h("div", [wave(), h("h1", t("signin.promise")), h("p", t("signin.about"))]),
        h("span", { class: "small" }, ""),
      ]),
      h("main", [
        h("div", { class: "entry-tools" }, [languages()]),
        h("form", { class: "entry-form", onSubmit: signIn }, [
          h("div", [h("h2", { class: "entry-title" }, t("signin.title")), h("p", { class: "quiet" }, t("signin.hint"))]),
          fault.value ? alert(refusal(fault.value)) : null,
          field(t("signin.name"), "text", name, "username", { ref: nameInput, autocapitalize: "none", spellcheck: false }),
          field(t("signin.password"), "password", password, "current-password"),
          h("button", { class: "button primary big", type: "submit", disabled: busy.value }, t("signin.button")),
        ]),
      ]),
    ]);
  },
};
