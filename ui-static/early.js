// Runs before anything is painted, so that a dark page does not flash white.
document.documentElement.dataset.theme = (() => {
  const chosen = localStorage.getItem("tingjian.theme");
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
})();
document.documentElement.lang = localStorage.getItem("tingjian.language") === "en" ? "en" : "zh-CN";
