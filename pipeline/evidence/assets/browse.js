// The table of figures: reads script files chunk by chunk, filters, sorts, and draws only the rows in view.
"use strict";
(() => {
  const COLUMNS = ["doc", "kind", "role", "unit", "counted", "comparator", "indicator", "organization", "org_level", "province_code", "period_label",
    "value", "value_max", "denominator", "period_start", "period_end", "check", "confidence", "subject", "figure", "excerpt", "offset", "id"];
  const C = Object.fromEntries(COLUMNS.map((name, index) => [name, index]));
  const CHECKS = ["check_none", "check_pass", "check_repaired", "check_fail"];
  const SIGNS = { gt: "> ", ge: "≥ ", lt: "< ", le: "≤ ", approx: "≈ " };
  const UNITS = { percent: "%", point: "điểm", place: "", item: "", times: "lần", vnd: "đồng", hour: "giờ", day: "ngày" };
  const $ = (id) => document.getElementById(id);
  const body = $("body"), space = $("space");
  let head, rows = [], haystack = [], view = [], sort = null, isReady = false;

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]+/g, "").replaceAll("đ", "d");
  const word = (row, name) => row[C[name]] < 0 ? null : head.words[name][row[C[name]]];
  const rowHeight = () => matchMedia("(max-width: 54rem)").matches ? 150 : 78;
  const lead = () => matchMedia("(max-width: 75rem)").matches ? 45 : 90;  // characters before a figure that fit above the cut

  cchc.open = (opened) => { head = opened; };
  cchc.rows = (number, chunk) => {
    for (const row of chunk) rows.push(row);
    if (!isReady) { isReady = true; fill(); }
    refresh(number > 0);
    // what is in view is painted before the next chunk is read, and words are folded for the search when there is time
    requestAnimationFrame(() => setTimeout(() => number + 1 < head.chunks ? load(number + 1) : prepare(0)));
  };
  const hay = (index) => haystack[index] ??= (() => {
    const row = rows[index];
    const text = [row[C.excerpt], row[C.subject], row[C.figure], word(row, "organization") || "", word(row, "counted") || "", head.documents[row[C.doc]][1]].join(" ").toLowerCase();
    return [text, fold(text)];
  })();
  const prepare = (from) => {
    const to = Math.min(from + 500, rows.length);
    for (let index = from; index < to; index++) hay(index);
    if (to < rows.length) (window.requestIdleCallback || setTimeout)(() => prepare(to));
  };
  const load = (number) => {
    const script = document.createElement("script");
    script.src = `data/rows-${number}.js`;
    document.body.append(script);
  };

  function fill() {
    const option = (select, value, words) => {
      const node = document.createElement("option");
      node.value = value;
      if (words) { node.dataset.vi = words[0]; node.dataset.en = words[1]; } else node.textContent = value;
      select.append(node);
    };
    const both = (name) => [cchc.strings[name].vi, cchc.strings[name].en];
    const codes = Object.entries(head.indicators).sort((a, b) => a[1][1].localeCompare(b[1][1], "vi"));
    for (const [code, [, vi, en]] of codes) option($("f-indicator"), code, [vi, en]);
    for (const domain of [...new Set(codes.map(([, [d]]) => d))].sort()) option($("f-domain"), domain);
    for (const name of [...head.words.organization].sort((a, b) => a.localeCompare(b, "vi"))) option($("organizations"), name);
    for (const code of [...head.words.province_code].sort()) option($("f-province"), code);
    for (const kind of head.words.kind) option($("f-kind"), kind, both(`kind_${kind}`));
    for (const role of head.words.role) option($("f-role"), role, both(role));
    CHECKS.forEach((name, state) => option($("f-checks"), String(state), both(name)));
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) { const field = $(`f-${name}`); if (field) field.value = value; }
    cchc.speak($("filters"));
  }

  function wanted() {
    const code = (name, value) => value === "" ? null : head.words[name].indexOf(value);
    const domain = $("f-domain").value, organization = fold($("f-organization").value.trim());
    const text = $("f-text").value.trim().toLowerCase();
    return {
      text, isFolded: text !== "" && fold(text) === text, indicator: code("indicator", $("f-indicator").value),
      indicators: domain && new Set(head.words.indicator.flatMap((c, n) => head.indicators[c][0] === domain ? [n] : [])),
      organizations: organization && new Set(head.words.organization.flatMap((name, n) => fold(name).includes(organization) ? [n] : [])),
      province_code: code("province_code", $("f-province").value), kind: code("kind", $("f-kind").value), role: code("role", $("f-role").value),
      check: $("f-checks").value === "" ? null : Number($("f-checks").value), from: $("f-from").value, to: $("f-to").value,
    };
  }

  function matches(index, want) {
    const row = rows[index];
    for (const name of ["indicator", "province_code", "kind", "role", "check"]) if (want[name] !== null && row[C[name]] !== want[name]) return false;
    if (want.indicators && !want.indicators.has(row[C.indicator])) return false;
    if (want.organizations && !want.organizations.has(row[C.organization])) return false;
    if (want.from && !((row[C.period_end] || "") >= want.from)) return false;
    if (want.to && !(row[C.period_start] && row[C.period_start].slice(0, 4) <= want.to)) return false;
    if (!want.text) return true;
    return hay(index)[want.isFolded ? 1 : 0].includes(want.text);
  }

  const KEYS = {
    value: (row) => row[C.value], evidence: (row) => row[C.doc], indicator: (row) => word(row, "indicator") || "\uffff",
    organization: (row) => word(row, "organization") || "\uffff", period: (row) => row[C.period_end] || "", checks: (row) => row[C.check],
  };
  const SLICE = 100;  // milliseconds of searching before what was found is shown
  let search = 0;
  function refresh(shouldKeepPlace) {
    view = [];
    if (!shouldKeepPlace) body.scrollTop = 0;
    scan(wanted(), 0, ++search);
  }
  function scan(want, from, own) {
    if (own !== search) return;
    const begun = performance.now();
    let index = from;
    for (; index < rows.length; index++) {
      if (index % 128 === 0 && index > from && performance.now() - begun > SLICE) break;
      if (matches(index, want)) view.push(index);
    }
    const isDone = index >= rows.length;
    if (sort && isDone) {
      const keys = new Map(view.map((place) => [place, KEYS[sort.name](rows[place])]));
      view.sort((a, b) => { const x = keys.get(a), y = keys.get(b); return (x < y ? -1 : x > y ? 1 : a - b) * sort.by; });
    }
    space.style.height = `${view.length * rowHeight()}px`;
    const read = isDone ? rows.length : index;
    const loading = read < head.total ? ` · ${cchc.say("loading")} ${cchc.number(read)}/${cchc.number(head.total)}` : "";
    $("tally").textContent = `${cchc.number(view.length)} ${cchc.say("shown")}${loading}`;
    $("grid").setAttribute("aria-rowcount", String(view.length + 1));
    draw();
    if (!isDone) setTimeout(() => scan(want, index, own));
  }

  let drawn = new Map();
  function draw() {
    const height = rowHeight();
    const first = Math.max(0, Math.floor(body.scrollTop / height) - 6), last = Math.min(view.length, first + Math.ceil(body.clientHeight / height) + 14);
    const kept = new Map();
    for (let place = first; place < last; place++) {
      const key = `${place}:${view[place]}:${cchc.language}`;
      const node = drawn.get(key) || make(rows[view[place]], place);
      node.style.top = `${place * height}px`;
      kept.set(key, node);
      if (!drawn.has(key)) body.append(node);
    }
    for (const [key, node] of drawn) if (!kept.has(key)) node.remove();
    drawn = kept;
  }

  const element = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const quantity = (row) => {
    const unit = word(row, "unit");
    const over = row[C.denominator] !== null && ["score", "rank"].includes(word(row, "kind")) ? `/${cchc.number(row[C.denominator])}` : "";
    const range = row[C.value_max] === null ? "" : `–${cchc.number(row[C.value_max])}`;
    return `${SIGNS[word(row, "comparator")] || ""}${cchc.number(row[C.value])}${range}${over} ${UNITS[unit] ?? unit}`.trim();
  };
  const period = (row) => {
    const [start, end] = [row[C.period_start], row[C.period_end]];
    if (!start) return "";
    if (start === end) return start.split("-").reverse().join("/");
    if (start.endsWith("-01-01") && end.endsWith("-12-31")) return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}–${end.slice(0, 4)}`;
    return `${start.slice(5, 7)}/${start.slice(0, 4)}–${end.slice(5, 7)}/${end.slice(0, 4)}`;
  };
  function make(row, place) {
    const line = element("div", "grid-row");
    line.setAttribute("role", "row");
    line.setAttribute("aria-rowindex", String(place + 2));
    const cell = (name, ...content) => { const node = element("div", name === "value" ? "v" : ""); node.setAttribute("role", "cell"); node.dataset.cell = name; node.append(...content); line.append(node); };
    const link = element("a", "", quantity(row));
    const [id, title] = head.documents[row[C.doc]];
    link.href = `d/${id}.html#${row[C.id]}`;
    link.title = title;
    const role = word(row, "role");
    cell("value", link, document.createElement("br"), element("span", `badge role-${role}`, cchc.say(role)));
    const text = element("div", "clip"), at = row[C.offset], figure = row[C.figure];
    const from = at > lead() + 25 ? row[C.excerpt].indexOf(" ", at - lead()) : -1, first = from > 0 && from < at ? from + 1 : 0;
    text.append((first ? "…" : "") + row[C.excerpt].slice(first, at), element("mark", "", figure), row[C.excerpt].slice(at + figure.length));
    cell("evidence", text);
    const code = word(row, "indicator");
    if (code) {
      const to = element("a", "clip", head.indicators[code][cchc.language === "vi" ? 1 : 2]);
      to.href = `i/${code}.html`;
      cell("indicator", to);
    } else cell("indicator", element("span", "dim", "–"));
    cell("organization", word(row, "organization") || element("span", "dim", "–"));
    cell("period", period(row) || element("span", "dim", "–"));
    const state = row[C.check];
    cell("checks", state ? element("span", `badge ${["", "pass", "repaired", "fail"][state]}`, cchc.say(CHECKS[state])) : element("span", "dim", "–"));
    return line;
  }

  const csvCell = (value) => {
    let text = value === null || value === undefined ? "" : String(value);
    if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  function download() {
    const named = ["kind", "role", "unit", "counted", "comparator", "indicator", "organization", "org_level", "province_code", "period_label"];
    const plain = ["value", "value_max", "denominator", "period_start", "period_end", "confidence", "subject", "figure", "excerpt"];
    const lines = [["statistic_id", "doc_id", "title", ...named, ...plain, "check"].join(",")];
    for (const index of view) {
      const row = rows[index], [id, title] = head.documents[row[C.doc]];
      const check = CHECKS[row[C.check]].slice("check_".length);
      lines.push([row[C.id], id, title, ...named.map((n) => word(row, n)), ...plain.map((n) => row[C[n]]), check].map(csvCell).join(","));
    }
    const link = element("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\n") + "\n"], { type: "text/csv" }));
    link.download = "cchc-statistics.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  let timer;
  const later = () => { clearTimeout(timer); timer = setTimeout(() => refresh(false), 60); };
  $("filters").addEventListener("input", later);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("clear").addEventListener("click", () => { $("filters").reset(); history.replaceState(null, "", location.pathname); refresh(false); });
  $("download").addEventListener("click", download);
  body.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  let narrow = lead();
  addEventListener("resize", () => {
    if (lead() !== narrow) { narrow = lead(); for (const node of drawn.values()) node.remove(); drawn = new Map(); }
    refresh(true);
  });
  document.addEventListener("cchc-language", () => { if (head) refresh(true); });
  for (const button of document.querySelectorAll("[data-sort]")) {
    button.addEventListener("click", () => {
      const name = button.dataset.sort;
      sort = sort && sort.name === name ? (sort.by === 1 ? { name, by: -1 } : null) : { name, by: 1 };
      for (const other of document.querySelectorAll("[data-sort]")) other.parentElement.setAttribute("aria-sort", sort && other === button ? (sort.by === 1 ? "ascending" : "descending") : "none");
      refresh(false);
    });
  }
  if (matchMedia("(max-width: 46rem)").matches) $("more").open = false;
})();
