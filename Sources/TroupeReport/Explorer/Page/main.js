// What the user does, and the view that the address keeps.
const at = (id) => document.getElementById(id);
function announce(text) { at("status").textContent = text; }
function tell() { announce(say("shown", shownNodes, nodeCount, shownLinks, linkCount)); }

/** After a filter: counts anew and draws. */
function changed() {
  refilter();
  if (state.path && !state.path.every((link) => linkOn[link])) state.path = null;
  redraw();
  drawTime();
  drawLanes();
  buildTable();
  const old = at("legend");
  if (old) old.replaceWith(legend());
  const looks = at("looks-list");
  if (looks) buildLooks(looks);
  tell();
  keepInAddress();
}

/** Chooses a node, a line, an object, a community, or nothing. */
function choose(choice) {
  if (state.pathFrom !== null && choice?.node !== undefined && choice.node !== state.pathFrom) {
    state.path = shortestPath(state.pathFrom, choice.node);
    state.pathFrom = null;
    announce(state.path ? say("path", state.path.length) : say("noPath"));
    if (state.path) { redraw(); return; }
  } else if (state.path) state.path = null;
  if (choice?.object !== undefined && !choice.lines) {
    choice.lines = [];
    for (let i = 0; i < linkCount; i++) for (let e = evidenceStart(i); e < evidenceEnd(i); e++) {
      if (evidence[4 * e + 1] === choice.object) { choice.lines.push(i); break; }
    }
  }
  state.chosen = choice;
  if (choice && !reading.isOn && document.body.classList.contains("no-side") && !state.isSideClosed) openPanel("side", true);
  buildDetail();
  redraw();
  drawLanes();
  if (choice?.link !== undefined) announce(linkTitle(choice.link) + ": " + say("nDistinct", links.support[choice.link]));
  else if (choice?.node !== undefined) announce(title(choice.node));
  keepInAddress();
}

/** The view in words for an address: numbers only, never a name. */
function viewWords() {
  const words = [], chosen = state.chosen;
  if (chosen?.node !== undefined) words.push("sel=n" + chosen.node);
  if (chosen?.link !== undefined) words.push("sel=l" + chosen.link);
  if (chosen?.community !== undefined) words.push("sel=c" + chosen.community);
  if (state.largestQ < 1) words.push("q=" + state.largestQ);
  if (state.support > 1) words.push("s=" + state.support);
  if (state.from > 0 || state.to < 1000) words.push("t=" + state.from + "-" + state.to);
  if (state.hiddenCommunities.size) words.push("hc=" + [...state.hiddenCommunities].join("."));
  if (state.hiddenLayers.size) words.push("hl=" + [...state.hiddenLayers].join("."));
  if (state.hiddenKinds.size) words.push("hk=" + [...state.hiddenKinds].join("."));
  if (state.table) words.push("table=1");
  const { x, y, k } = state.view;
  if (Math.abs(k / fitted.k - 1) > 0.001 || Math.abs(x - fitted.x) > 1 || Math.abs(y - fitted.y) > 1) words.push("xy=" + [x.toFixed(0), y.toFixed(0), (k / fitted.k).toFixed(3)].join("_"));
  return words;
}
function keepInAddress() {
  const words = reading.isOn ? ["read" + (reading.step ? "=" + (reading.step + 1) : "")] : viewWords();
  if (language !== (data.language || "en")) words.push("lang=" + language);
  const hash = "#" + words.join("&");
  if (hash !== location.hash && !(hash === "#" && !location.hash)) history.replaceState(null, "", hash);
}
/** Takes a view over; what it does not name is as at the beginning. */
function apply(words) {
  const numbers = (text) => new Set(text.split(".").map(Number).filter(Number.isInteger));
  let chosen = null;
  [state.largestQ, state.support, state.from, state.to] = [1, 1, 0, 1000];
  [state.hiddenCommunities, state.hiddenLayers, state.hiddenKinds, state.table] = [new Set(), new Set(), new Set(), null];
  state.view = { ...fitted };
  for (const word of words.split("&")) {
    const [name, value = ""] = word.split("=");
    if (name === "q" && Number(value) >= 0) state.largestQ = Number(value);
    if (name === "s" && Number(value) >= 1) state.support = Number(value);
    if (name === "t") { const [from, to] = value.split("-").map(Number); if (from >= 0 && to <= 1000 && from < to) [state.from, state.to] = [from, to]; }
    if (name === "hc") state.hiddenCommunities = numbers(value);
    if (name === "hl") state.hiddenLayers = numbers(value);
    if (name === "hk") state.hiddenKinds = numbers(value);
    if (name === "lang" && LANGUAGES.includes(value)) language = value;
    if (name === "read") { reading.isOn = true; if (Number(value) >= 1) reading.step = Math.round(Number(value)) - 1; }
    if (name === "table") state.table = true;
    if (name === "xy") { const [x, y, k] = value.split("_").map(Number); if (k > 0 && Number.isFinite(x + y)) state.view = { x, y, k: k * fitted.k }; }
    const number = Number(value.slice(1));
    if ((name === "sel" || name === "to") && Number.isInteger(number) && number >= 0) {
      if (name === "sel" && value[0] === "n" && number < nodeCount) chosen = { node: number };
      if (name === "sel" && value[0] === "l" && number < linkCount) chosen = { link: number };
      if (value[0] === "c" && number < data.communities.length) { if (name === "sel") chosen = { community: number }; else come(number); }
    }
  }
  at("from").value = state.from;
  at("to").value = state.to;
  return chosen;
}
const readAddress = () => { [reading.isOn, reading.step] = [false, 0]; return apply(location.hash.slice(1)); };

/** Brings a community near enough to see its accounts. */
function come(place) {
  const community = data.communities[place], { width, height } = size();
  if (!(community.r > 0)) return;
  const k = Math.max((FAR + 0.5) / spacing, Math.min(width, height) * 0.4 / community.r);
  state.view = { x: community.x, y: community.y, k: Math.min(fitted.k * 60, k) };
}

function speak() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  document.title = at("title").textContent = data.title;
  at("title").title = data.title;
  at("subtitle").textContent = [say("nAccounts", nodes.kind.filter((kind) => kind === 0).length) + (data.accounts > nodeCount ? " (" + say("ofAccounts", data.accounts) + ")" : ""),
    say(data.isSlow ? "nGroups" : "nCommunities", data.communities.length), data.posts.time.length ? moment(firstTime).slice(0, 10) + " – " + moment(lastTime).slice(0, 10) : "",
    hasDiscs && nodeCount > 40 && spacing * fitted.k < FAR ? say("discHint") : ""].filter(Boolean).join(" · ");
  at("search").placeholder = say("search");
  at("search").setAttribute("aria-label", say("search"));
  at("found").setAttribute("aria-label", say("search"));
  for (const [id, key] of [["show-graph", "graph"], ["show-table", "table"], ["read", "read"], ["save", "save"], ["copy-link", "copy"], ["dark", "dark"], ["zoom-fit", "fit"]]) at(id).textContent = say(key);
  for (const [id, key] of [["zoom-in", "zoomIn"], ["zoom-out", "zoomOut"], ["toggle-filters", "togglePanel"], ["toggle-side", "toggleSide"], ["language", "language"]]) {
    at(id).setAttribute("aria-label", say(key));
    at(id).title = say(key);
  }
  at("language").replaceChildren(...LANGUAGES.map((one) => element("option", { value: one, lang: one === "zh" ? "zh-Hans" : one, text: NAMES[one] })));
  at("language").value = language;
  at("play").textContent = say(playing ? "stop" : "play");
  at("from").setAttribute("aria-label", say("time") + ": " + say("from"));
  at("to").setAttribute("aria-label", say("time") + ": " + say("to"));
  at("filters").setAttribute("aria-label", say("legend"));
  at("detail").setAttribute("aria-label", say("evidence"));
  canvas.setAttribute("aria-label", say("graphLabel"));
  at("skip").textContent = say("toTable");
  at("save-menu").replaceChildren(...SAVES.map(([key, save]) => element("button", { type: "button", id: "save-" + key, text: say(key), onclick: () => { openMenu(false); save(); } })));
  const method = at("method");
  method.querySelector("summary").textContent = say("method");
  method.querySelector("ul").replaceChildren(...spoken(data.method).map((line) => element("li", {}, quoted(line))), ...spoken(data.leftOut).map((line) => element("li", {}, element("b", { text: say("leftOut") + ": " }), quoted(line))));
  buildFilters();
  buildDetail();
  buildReader();
}
function show(isTable) {
  state.table = isTable;
  at("table").hidden = !isTable;
  canvas.hidden = at("zoom").hidden = isTable;
  at("show-graph").setAttribute("aria-pressed", String(!isTable));
  at("show-table").setAttribute("aria-pressed", String(isTable));
  if (isTable) buildTable(); else redraw();
  keepInAddress();
}
function setDark(isDark) {
  state.dark = isDark;
  document.documentElement.classList.toggle("dark", isDark);
  at("dark").setAttribute("aria-pressed", String(isDark));
  buildFilters();
  if (isStarted) { redraw(); drawTime(); drawLanes(); }
}
function openMenu(isOpen) {
  at("save-menu").hidden = !isOpen;
  at("save").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) at("save-menu").firstElementChild.focus();
}

// Search.
let found = [], foundAt = -1;
function showFound() {
  const list = at("found");
  list.replaceChildren(...found.map((one, i) => element("li", { role: "option", id: "found-" + i, "aria-selected": String(i === foundAt), onclick: () => take(i) },
    one.node !== undefined ? quoted(title(one.node)) : quoted(shortened(strings[one.object], 80)),
    element("small", { text: " " + (one.node !== undefined ? word("kind", data.nodeKinds[nodes.kind[one.node]]) : say("object")) }))));
  list.hidden = found.length === 0;
  at("search").setAttribute("aria-expanded", String(found.length > 0));
  if (foundAt >= 0) at("search").setAttribute("aria-activedescendant", "found-" + foundAt);
  else at("search").removeAttribute("aria-activedescendant");
}
function take(i) {
  const one = found[i];
  found = [];
  showFound();
  if (!one) return;
  if (one.node !== undefined) centre(one.node);
  choose(one.node !== undefined ? { node: one.node } : { object: one.object });
}
function centre(node) { state.view.x = nodeX[node]; state.view.y = nodeY[node]; state.view.k = Math.max(state.view.k, fitted.k * 1.5, hasDiscs ? (FAR + 2) / spacing : 0); }
at("search").addEventListener("input", () => { found = search(at("search").value); foundAt = found.length ? 0 : -1; showFound(); announce(count(found.length)); });
at("search").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    foundAt = (foundAt + (event.key === "ArrowDown" ? 1 : found.length - 1)) % Math.max(1, found.length);
    showFound();
    event.preventDefault();
  } else if (event.key === "Enter") take(foundAt);
  else if (event.key === "Escape") { found = []; showFound(); }
});

// The canvas: mouse, touch, keys.
let drag = null;
canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  const under = hit(event.offsetX, event.offsetY, false);
  drag = { x: event.offsetX, y: event.offsetY, far: 0, node: under?.node ?? null };
});
canvas.addEventListener("pointermove", (event) => {
  if (!drag) {
    const under = hit(event.offsetX, event.offsetY, false);
    canvas.style.cursor = under ? "pointer" : "grab";
    if ((under?.node !== hover?.node || under?.community !== hover?.community) && (nodeCount <= 2000 || isFar())) { hover = under; redraw(); }
    return;
  }
  const dx = event.offsetX - drag.x, dy = event.offsetY - drag.y;
  drag.far += Math.hypot(dx, dy);
  [drag.x, drag.y] = [event.offsetX, event.offsetY];
  if (drag.far < 4) return;
  if (drag.node !== null && !state.pinned.has(drag.node)) {
    nodeX[drag.node] += dx / state.view.k;
    nodeY[drag.node] += dy / state.view.k;
    state.moved.add(drag.node);
    redraw();
  } else {
    state.view.x -= dx / state.view.k;
    state.view.y -= dy / state.view.k;
    moved();
  }
});
canvas.addEventListener("pointerup", (event) => {
  if (drag && drag.far < 4) choose(hit(event.offsetX, event.offsetY));
  drag = null;
});
canvas.addEventListener("pointerleave", () => { if (hover) { hover = null; redraw(); } });
canvas.addEventListener("dblclick", (event) => {
  const under = hit(event.offsetX, event.offsetY, false);
  if (under?.community !== undefined) { come(under.community); redraw(); keepInAddress(); } else zoom(2, event.offsetX, event.offsetY);
});
function zoom(factor, x = size().width / 2, y = size().height / 2) {
  const k = Math.min(fitted.k * 60, Math.max(fitted.k * 0.3, state.view.k * factor)), { width, height } = size();
  state.view.x += (x - width / 2) * (1 / state.view.k - 1 / k);
  state.view.y += (y - height / 2) * (1 / state.view.k - 1 / k);
  state.view.k = k;
  moved();
}
canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoom(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY); }, { passive: false });
canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = 60 / state.view.k, key = event.key;
  const shift = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
  if (shift) { state.view.x += shift[0]; state.view.y += shift[1]; moved(); event.preventDefault(); }
  else if (key === "+" || key === "=") zoom(1.25);
  else if (key === "-") zoom(0.8);
  else if (key === "0") { fit(); redraw(); keepInAddress(); }
  else if (key === "n" || key === "p") {
    const order = byCommunity.filter((i) => nodeOn[i]), now = order.indexOf(walker());
    const next = order[(now + (key === "n" ? 1 : order.length - 1) + (now < 0 && key === "p" ? 1 : 0)) % order.length];
    if (next !== undefined) choose({ node: next });
  } else if (key === "l") {
    const node = walker();
    const own = node === undefined ? [...links.a.keys()].filter((i) => linkOn[i]) : [...linksOf(node)].filter((link) => linkOn[link]);
    const next = own[(own.indexOf(state.chosen?.link ?? -1) + 1) % own.length];
    if (next !== undefined) { lineWalk = node; choose({ link: next }); }
  } else if (key === "Enter") { if (!state.chosen) { const first = byCommunity.find((i) => nodeOn[i]); if (first !== undefined) choose({ node: first }); } at("detail").focus(); }
});
let lineWalk;
/** The node whose lines the keys go through. */
function walker() { return state.chosen?.node !== undefined ? state.chosen.node : state.chosen?.link !== undefined ? lineWalk : undefined; }
document.addEventListener("keydown", (event) => {
  const isTyping = /^(INPUT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox" && event.target.type !== "range";
  if (event.key === "/" && !isTyping) { event.preventDefault(); at("search").focus(); }
  if (event.key === "Escape") { if (!at("save-menu").hidden) { openMenu(false); at("save").focus(); } else if (!isTyping) { state.pathFrom = null; choose(null); canvas.focus(); } }
});
document.addEventListener("click", (event) => { if (!at("save-menu").hidden && !event.target.closest("#save-menu,#save")) openMenu(false); });

at("show-graph").addEventListener("click", () => show(false));
at("show-table").addEventListener("click", () => show(true));
at("skip").addEventListener("click", (event) => { event.preventDefault(); show(true); at("nodes-sort-0").focus(); });
at("save").addEventListener("click", () => openMenu(at("save-menu").hidden));
at("dark").addEventListener("click", () => setDark(!state.dark));
at("language").addEventListener("change", () => { language = at("language").value; speak(); changed(); });
at("read").addEventListener("click", () => setReading(!reading.isOn));
at("zoom-in").addEventListener("click", () => zoom(1.5));
at("zoom-out").addEventListener("click", () => zoom(1 / 1.5));
at("zoom-fit").addEventListener("click", () => { fit(); redraw(); keepInAddress(); });
/** Opens or closes the panel on the left or on the right. */
function openPanel(which, isOpen) {
  document.body.classList.toggle("no-" + which, !isOpen);
  at("toggle-" + which).setAttribute("aria-expanded", String(isOpen));
  refit();
}
for (const which of ["filters", "side"]) at("toggle-" + which).addEventListener("click", () => {
  const isOpen = document.body.classList.contains("no-" + which);
  if (which === "side") state.isSideClosed = !isOpen;
  openPanel(which, isOpen);
});
at("copy-link").addEventListener("click", () => {
  keepInAddress();
  const done = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
  done.then(() => announce(say("copied")), () => announce(say("notCopied")));
});
at("play").addEventListener("click", play);
for (const id of ["from", "to"]) at(id).addEventListener("input", () => setTime(Number(at("from").value), Number(at("to").value)));
let last = [0, 0];
/** After the canvas has another size: the whole stays the whole. */
function refit() {
  const { width, height } = measure();
  if (!width || (width === last[0] && height === last[1])) return;
  const isFitted = Math.abs(state.view.k / fitted.k - 1) < 1e-6 && state.view.x === fitted.x && state.view.y === fitted.y;
  last = [width, height];
  const kept = state.view;
  fit();
  if (!isFitted) state.view = kept;
  redraw();
  if (isStarted) { drawTime(); drawLanes(); }
}
new ResizeObserver(refit).observe(canvas);
window.addEventListener("beforeprint", () => redraw());
window.addEventListener("hashchange", () => { const wished = readAddress(); refilter(); speak(); setReading(reading.isOn); if (!reading.isOn) choose(wished); });

if (window.innerWidth < 1100) for (const which of window.innerWidth < 960 ? ["filters", "side"] : ["side"]) openPanel(which, false);
for (const [key, note] of data.notes || []) state.notes.set(key, note);
fit();
const wished = readAddress();
refilter();
speak();
setDark(window.matchMedia("(prefers-color-scheme: dark)").matches);
show(Boolean(state.table));
isStarted = true;
last = [size().width, size().height];
drawTime();
if (reading.isOn) setReading(true);
else choose(wished);
if (wished) announce(say("restored")); else tell();
document.documentElement.dataset.ready = "true";
// Where things are drawn, for tests that move a real mouse and for tests of what covers what.
window.explorerForTests = { x: (i) => screenX(nodeX[i]), y: (i) => screenY(nodeY[i]), a: (i) => links.a[i], b: (i) => links.b[i],
  label: (i, end) => title(links[end][i]), hit, view: () => state.view, isFar, letters: () => drawnLetters, events: () => drawnEvents,
  discs: () => discs(), circles: () => [...nodes.label.keys()].filter((i) => nodeOn[i]).map((i) => [screenX(nodeX[i]), screenY(nodeY[i]), drawnRadius(i)]),
  say: (language_, key, ...values) => { const kept = language; language = language_; try { return say(key, ...values); } finally { language = kept; } } };
