// Language and theme of every page, numbers in the reader's form, a label beside the pointer in charts.
"use strict";
const cchc = { strings: {} };
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };
  const theme = remembered("cchc-theme");
  if (theme) root.dataset.theme = theme;

  cchc.language = remembered("cchc-language") || root.dataset.lang;
  cchc.number = (value) => new Intl.NumberFormat(cchc.language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6, useGrouping: "always" }).format(value);
  cchc.say = (name) => (cchc.strings[name] || {})[cchc.language] || name;
  cchc.speak = (scope) => {
    for (const node of scope.querySelectorAll("[data-vi]")) {
      const words = node.dataset[cchc.language];
      if (node.dataset.into) node.setAttribute(node.dataset.into, words); else node.textContent = words;
    }
    for (const node of scope.querySelectorAll(".n")) node.textContent = cchc.number(Number(node.dataset.v));
  };
  const setLanguage = (language) => {
    cchc.language = language;
    root.dataset.lang = root.lang = language;
    cchc.speak(document);
    document.dispatchEvent(new Event("cchc-language"));
  };

  document.addEventListener("DOMContentLoaded", () => {
    setLanguage(cchc.language);
    document.getElementById("language").addEventListener("click", () => {
      setLanguage(cchc.language === "vi" ? "en" : "vi");
      remember("cchc-language", cchc.language);
    });
    document.getElementById("theme").addEventListener("click", () => {
      const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = isDark ? "light" : "dark";
      remember("cchc-theme", root.dataset.theme);
    });
    label();
  });

  function label() {
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    document.body.append(tip);
    for (const svg of document.querySelectorAll(".chart svg")) {
      svg.addEventListener("pointermove", (event) => {
        const mark = event.target.closest("[aria-label][aria-roledescription]");
        tip.hidden = !mark || !mark.closest("a, [href]") && !mark.querySelector("a");
        if (tip.hidden) return;
        tip.textContent = mark.getAttribute("aria-label");
        tip.style.left = `${Math.min(event.clientX + 14, innerWidth - 260)}px`;
        tip.style.top = `${event.clientY + 14}px`;
      });
      svg.addEventListener("pointerleave", () => { tip.hidden = true; });
    }
  }
})();
