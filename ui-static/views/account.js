// Changing one's own password.
import { h, reactive, ref } from "../vue.js";
import { put } from "../api.js";
import { icon } from "../components/icon.js";
import { alert } from "../components/pieces.js";
import { refusal, t } from "../i18n/index.js";
import { session } from "../session.js";

export const AccountView = {
  setup() {
    const words = reactive({ old: "", new: "", again: "" });
    const fault = ref("");
    const saved = ref(false);

    async function save(event) {
      event.preventDefault();
      saved.value = false;
      fault.value = words.new === words.again ? "" : t("account.differ");
      if (fault.value) return;
      try {
        await put("session/password", { old_password: words.old, new_password: words.new });
        Object.assign(words, { old: "", new: "", again: "" });
        saved.value = true;
      } catch (refused) {
        fault.value = refusal(refused);
      }
    }

    const field = (name, autocomplete) => h("label", { class: "field" }, [
      h("span", t(`account.${name}`)),
      h("input", {
        class: "input big", type: "password", name, autocomplete, required: true, value: words[name],
        onInput: event => { words[name] = event.target.value; },
      }),
    ]);

    return () => h("main", { class: "page narrow" }, [
      h("form", { class: "panel account-form", onSubmit: save }, [
        h("div", [h("h1", t("account.title")), h("p", { class: "quiet" }, t("account.about"))]),
        fault.value ? alert(fault.value) : null,
        saved.value ? h("div", { class: "alert good", role: "status" }, [icon("check", 16), t("account.saved")]) : null,
        // Password managers want to know whose password it is.
        h("input", { type: "text", name: "username", autocomplete: "username", value: session.person.name, hidden: true, readonly: true }),
        field("old", "current-password"),
        field("new", "new-password"),
        field("again", "new-password"),
        h("button", { class: "button primary big", type: "submit" }, t("account.save")),
      ]),
    ]);
  },
};
