// Filters on the left, what is chosen on the right. Text from the data only ever becomes text.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  for (const child of children) if (child !== null) made.append(child);
  return made;
}
/** A text of the data: Chinese is said to be Chinese, so that its glyphs are right; its direction is its own. */
function quoted(text, tag = "bdi") {
  return element(tag, { text, lang: /[\u4e00-\u9fff]/.test(text) && !/[\u3040-\u30ff]/.test(text) ? "zh-Hans" : null, dir: "auto" });
}
const title = (node) => nodes.label[node];
const linkTitle = (link) => title(links.a[link]) + " – " + title(links.b[link]);

function swatch(draw) {
  const small = element("canvas", { class: "swatch", width: 36, height: 28, "aria-hidden": "true" });
  const target = small.getContext("2d");
  target.scale(2, 2);
  draw(target);
  return small;
}
const dot = (colour, filled, cross, letter) => (target) => {
  target.fillStyle = filled ? colour : colours().paper;
  target.strokeStyle = colour;
  target.lineWidth = 2;
  target.beginPath(); target.arc(9, 7, 5, 0, 2 * Math.PI); target.fill(); target.stroke();
  if (letter) { target.fillStyle = colour; target.font = "bold 8px sans-serif"; target.textAlign = "center"; target.fillText(letter, 9, 10); }
  if (!cross) return;
  target.strokeStyle = filled ? colours().paper : colour;
  target.beginPath(); target.moveTo(6.5, 4.5); target.lineTo(11.5, 9.5); target.moveTo(11.5, 4.5); target.lineTo(6.5, 9.5); target.stroke();
};
const stroke = (colour, width, dash) => (target) => {
  target.strokeStyle = colour; target.lineWidth = width; target.setLineDash(dash);
  target.beginPath(); target.moveTo(0, 7); target.lineTo(18, 7); target.stroke();
};
const shape = (kind) => (target) => {
  target.strokeStyle = colours().ink; target.fillStyle = data.nodeKinds[kind] === "merchant" ? colours().ink : colours().paper; target.lineWidth = 1.3;
  target.beginPath(); trace(target, kind, 9, 7, 5.2); target.fill(); target.stroke();
};

function box(id, label, isOn, change, picture, extra) {
  const input = element("input", { type: "checkbox", id, onchange: (event) => { change(event.target.checked); changed(); } });
  input.checked = isOn;
  return element("div", { class: "row" }, element("label", {}, input, picture ? swatch(picture) : null, label), extra || null);
}
function set(group, key) { return (isOn) => { if (isOn) group.delete(key); else group.add(key); }; }
function slider(id, words, least, most, step, value, change) {
  const label = element("span", { text: words(value) });
  const input = element("input", { type: "range", id, min: least, max: most, step, oninput: (event) => {
    change(Number(event.target.value)); label.textContent = words(Number(event.target.value)); changed();
  } });
  input.value = value;
  return element("label", { class: "block" }, label, input);
}
// The slider of q goes by places, since most ties lie near zero.
const Q_STEPS = [0, 1e-6, 1e-4, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

function buildFilters() {
  const panel = document.getElementById("filters");
  const present = (column, count) => [...Array(count).keys()].filter((place) => column.includes(place));
  const parts = [];
  if (data.communities.length) {
    parts.push(element("h2", { text: say("communities") }));
    data.communities.forEach((community, place) => {
      parts.push(box("c" + place, `${community.letter} · ${count(community.size)}`, !state.hiddenCommunities.has(place),
        set(state.hiddenCommunities, place), dot(colourOf(place), true),
        element("button", { type: "button", class: "small", text: "ⓘ", "aria-label": `${say("community")} ${community.letter}`, onclick: () => choose({ community: place }) })));
    });
    if (nodes.community.includes(-1)) {
      parts.push(box("c-1", say("none"), !state.hiddenCommunities.has(-1), set(state.hiddenCommunities, -1), dot(colours().grey, true)));
    }
    parts.push(element("button", { type: "button", class: "small", text: say("all"), onclick: () => { state.hiddenCommunities.clear(); buildFilters(); changed(); } }));
  }
  parts.push(element("h2", { text: say("layers") }));
  data.layers.forEach((layer, place) => parts.push(box("l" + place, quoted(layer), !state.hiddenLayers.has(place),
    set(state.hiddenLayers, place), stroke(colours().ink, 2, DASHES[Math.min(3, place)]))));
  parts.push(element("h2", { text: say("strength") }));
  const place = Q_STEPS.findIndex((step) => step >= state.largestQ);
  parts.push(slider("q", (step) => say("q", Q_STEPS[step] === 1 ? say("anyLink") : Q_STEPS[step]), 0, Q_STEPS.length - 1, 1, place < 0 ? Q_STEPS.length - 1 : place,
    (step) => { state.largestQ = Q_STEPS[step]; }));
  parts.push(box("no-chance", say("noChance"), state.noChance, (isOn) => { state.noChance = isOn; }));
  const most = links.support.reduce((a, b) => Math.max(a, b), 1), mostOccasions = links.occasions.reduce((a, b) => Math.max(a, b || 0), 0);
  if (most > 1) parts.push(slider("support", (n) => say("support", n), 1, most, 1, state.support, (n) => { state.support = n; }));
  if (mostOccasions > 0) parts.push(slider("occasions", (n) => say("occasions", n), 0, mostOccasions, 1, state.occasions, (n) => { state.occasions = n; }));
  if (data.layers.length > 1) parts.push(slider("layers", (n) => say("layersLeast", n), 1, data.layers.length, 1, state.layers, (n) => { state.layers = n; }));
  parts.push(slider("labels", (n) => say("labels", n), 0, 200, 10, state.labels, (n) => { state.labels = n; }));
  const kinds = present(nodes.kind, data.nodeKinds.length), platforms = present(nodes.platform, data.platforms.length), statuses = present(nodes.status, 3);
  if (kinds.length > 1) {
    parts.push(element("h2", { text: say("kinds") }));
    for (const kind of kinds) parts.push(box("k" + kind, quoted(data.nodeKinds[kind]), !state.hiddenKinds.has(kind), set(state.hiddenKinds, kind), shape(kind)));
  }
  if (platforms.length > 1) {
    parts.push(element("h2", { text: say("platforms") }));
    for (const platform of platforms) parts.push(box("p" + platform, quoted(data.platforms[platform]), !state.hiddenPlatforms.has(platform), set(state.hiddenPlatforms, platform),
      dot(colours().ink, platform === 0, false, platform > 1 ? platformMark(platform) : "")));
  }
  if (statuses.length > 1) {
    parts.push(element("h2", { text: say("status") }));
    for (const status of statuses) parts.push(box("s" + status, say(["online", "gone", "unknown"][status]), !state.hiddenStatus.has(status), set(state.hiddenStatus, status),
      dot(colours().ink, true, status === 1)));
  }
  parts.push(element("h2", { text: say("legend") }), legend());
  const focused = document.activeElement?.id;
  panel.replaceChildren(...parts);
  if (focused && panel.querySelector("#" + CSS.escape(focused))) panel.querySelector("#" + CSS.escape(focused)).focus();
}

/** What is drawn, and nothing else. */
function legendEntries() {
  const entries = [];
  data.platforms.forEach((platform, place) => {
    if (nodes.platform.some((own, i) => own === place && nodeOn[i] && nodes.kind[i] === 0)) {
      entries.push([dot(colours().ink, place === 0, false, place > 1 ? platformMark(place) : ""), platform + " (" + say(place === 0 ? "filled" : place === 1 ? "hollow" : "letter") + ")"]);
    }
  });
  data.nodeKinds.forEach((kind, place) => {
    if (place > 0 && nodes.kind.some((own, i) => own === place && nodeOn[i])) entries.push([shape(place), kind]);
  });
  if (nodes.status.some((status, i) => status === 1 && nodeOn[i])) entries.push([dot(colours().ink, true, true), say("goneMark")]);
  data.layers.forEach((layer, place) => {
    if (links.layers.some((bits, i) => linkOn[i] && bits === 1 << place)) entries.push([stroke(colours().ink, 2, DASHES[Math.min(3, place)]), layer]);
  });
  data.linkKinds.forEach((kind, place) => {
    if (place !== TIE && links.kind.some((own, i) => own === place && linkOn[i])) entries.push([stroke(colours().soft, 1.2, DASHES[2]), kind]);
  });
  if (links.a.some((a, i) => linkOn[i] && links.kind[i] === TIE && nodes.community[a] !== nodes.community[links.b[i]])) entries.push([stroke(colours().grey, 2, []), say("across")]);
  if (data.communities.length) entries.push([dot(colourOf(0), true), say("lettersNote")]);
  entries.push([(target) => { dot(colours().ink, true)(target); }, say("larger")], [stroke(colours().ink, 4, []), say("wider")]);
  return entries;
}
function legend() {
  return element("div", { class: "legend", id: "legend" }, ...legendEntries().map(([picture, words]) => element("div", {}, swatch(picture), quoted(words))));
}

/** The sentence that the evidence of a tie allows. */
function allowedSentence(link) {
  const objects = new Map(), days = new Set();
  for (let e = evidenceStart(link); e < evidenceEnd(link); e++) {
    const layer = evidence[4 * e];
    if (!objects.has(layer)) objects.set(layer, new Set());
    objects.get(layer).add(evidence[4 * e + 1]);
    days.add(Math.floor(postTime[evidence[4 * e + 2]] / 86400));
  }
  const isWhole = links.left[link] === 0;
  const shared = isWhole ? [...objects].map(([layer, set]) => say("sentenceObjects", count(set.size), data.layers[layer]))
    : [say("sentenceObjects", count(links.support[link]), data.layers.filter((_, layer) => links.layers[link] >> layer & 1).join(", "))];
  const start = say("sentence", shared.join(language === "zh" ? "、" : " and "), duration(data.window), isWhole ? count(days.size) : count(days.size) + "+");
  if (links.p[link] === null) return start + say("sentenceNone");
  return links.occasions[link] === null ? start + say("sentenceP", probability(links.p[link]))
    : start + say("sentenceChance", count(links.occasions[link]), probability(links.expected[link]), probability(links.p[link]));
}

function noteField(key) {
  const area = element("textarea", { id: "note", oninput: (event) => {
    if (event.target.value.trim()) state.notes.set(key, event.target.value); else state.notes.delete(key);
  } });
  area.value = state.notes.get(key) || "";
  return [element("h2", {}, element("label", { for: "note", text: say("notes") })), area];
}
const closeButton = () => element("button", { type: "button", class: "small", text: say("close"), onclick: () => choose(null) });
const nodeButton = (node) => element("button", { type: "button", onclick: () => choose({ node }) }, quoted(title(node)));

function showLink(link) {
  const isTie = links.kind[link] === TIE;
  const parts = [element("div", { class: "row" }, element("h2", { text: isTie ? say("evidence") : data.linkKinds[links.kind[link]] })),
    element("h3", {}, nodeButton(links.a[link]), " – ", nodeButton(links.b[link]))];
  if (isTie) {
    parts.push(element("div", { class: "cards" },
      element("div", {}, element("b", { text: count(links.support[link]) }), say("distinct")),
      element("div", {}, element("b", { text: probability(links.p[link]) }), say("p")),
      element("div", {}, element("b", { text: probability(links.q[link]) }), say("qCard"))));
    parts.push(element("p", { class: "sentence" }, allowedSentence(link), " ", say("allowed")));
    let leads = 0;
    const rows = [];
    for (let e = evidenceStart(link); e < evidenceEnd(link); e++) {
      const [layer, object, one, two] = evidence.slice(4 * e, 4 * e + 4), gap = postTime[two] - postTime[one];
      if (gap > 0) leads++;
      const [early, late] = gap >= 0 ? [one, two] : [two, one];
      rows.push(element("tr", {},
        element("td", { class: "number", text: moment(postTime[early]) }),
        element("td", { class: "number", text: duration(gap) }),
        element("td", {}, quoted(strings[object], "div"), element("div", { class: "source" }, data.layers[layer] + " · ",
          ...[early, late].flatMap((post, i) => [i ? " → " : "", quoted(title(posts.account[post])), " " + strings[posts.id[post]] + (posts.source[post] >= 0 ? " (" + strings[posts.source[post]] + ")" : "")])))));
    }
    const total = evidenceEnd(link) - evidenceStart(link);
    if (total) {
      parts.push(element("p", { class: "source", text: title(links.a[link]) + ": " + say("first", count(leads), count(total)) }));
      parts.push(element("table", { id: "evidence" }, element("caption", { text: say("evidence") }), element("thead", {}, element("tr", {},
        ...[say("utc"), say("gap"), say("shared")].map((text) => element("th", { scope: "col", text })))), element("tbody", {}, ...rows)));
    }
    if (links.left[link]) parts.push(element("p", { class: "warning", text: say("more", count(links.left[link])) }));
  } else if (links.note[link]) parts.push(element("p", {}, quoted(links.note[link])));
  return [...parts, ...noteField("link:" + link)];
}

function showNode(node) {
  const details = data.details[node] || {}, parts = [
    element("h2", { text: data.nodeKinds[nodes.kind[node]] }), element("h3", {}, quoted(title(node))),
    element("p", { class: "source" }, quoted(nodes.name[node]))];
  const facts = [[say("platform"), data.platforms[nodes.platform[node]] || ""],
    [say("status"), nodes.kind[node] === 0 ? say(["online", "gone", "unknown"][nodes.status[node]]) : ""],
    [say("community"), nodes.community[node] >= 0 ? data.communities[nodes.community[node]].letter : ""],
    [say("strengthColumn"), nodes.kind[node] === 0 ? count(nodes.strength[node]) : ""], ...(details.facts || [])];
  parts.push(element("table", {}, element("caption", { text: say("facts") }), element("tbody", {}, ...facts.filter(([, value]) => value !== "").map(([name, value]) =>
    element("tr", {}, element("th", { scope: "row", text: name }), element("td", {}, quoted(value)))))));
  if (details.claims) {
    parts.push(element("h2", { text: say("claims") }), element("table", { id: "claims" }, element("thead", {}, element("tr", {},
      ...["", say("claimed"), say("observed"), say("assessed")].map((text) => element("th", { scope: "col", text })))),
      element("tbody", {}, ...details.claims.map(([type, claimed, observed, status, source]) => element("tr", {},
        element("th", { scope: "row" }, quoted(type)), element("td", {}, quoted(claimed)),
        element("td", {}, observed ? quoted(observed) : say("notKnown")),
        element("td", { class: status === "contradicted" ? "contradicted" : null }, quoted(status), source ? element("div", { class: "source" }, quoted(source)) : null))))));
  }
  const buttons = element("p", {},
    element("button", { type: "button", class: "small", "aria-pressed": String(state.depth === 2), text: say("depth"), onclick: () => { state.depth = 3 - state.depth; choose({ node }); } }), " ",
    element("button", { type: "button", class: "small", id: "path-to", text: say("pathTo"), onclick: () => { state.pathFrom = node; announce(say("pathHint")); } }), " ",
    element("button", { type: "button", class: "small", text: say(state.pinned.has(node) ? "unpin" : "pin"), onclick: () => {
      if (state.pinned.has(node)) state.pinned.delete(node); else state.pinned.add(node);
      choose({ node });
    } }));
  parts.push(buttons, element("h2", { text: say("neighbourList") }));
  const near = [...linksOf(node)].filter((link) => linkOn[link]).sort((a, b) => linkSupport[b] - linkSupport[a] || a - b);
  parts.push(element("ul", {}, ...near.slice(0, 60).map((link) => element("li", {},
    element("button", { type: "button", class: "small", onclick: () => choose({ link }) }, quoted(title(other(link, node)))),
    " " + (links.kind[link] === TIE ? count(linkSupport[link]) : data.linkKinds[links.kind[link]])))));
  return [...parts, ...noteField("node:" + node)];
}

function showCommunity(place) {
  const community = data.communities[place];
  let across = 0;
  for (let i = 0; i < linkCount; i++) {
    if (linkOn[i] && links.kind[i] === TIE && (nodes.community[links.a[i]] === place) !== (nodes.community[links.b[i]] === place)) across++;
  }
  return [element("h2", { text: say("community") }), element("h3", { text: community.letter }),
    element("table", {}, element("tbody", {}, ...[[say("members"), count(community.size)], ...community.facts].map(([name, value]) =>
      element("tr", {}, element("th", { scope: "row", text: name }), element("td", {}, quoted(value)))))),
    element("p", { class: "sentence" }, community.robustness ? quoted(community.robustness) : say("noRobust")),
    element("p", { text: say("between", count(across)) }),
    element("button", { type: "button", class: "small", text: say("isolate"), onclick: () => {
      state.hiddenCommunities = new Set([...data.communities.keys(), -1]);
      state.hiddenCommunities.delete(place);
      buildFilters(); changed();
    } })];
}

function showObject(chosen) {
  return [element("h2", { text: say("object") }), element("h3", {}, quoted(strings[chosen.object])), element("p", { text: say("usedBy", count(chosen.lines.length)) }),
    element("ul", {}, ...chosen.lines.slice(0, 100).map((link) => element("li", {}, element("button", { type: "button", class: "small", onclick: () => choose({ link }) }, quoted(linkTitle(link))))))];
}

function buildDetail() {
  const panel = document.getElementById("detail"), chosen = state.chosen;
  const content = !chosen ? [element("h2", { text: say("evidence") }), element("p", { text: say("nothing") }), element("p", { class: "source", text: say("help") })]
    : chosen.link !== undefined ? showLink(chosen.link) : chosen.node !== undefined ? showNode(chosen.node)
    : chosen.object !== undefined ? showObject(chosen) : showCommunity(chosen.community);
  panel.replaceChildren(...content, ...(chosen ? [element("p", {}, closeButton())] : []));
  panel.scrollTop = 0;
}
