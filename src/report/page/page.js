"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";
const byName = new Map(data.entities.map((entity, at) => [entity.name, at]));
const $ = (id) => document.getElementById(id);

// Elements. Text of the corpus only ever becomes text nodes and attributes that hold no code.
function make(space, name, attributes, children) {
  const element = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  for (const child of [children].flat(9)) if (child !== null && child !== undefined) element.append(child);
  return element;
}
const el = (name, attributes, ...children) => make(null, name, attributes, children);
const svg = (name, attributes, ...children) => make(SVG, name, attributes, children);
const fill = (id, ...children) => $(id).replaceChildren(...children.flat(9).filter((it) => it !== null && it !== undefined));

// Numbers in words.
function signed(x) {
  if (x === null || x === undefined) return "–";
  const digits = Math.abs(x).toFixed(2);
  return digits === "0.00" ? digits : (x < 0 ? "−" : "+") + digits;
}
const count = (n, one, many) => n.toLocaleString("en") + " " + (n === 1 ? one : many);
const interval = (it) => (it.low === null ? "" : ` [${signed(it.low)}, ${signed(it.high)}]`);
const tone = (x) => (x > 0 ? "good" : x < 0 ? "bad" : "");
function shade(x) {
  if (x === null) return "";
  const strength = Math.min(1, Math.abs(x) / 0.6) * 0.55;
  return `background: rgba(var(--${x >= 0 ? "good" : "bad"}-fill), ${strength.toFixed(3)})`;
}
const outletName = (name) => name || "(no outlet)";

// A sentence with its mention and the words that count.
function sentence(said, effects) {
  const text = said.sentence;
  const marks = [];
  const [at, length] = said.at;
  if (length) marks.push({ from: at, to: at + length, kind: "target" });
  for (const { words, effect } of effects || []) {
    const cue = words.split(", ")[0];
    const place = cue && nearest(text, cue, at);
    if (place) marks.push({ ...place, kind: effect > 0 ? "up" : "down" });
  }
  marks.sort((a, b) => a.from - b.from);
  const parts = [];
  let done = 0;
  for (const { from, to, kind } of marks) {
    if (from < done) continue;
    parts.push(text.slice(done, from), el("mark", { class: kind }, text.slice(from, to)));
    done = to;
  }
  return [...parts, text.slice(done)];
}
function nearest(text, cue, to) {
  const low = text.toLowerCase(), letter = /[\p{L}\p{N}]/u;
  if (low.length !== text.length) return null;
  let best = null;
  for (let at = low.indexOf(cue); at >= 0; at = low.indexOf(cue, at + 1)) {
    const end = at + cue.length;
    const whole = !letter.test(text[at - 1] || " ") && !letter.test(text[end] || " ");
    if (whole && (!best || Math.abs(at - to) < Math.abs(best.from - to))) best = { from: at, to: end };
  }
  return best;
}
function saidItem(said, entity) {
  const who = said.voice === "narrator" ? "the outlet itself" : `${said.voice} speech${said.speaker ? " of " + said.speaker : ""}`;
  const sums = said.evidence.map((it) => `${it.rule}${it.words ? `(${it.words})` : ""} ${it.effect < 0 ? "−" : "+"}${Math.abs(it.effect).toFixed(3)}`);
  return el("li", { class: said.label },
    el("blockquote", {}, sentence(said, said.evidence)),
    el("p", { class: "soft" }, `${said.label} ${signed(said.score)} · ${said.date || "undated"} · ${outletName(said.source)} · ${who} · ${said.id}`),
    sums.length ? el("details", {}, el("summary", {}, "What moved the score"), el("p", {}, `In log-odds: ${sums.join("; ")}`)) : null);
}

// Overview.
function overview() {
  const many = data.entities.filter((it) => !it.few && it.low !== null);
  const worst = [...many].sort((a, b) => a.high - b.high).filter((it) => it.mean < 0).slice(0, 3);
  const best = [...many].sort((a, b) => b.low - a.low).filter((it) => it.mean > 0).slice(0, 3);
  const cards = [...worst.map((it) => card(it, "bad", "Judged worst")), ...best.map((it) => card(it, "good", "Judged best"))];
  fill("cards", cards.length ? cards : el("p", {}, "No entity stands in five articles or more."));
  $("about").textContent = `${count(data.counts.articles, "article", "articles")}, ${data.stretch}: ${count(data.counts.mentions, "mention", "mentions")} of ` +
    `${count(data.counts.entities, "entity", "entities")}, ${count(data.counts.quotes, "quotation", "quotations")}, ${count(data.counts.stances, "statement", "statements")} of position.`;
}
function card(entity, kind, heading) {
  const sign = kind === "good" ? 1 : -1;
  const said = [...entity.said].sort((a, b) => sign * (b.score - a.score))[0];
  const outlets = entity.outlets.filter((it) => it.articles >= 2 && it.mean !== null).sort((a, b) => sign * (b.mean - a.mean));
  const facts = [];
  if (turned(entity)) facts.push(el("p", {}, `Turned ${entity.turn.shift < 0 ? "for the worse" : "for the better"} in ${entity.turn.period} (p = ${entity.turn.p.toFixed(3)}).`));
  else if (entity.series.length > 1) facts.push(el("p", {}, `By ${data.period}: ${entity.series.map((it) => `${data.periods[it.period]} ${signed(it.mean)} (${count(it.articles, "article", "articles")})`).slice(-4).join(", ")}.`));
  facts.push(el("p", {}, `The outlets themselves ${signed(entity.narrator)}, others quoted ${signed(entity.others)}${outlets.length ? `; of outlets with two articles or more, most so ${outletName(outlets[0].source)} (${signed(outlets[0].mean)})` : ""}.`));
  const words = kind === "good" ? entity.up : entity.down;
  if (words.length) facts.push(el("p", {}, `Words: ${words.join(", ")}.`));
  return el("article", { class: `card ${kind}` },
    el("p", { class: "soft" }, heading),
    el("h3", {}, opener(entity.name)),
    el("p", {}, el("strong", { class: `${kind}-ink` }, signed(entity.mean)), interval(entity), ` in ${count(entity.articles, "article", "articles")}`),
    facts,
    said ? el("blockquote", {}, sentence(said, said.evidence), el("p", { class: "soft" }, `${outletName(said.source)}, ${said.date || "undated"}`)) : null);
}
const turned = (entity) => entity.turn && entity.turn.q <= 0.05;
function turn(entity) {
  const { period, before, after, p, q } = entity.turn, words = `${period}, from ${signed(before)} to ${signed(after)} (p = ${p.toFixed(3)}, corrected over entities q = ${q.toFixed(3)})`;
  return el("p", {}, turned(entity) ? `Turning point: ${words}.` : `No turning point beyond chance; the largest shift was in ${words}.`);
}
function opener(name) {
  if (!byName.has(name)) return name;
  return el("button", { type: "button", class: "plain", on: { click: () => show(name, true) } }, name);
}

// Ranking.
// Title, cell, whether a number, whether left out where the page is narrow.
const COLUMNS = [
  ["Entity", (it) => it.name, false, false], ["Kind", (it) => it.kind, false, true], ["Articles", (it) => it.articles, true, true], ["Mentions", (it) => it.mentions, true, true],
  ["Negative", (it) => it.negative, true, true], ["Neutral", (it) => it.neutral, true, true], ["Positive", (it) => it.positive, true, true], ["Mean", (it) => it.mean, true, false],
  ["Outlets themselves", (it) => it.narrator, true, false], ["Others quoted", (it) => it.others, true, false],
];
const order = { column: 7, down: false };
function ranking() {
  const words = $("ranking-find").value.trim().toLowerCase(), kind = $("ranking-kind").value, few = $("ranking-few").checked;
  const key = COLUMNS[order.column][1], sign = order.down ? -1 : 1;
  const rows = data.entities.filter((it) => it.name.toLowerCase().includes(words) && (!kind || it.kind === kind) && (few || !it.few));
  rows.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    return sign * (typeof x === "string" ? x.localeCompare(y) : x - y) || a.name.localeCompare(b.name);
  });
  const head = COLUMNS.map(([title, , number, more], at) => el("th", { scope: "col", class: `${number ? "number" : ""} ${more ? "more" : ""}`, "aria-sort": order.column === at ? (order.down ? "descending" : "ascending") : "none" },
    el("button", { type: "button", on: { click: () => sortBy(at) } }, title)));
  fill("ranking-table", el("thead", {}, el("tr", {}, head.slice(0, 8), el("th", { scope: "col", class: "middle" }, "−1 … 0 … +1"), head.slice(8))),
    el("tbody", {}, rows.map((it) => el("tr", {},
      el("th", { scope: "row", class: "row" }, opener(it.name)), el("td", { class: "more" }, it.kind),
      [it.articles, it.mentions, it.negative, it.neutral, it.positive].map((n) => el("td", { class: "number more" }, n.toLocaleString("en"))),
      el("td", { class: `number ${tone(it.mean)}-ink` }, signed(it.mean)), el("td", {}, whisker(it)),
      [it.narrator, it.others].map((x) => el("td", { class: "number" }, signed(x)))))));
  if (!rows.length) fill("ranking-table", el("tbody", {}, el("tr", {}, el("td", {}, "No entity fits."))));
}
function sortBy(column) {
  order.down = order.column === column ? !order.down : COLUMNS[column][2] && column < 7;
  order.column = column;
  ranking();
  document.querySelectorAll("#ranking-table th button")[column].focus();
}
function whisker(it) {
  const x = (value) => 100 + Math.max(-1, Math.min(1, value)) * 95;
  const name = `mean ${signed(it.mean)}${interval(it)}`;
  return svg("svg", { width: 200, height: 18, viewBox: "0 0 200 18", role: "img", "aria-label": name },
    svg("title", {}, name), svg("line", { x1: 5, x2: 195, y1: 9, y2: 9, class: "axis" }), svg("line", { x1: 100, x2: 100, y1: 2, y2: 16, class: "zero" }),
    it.low === null ? null : svg("line", { x1: x(it.low), x2: x(it.high), y1: 9, y2: 9, stroke: `var(--${tone(it.mean) || "soft"})`, "stroke-width": 3 }),
    svg("circle", { cx: x(it.mean), cy: 9, r: 4.5, fill: `var(--${tone(it.mean) || "soft"})` }));
}

// One entity.
// No choice is null: an outlet may have no name.
const EVERY = { period: null, label: null, voice: null, outlet: null };
let chosen = { name: data.entities.length ? data.entities[0].name : null, ...EVERY, words: "" };
function show(name, jump) {
  chosen = { name, ...EVERY, words: "" };
  $("one-entity").value = name;
  one();
  if (jump) { history.pushState(null, ""); $("one").scrollIntoView(); $("one-entity").focus({ preventScroll: true }); }
}
function one() {
  const entity = data.entities[byName.get(chosen.name)];
  if (!entity) return fill("one-body", el("p", {}, "Nobody is mentioned."));
  const about = data.pairs.filter((it) => it.target === entity.name && it.kind === "entity");
  const own = data.pairs.filter((it) => it.holder === entity.name);
  fill("one-body",
    el("h3", {}, entity.name),
    el("p", {}, `${entity.kind}, ${count(entity.mentions, "mention", "mentions")} in ${count(entity.articles, "article", "articles")}; quoted ${count(entity.quotes, "time", "times")}. Mean ${signed(entity.mean)}${interval(entity)}; the outlets themselves ${signed(entity.narrator)}, others quoted ${signed(entity.others)}.`),
    entity.turn ? turn(entity) : null,
    entity.series.length > 1 ? series(entity) : null,
    entity.outlets.length > 1 ? [el("h3", {}, "By outlet"), el("p", {}, between(entity.outlets.map((it) => chooser("outlet", it.source, `${outletName(it.source)} ${signed(it.mean)} (${it.mentions})`))))] : null,
    entity.speakers.length ? [el("h3", {}, `Quoted on ${entity.name}`), el("p", {}, between(entity.speakers.map((it) => [opener(it.name), ` ${signed(it.mean)} (${it.mentions})`])))] : null,
    about.length ? [el("h3", {}, `Positions towards ${entity.name}`), el("p", {}, between(about.map((it) => [opener(it.holder), `: ${positions(it)}`])))] : null,
    own.length ? [el("h3", {}, `Positions of ${entity.name}`), el("p", {}, own.map((it) => `${it.target}: ${positions(it)}`).join(" · "))] : null,
    el("h3", {}, "Sentences"),
    tools(entity));
  listSaid();
}
const between = (parts) => parts.map((part, at) => (at ? [" · ", part] : part));
const chooser = (key, value, words) => el("button", { type: "button", class: "plain", on: { click: () => { chosen[key] = value; one(); $("one-said").scrollIntoView({ block: "nearest" }); } } }, words);
const positions = (it) => [[it.favor, "in favour"], [it.neutral, "cancelled"], [it.against, "against"]].filter(([n]) => n).map(([n, words]) => `${n} ${words}`).join(", ");
function tools(entity) {
  const choice = (label, key, values, names) => el("label", {}, label + " ", el("select", { on: { change: (event) => { const at = event.target.selectedIndex; chosen[key] = at ? values[at - 1] : null; listSaid(); } } },
    el("option", {}, "all"), values.map((value, at) => el("option", { value, selected: chosen[key] === value }, names ? names[at] : value))));
  const values = (key) => [...new Set(entity.said.map((it) => it[key]))].sort();
  return el("p", { class: "tools" },
    el("label", {}, "Search ", el("input", { type: "search", value: chosen.words, on: { input: (event) => { chosen.words = event.target.value; listSaid(); } } })),
    choice("Label", "label", ["positive", "neutral", "negative"]), choice("Voice", "voice", ["narrator", "direct", "indirect"]),
    choice("Outlet", "outlet", values("source"), values("source").map(outletName)), choice("Period", "period", data.periods.filter((period) => entity.series.some((it) => data.periods[it.period] === period))));
}
function inPeriod(date, period) {
  if (!date || !period) return !date && !period;
  const [year, month, day] = date.split("-").map(Number);
  if (data.period === "year") return period === String(year);
  if (data.period === "quarter") return period === `${year}-Q${Math.ceil(month / 3)}`;
  if (data.period === "week") {
    const thursday = new Date(Date.UTC(year, month - 1, day));
    thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
    const week = Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);
    return period === `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
  }
  return date.startsWith(period);
}
function listSaid() {
  const entity = data.entities[byName.get(chosen.name)], words = chosen.words.trim().toLowerCase();
  const is = (key, value) => chosen[key] === null || chosen[key] === value;
  const fits = entity.said.filter((it) => is("label", it.label) && is("voice", it.voice) && is("outlet", it.source) &&
    (chosen.period === null || inPeriod(it.date, chosen.period)) && it.sentence.toLowerCase().includes(words));
  fits.sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const none = data.left_out.evidence ? "The run wrote no evidence files, so there are no sentences here." : "No sentence fits.";
  $("one-count").textContent = fits.length ? `${count(fits.length, "sentence", "sentences")}, the strongest first; the entity underlined, the words that count marked.` : none;
  fill("one-said", fits.map((it) => saidItem(it)));
}

// A series with its interval, smoothed course and turning point.
function series(entity) {
  const points = entity.series, width = 900, height = 260, left = 40, right = 12, top = 12, foot = 42;
  const first = points[0].period, last = points[points.length - 1].period;
  const x = (period) => left + (last === first ? 0.5 : (period - first) / (last - first)) * (width - left - right);
  const y = (value) => top + (1 - Math.max(-1, Math.min(1, value))) / 2 * (height - top - foot);
  const most = Math.max(...points.map((it) => it.mentions));
  const path = (list, of) => list.map((it, at) => `${at && list[at - 1].period === it.period - 1 ? "L" : "M"}${x(it.period).toFixed(1)},${y(of(it)).toFixed(1)}`).join("");
  const parts = [-1, -0.5, 0, 0.5, 1].flatMap((value) => [
    svg("line", { x1: left, x2: width - right, y1: y(value), y2: y(value), class: value ? "axis" : "zero" }),
    svg("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, value === 0 ? "0" : signed(value).replace(/0$/, ""))]);
  for (const it of points) {
    const bar = (it.mentions / most) * 22;
    parts.push(svg("rect", { x: x(it.period) - 4, y: height - foot + 26 - bar, width: 8, height: bar, class: "bar" }));
    if (it.low !== null) parts.push(svg("line", { x1: x(it.period), x2: x(it.period), y1: y(it.low), y2: y(it.high), stroke: "var(--soft)", "stroke-width": 5, opacity: 0.35 }));
  }
  const smooth = points.filter((it) => it.smoothed !== null);
  parts.push(svg("path", { d: path(smooth, (it) => it.smoothed), class: "smooth" }), svg("path", { d: path(points, (it) => it.mean), class: "course" }));
  if (turned(entity) && data.periods.indexOf(entity.turn.period) >= 0) {
    const at = x(data.periods.indexOf(entity.turn.period));
    parts.push(svg("line", { x1: at, x2: at, y1: top, y2: height - foot, class: "turn" }), svg("text", { x: at + 4, y: top + 10 }, "turning point"));
  }
  const named = new Set(spread(points.map((it) => x(it.period)), 7.5 * data.periods[last].length + 12));
  points.forEach((it, at) => {
    const name = `${data.periods[it.period]}: mean ${signed(it.mean)}${interval(it)}, ${count(it.mentions, "mention", "mentions")}. Show its sentences`;
    const pick = () => { chosen.period = data.periods[it.period]; one(); $("one-said").scrollIntoView({ block: "nearest" }); };
    parts.push(svg("circle", { cx: x(it.period), cy: y(it.mean), r: 6, class: "dot", fill: `var(--${tone(it.mean) || "soft"})`, tabindex: 0, role: "button", "aria-label": name,
      on: { click: pick, keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(); } } } }, svg("title", {}, hover(entity, it, name))));
    if (named.has(at)) parts.push(svg("text", { x: x(it.period), y: height - 2, "text-anchor": at === 0 ? "start" : x(it.period) > width - 50 ? "end" : "middle" }, data.periods[it.period]));
  });
  return el("figure", {}, svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `Mean score of ${entity.name} by ${data.period}` }, parts),
    el("figcaption", { class: "soft" }, `Mean score by ${data.period} with its 95 % interval (grey), smoothed (dashed), and the number of mentions (bars). Choose a point to see its sentences.`));
}
// Which of some places from left to right can be labelled, the last of them first, with as much room between two.
function spread(places, room) {
  const chosen = [];
  for (let at = places.length - 1; at >= 0; at--) if (!chosen.length || places[chosen[chosen.length - 1]] - places[at] >= room * 1.5) chosen.push(at);
  return chosen;
}
function hover(entity, point, name) {
  const said = entity.said.filter((it) => inPeriod(it.date, data.periods[point.period])).sort((a, b) => Math.abs(b.score) - Math.abs(a.score))[0];
  return said ? `${name}\n${said.sentence}` : name;
}

// Outlets.
function outlets() {
  const names = [...new Set(data.entities.flatMap((it) => it.outlets.map((outlet) => outlet.source)))].sort();
  if (names.length < 2) return fill("outlets-table", el("tbody", {}, el("tr", {}, el("td", {}, names.length ? `All articles are of one outlet: ${outletName(names[0])}.` : "No outlet is named."))));
  fill("outlets-table", el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "row" }, "Entity"), names.map((name) => el("th", { scope: "col" }, outletName(name))))),
    el("tbody", {}, data.entities.slice(0, 50).map((entity) => el("tr", {}, el("th", { scope: "row", class: "row" }, opener(entity.name)), names.map((name) => {
      const it = entity.outlets.find((outlet) => outlet.source === name);
      if (!it) return el("td", {});
      return el("td", { class: `cell${it.articles < 5 ? " few" : ""}`, style: shade(it.mean), title: `${entity.name} in ${outletName(name)}: ${signed(it.mean)}${interval(it)}, ${count(it.mentions, "mention", "mentions")} in ${count(it.articles, "article", "articles")}` },
        el("button", { type: "button", class: "plain", style: "color: inherit", "aria-label": `${entity.name} in ${outletName(name)}: ${signed(it.mean)}. Show the sentences`, on: { click: () => { show(entity.name, true); chosen.outlet = name; one(); } } }, signed(it.mean)));
    })))));
}

// Positions.
function matrix() {
  const kind = $("positions-kind").value, pairs = data.pairs.filter((it) => it.kind === kind);
  fill("positions-said");
  const changed = kind === "topic" ? data.changes : [];
  fill("positions-changes", changed.length ? [el("h3", {}, "Whose position changed"), el("ul", {}, changed.map((it) => el("li", {}, opener(it.holder), ` on ${it.topic}: ${STANCES[it.first[1]]} on ${it.first[0]}, ${STANCES[it.last[1]]} on ${it.last[0]} `, changedSentences(it))))] : null);
  if (!pairs.length) return fill("positions-table", el("tbody", {}, el("tr", {}, el("td", {}, "No position was found."))));
  const sum = (key) => { const all = new Map(); for (const it of pairs) all.set(it[key], (all.get(it[key]) || 0) + it.favor + it.neutral + it.against); return [...all].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name); };
  const holders = sum("holder").slice(0, 40), targets = sum("target").slice(0, 25);
  fill("positions-table", el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "row" }, "Holder"), targets.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, holders.filter((holder) => pairs.some((it) => it.holder === holder && targets.includes(it.target))).map((holder) => el("tr", {}, el("th", { scope: "row", class: "row" }, opener(holder)), targets.map((target) => {
      const it = pairs.find((pair) => pair.holder === holder && pair.target === target);
      if (!it) return el("td", {});
      const net = (it.favor - it.against) / (it.favor + it.neutral + it.against);
      const short = [it.favor && `+${it.favor}`, it.neutral && `0×${it.neutral}`, it.against && `−${it.against}`].filter(Boolean).join(" ");
      return el("td", { class: "cell", style: shade(net * 0.6) }, el("button", { type: "button", class: "plain", style: "color: inherit", "aria-label": `${holder} on ${target}: ${positions(it)}. Show the sentences`, on: { click: () => listStances(it) } }, short));
    })))));
}
const STANCES = { favor: "in favour", against: "against", neutral: "neither", mixed: "both" };
function changedSentences(change) {
  const pair = data.pairs.find((it) => it.holder === change.holder && it.target === change.topic && it.kind === "topic");
  return pair && el("button", { type: "button", class: "plain", on: { click: () => listStances(pair) } }, "(sentences)");
}
function listStances(pair) {
  fill("positions-said", el("h3", { tabindex: -1 }, `${pair.holder} on ${pair.target}: ${positions(pair)}`),
    el("ol", { class: "said" }, pair.said.map((it) => el("li", { class: it.stance }, el("blockquote", {}, sentence(it)),
      el("p", { class: "soft" }, `${it.stance} ${signed(it.score)} · ${it.date || "undated"} · ${outletName(it.source)} · ${it.voice === "narrator" ? "asserted by the article" : it.voice === "direct" ? "in the holder's own words" : "reported"}${it.reported_by ? " by " + it.reported_by : ""} · ${it.id}`)))));
  $("positions-said").scrollIntoView({ block: "nearest" });
  $("positions-said").firstChild.focus({ preventScroll: true });
}

// Notes.
function notes() {
  const out = data.left_out;
  const left = [out.entities && `${count(out.entities, "entity", "entities")} with fewer mentions`, out.pairs && `${count(out.pairs, "pair", "pairs")} of holder and target`, out.sentences && "the sentences of the entities mentioned least"].filter(Boolean);
  fill("notes-body",
    el("p", {}, "A score is p(positive) − p(negative) towards the entity, from −1 to +1. A mean is over all mentions; its 95 % interval takes articles as clusters (ratio estimator, t quantile; Cochran 1977)."),
    el("p", {}, "“The outlets themselves” is the mean where the narrator speaks, “others quoted” where anybody but the entity itself does."),
    el("p", {}, out.evidence ? "The run wrote no evidence files, so no sentences are shown; codebook.csv says what each column of the others means." :
      "The sentences shown of an entity are the strongest of each period and sign, at most 50: examples, not a sample. All of them are in mentions.csv, quotes.csv and stances.csv; codebook.csv says what each column means."),
    el("p", {}, left.length ? `Left out here, but in the CSV files: ${left.join("; ")}.` : "No entity and no pair was left out."),
    el("p", {}, `appraise ${data.version}. manifest.json says what the run was made of.`));
}

// Theme.
function theme(name) {
  document.documentElement.dataset.theme = name;
  $("theme").textContent = name === "dark" ? "Light" : "Dark";
}
theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
$("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));

fill("ranking-kind", el("option", { value: "" }, "all"), [...new Set(data.entities.map((it) => it.kind))].sort().map((kind) => el("option", { value: kind }, kind)));
fill("one-entity", data.entities.map((it) => el("option", { value: it.name }, it.name)));
$("ranking-few").checked = data.entities.every((it) => it.few);
for (const id of ["ranking-find", "ranking-kind", "ranking-few"]) $(id).addEventListener("input", ranking);
$("one-entity").addEventListener("change", (event) => show(event.target.value, false));
$("positions-kind").addEventListener("change", matrix);
overview();
ranking();
one();
outlets();
matrix();
notes();
