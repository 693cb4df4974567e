// Steps through the figures of a document by pointer and by keyboard (J, K, arrows; Escape closes), its facts beside it.
"use strict";
(() => {
  const figures = [...document.querySelectorAll(".fig")];
  const facts = new Map([...document.querySelectorAll(".fact")].map((node) => [node.dataset.of, node]));
  const panel = document.querySelector(".facts");
  const place = document.getElementById("place");
  let current = -1;

  const show = (index, shouldScroll) => {
    if (!figures.length) return;
    if (current >= 0) {
      figures[current].classList.remove("is-current");
      facts.get(figures[current].id).classList.remove("is-current");
    }
    current = (index + figures.length) % figures.length;
    const figure = figures[current];
    figure.classList.add("is-current");
    facts.get(figure.id).classList.add("is-current");
    panel.classList.add("is-open");
    place.textContent = `${current + 1} / ${figures.length}`;
    if (shouldScroll) figure.scrollIntoView({ block: "center" });
  };
  const step = (by) => { show(current + by, true); figures[current]?.focus({ preventScroll: true }); };

  figures.forEach((figure, index) => {
    figure.addEventListener("pointerenter", () => { if (matchMedia("(hover: hover)").matches) show(index, false); });
    figure.addEventListener("focus", () => { if (index !== current) show(index, false); });
    figure.addEventListener("click", (event) => { event.preventDefault(); show(index, false); history.replaceState(null, "", `#${figure.id}`); });
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("back").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const by = { j: 1, ArrowRight: 1, ArrowDown: 1, k: -1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") panel.classList.remove("is-open");
    if (!by || (event.key === "ArrowDown" || event.key === "ArrowUp") && current < 0) return;
    event.preventDefault();
    step(by);
  });
  const asked = figures.findIndex((figure) => figure.id === decodeURIComponent(location.hash.slice(1)));
  if (figures.length) show(Math.max(asked, 0), asked >= 0);
  if (asked < 0) panel.classList.remove("is-open");
})();
