// What a reader chose for this browser: language, theme, how a transcript is written.
import { reactive, watchEffect } from "./vue.js";

const kept = (name, allowed, otherwise) => {
  const value = localStorage.getItem(`tingjian.${name}`);
  return allowed.includes(value) ? value : otherwise;
};

export const settings = reactive({
  language: kept("language", ["zh", "en"], "zh"),
  theme: kept("theme", ["light", "dark", "system"], "system"),
  /** Figures and sentence marks as people write, or every word as it was recognised. */
  words: kept("words", ["written", "spoken"], "written"),
  /** What the theme comes to, now. */
  dark: document.documentElement.dataset.theme === "dark",
});

const systemDark = matchMedia("(prefers-color-scheme: dark)");

function paint() {
  settings.dark = settings.theme === "dark" || (settings.theme === "system" && systemDark.matches);
  document.documentElement.dataset.theme = settings.dark ? "dark" : "light";
}

systemDark.addEventListener("change", paint);

watchEffect(() => {
  localStorage.setItem("tingjian.theme", settings.theme);
  paint();
});

watchEffect(() => {
  localStorage.setItem("tingjian.language", settings.language);
  document.documentElement.lang = settings.language === "zh" ? "zh-CN" : "en";
});

watchEffect(() => { localStorage.setItem("tingjian.words", settings.words); });
