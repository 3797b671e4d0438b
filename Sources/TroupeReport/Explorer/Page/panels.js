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
const discSwatch = (place) => (target) => paintDisc(target, place, 9, 7, 6, { tint: 0.3 });
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

/** Which readings fit the communities, each with its number; unticked ones are hidden. */
function buildLooks(list) {
  list.replaceChildren(...[...looksOf].sort(([a], [b]) => (a === "" ? -1 : b === "" ? 1 : looksOf.get(b).length - looksOf.get(a).length || (a < b ? -1 : 1))).map(([look, places], row) =>
    box("look-" + row, look === "" ? say("nothingFits") : word("look", look), !state.hiddenLooks.has(look), set(state.hiddenLooks, look),
      look === "" ? dot(colours().ink, true) : (target) => { target.fillStyle = colours().pale; target.strokeStyle = colours().grey; target.lineWidth = 1.6; target.setLineDash([3, 2]); target.beginPath(); target.arc(9, 7, 5.5, 0, 2 * Math.PI); target.fill(); target.stroke(); },
      element("span", { class: "number", text: count(places.length) }))));
}

function buildFilters() {
  const panel = document.getElementById("filters");
  const present = (column, count) => [...Array(count).keys()].filter((place) => column.includes(place));
  const parts = [];
  if (hasLooks) {
    const list = element("div", { id: "looks-list" });
    buildLooks(list);
    parts.push(element("h2", { text: say("looks") }), list);
  }
  if (data.communities.length) {
    const rows = [];
    data.communities.forEach((community, place) => {
      rows.push(box("c" + place, `${community.letter} · ${count(community.size)}`, !state.hiddenCommunities.has(place),
        set(state.hiddenCommunities, place), discSwatch(place),
        element("button", { type: "button", class: "small", text: "ⓘ", "aria-label": `${say("community")} ${community.letter}`, onclick: () => choose({ community: place }) })));
    });
    if (nodes.community.includes(-1)) {
      rows.push(box("c-1", say("none"), !state.hiddenCommunities.has(-1), set(state.hiddenCommunities, -1), dot(colours().grey, true)));
    }
    rows.push(element("button", { type: "button", class: "small", text: say("all"), onclick: () => { state.hiddenCommunities.clear(); state.hiddenLooks.clear(); buildFilters(); changed(); } }));
    parts.push(element("details", { open: data.communities.length <= 12 || state.hiddenCommunities.size > 0 }, element("summary", { text: say("communities") + " · " + count(data.communities.length) }), ...rows));
  }
  parts.push(element("h2", { text: say("layers") }));
  data.layers.forEach((layer, place) => parts.push(box("l" + place, quoted(word("layer", layer)), !state.hiddenLayers.has(place),
    set(state.hiddenLayers, place), stroke(colours().ink, 2, DASHES[Math.min(3, place)]))));
  parts.push(element("h2", { text: say("strength") }));
  const place = Q_STEPS.findIndex((step) => step >= state.largestQ);
  parts.push(slider("q", (step) => Q_STEPS[step] === 1 ? say("qAny") : say("q", String(Q_STEPS[step])), 0, Q_STEPS.length - 1, 1, place < 0 ? Q_STEPS.length - 1 : place,
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
    for (const kind of kinds) parts.push(box("k" + kind, quoted(word("kind", data.nodeKinds[kind])), !state.hiddenKinds.has(kind), set(state.hiddenKinds, kind), shape(kind)));
  }
  if (platforms.length > 1) {
    parts.push(element("h2", { text: say("platforms") }));
    for (const platform of platforms) parts.push(box("p" + platform, quoted(data.platforms[platform]), !state.hiddenPlatforms.has(platform), set(state.hiddenPlatforms, platform),
      dot(colours().ink, isFilledPlatform(platform), false, platform > 1 ? platformMark(platform) : "")));
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
  if (isFar()) {
    entries.push([discSwatch(data.communities.findIndex((_, place) => !isInnocent(place)) < 0 ? 0 : data.communities.findIndex((_, place) => !isInnocent(place))), say("discLegend")]);
    if (hasLooks && data.communities.some((_, place) => isInnocent(place))) entries.push([discSwatch(data.communities.findIndex((_, place) => isInnocent(place))), say("dashedLegend")]);
    if (data.communities.length > 7) entries.push([discSwatch(7), say("cueLegend")]);
    if (between().length) entries.push([stroke(colours().grey, 4, []), say("betweenLegend")]);
    data.nodeKinds.forEach((kind, place) => { if (place > 0 && nodes.kind.some((own, i) => own === place && nodeOn[i])) entries.push([shape(place), word("kind", kind)]); });
    return entries;
  }
  data.platforms.forEach((platform, place) => {
    if (nodes.platform.some((own, i) => own === place && nodeOn[i] && nodes.kind[i] === 0)) {
      entries.push([dot(colours().ink, isFilledPlatform(place), false, place > 1 ? platformMark(place) : ""), say(place > 1 ? "letter" : isFilledPlatform(place) ? "filled" : "hollow", platform)]);
    }
  });
  data.nodeKinds.forEach((kind, place) => {
    if (place > 0 && nodes.kind.some((own, i) => own === place && nodeOn[i])) entries.push([shape(place), word("kind", kind)]);
  });
  if (nodes.status.some((status, i) => status === 1 && nodeOn[i])) entries.push([dot(colours().ink, true, true), say("goneMark")]);
  data.layers.forEach((layer, place) => {
    if (links.layers.some((bits, i) => linkOn[i] && bits === 1 << place)) entries.push([stroke(colours().ink, 2, DASHES[Math.min(3, place)]), word("layer", layer)]);
  });
  data.linkKinds.forEach((kind, place) => {
    if (place !== TIE && links.kind.some((own, i) => own === place && linkOn[i])) entries.push([stroke(colours().soft, 1.2, DASHES[2]), word("line", kind)]);
  });
  if (links.a.some((a, i) => linkOn[i] && links.kind[i] === TIE && nodes.community[a] !== nodes.community[links.b[i]])) entries.push([stroke(colours().grey, 2, []), say("across")]);
  if (data.communities.length) entries.push([discSwatch(0), say("lettersNote")]);
  if (hasLooks) entries.push([discSwatch(data.communities.findIndex((_, place) => isInnocent(place))), say("dashedLegend")]);
  entries.push([dot(colours().ink, true), say("larger")], [stroke(colours().ink, 4, []), say("wider")]);
  if (isDense.some(Boolean)) entries.push([stroke(colours().soft, 1, []), say("backbone")]);
  return entries;
}
function legend() {
  return element("div", { class: "legend", id: "legend" }, ...legendEntries().map(([picture, words]) => element("div", {}, swatch(picture), quoted(words))));
}

/** The sentence that the evidence of a tie allows. */
function allowedSentence(link) {
  const days = new Set();
  for (let e = evidenceStart(link); e < evidenceEnd(link); e++) days.add(Math.floor(postTime[evidence[4 * e + 2]] / DAY));
  const layers = data.layers.filter((_, layer) => links.layers[link] >> layer & 1).map((layer) => word("layer", layer)).join(", ");
  const parts = [say("sentence", links.support[link], layers, duration(data.window))];
  if (links.left[link] === 0) parts.push(say("sentenceDays", days.size));
  if (state.from > 0 || state.to < 1000) parts.push(say("wholePeriod"));
  if (links.p[link] === null) parts.push(say("sentenceNone"));
  else if (links.occasions[link] === null) parts.push(say("sentenceP", probability(links.p[link])));
  else parts.push(say("sentenceChance", links.occasions[link], probability(links.expected[link]), probability(links.p[link])));
  return parts.join(language === "zh" ? "" : " ");
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

/** The evidence of a line by moments: the same two posts are one, whatever layers they share. */
function moments(link) {
  const found = new Map();
  for (let e = evidenceStart(link); e < evidenceEnd(link); e++) {
    const [layer, object, one, two] = evidence.slice(4 * e, 4 * e + 4), key = one + ":" + two;
    const [early, late] = postTime[two] >= postTime[one] ? [one, two] : [two, one];
    if (!found.has(key)) found.set(key, { early, late, shared: [] });
    found.get(key).shared.push([layer, object]);
  }
  return [...found.values()];
}
/** Where a post is on its platform, with dots that no click follows; "" where that is not known. */
function addressOf(post) {
  const id = strings[posts.id[post]], start = nodes.address?.[posts.account[post]];
  return start && /^[\w.-]{1,128}$/.test(id) && !/^p[0-9a-f]{16}$/.test(id) ? start + id : "";
}
function copied(text) {
  const done = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  done.then(() => announce(say("addressCopied")), () => announce(text));
}
function postLine(post) {
  const address = addressOf(post), source = posts.source[post] >= 0 ? " (" + strings[posts.source[post]] + ")" : "";
  return element("div", { class: "source" }, quoted(title(posts.account[post])), " " + moment(postTime[post]).slice(11) + " · " + strings[posts.id[post]] + source,
    address ? element("div", {}, quoted(address), " ", element("button", { type: "button", class: "copy", text: say("copyAddress"), "aria-label": say("copyAddress") + " " + strings[posts.id[post]], onclick: () => copied(address) })) : null);
}
function momentRow({ early, late, shared }) {
  return element("tr", {},
    element("td", { class: "number" }, ...moment(postTime[early]).split(" ").flatMap((part, i) => [i ? " " : "", element("span", { class: "part", text: part })])),
    element("td", { class: "number", text: duration(postTime[late] - postTime[early]) }),
    element("td", {}, ...shared.flatMap(([layer, object]) => [element("span", { class: "source", text: word("layer", data.layers[layer] || "") }), quoted(strings[object], "div")]),
      postLine(early), postLine(late)));
}

function showLink(link) {
  const isTie = links.kind[link] === TIE;
  const parts = [element("div", { class: "row" }, element("h2", { text: isTie ? say("evidence") : word("line", data.linkKinds[links.kind[link]]) })),
    element("h3", {}, nodeButton(links.a[link]), " – ", nodeButton(links.b[link]))];
  if (isTie) {
    parts.push(element("div", { class: "cards" },
      element("div", {}, element("b", { text: count(links.support[link]) }), say("distinct")),
      element("div", {}, element("b", { text: probability(links.p[link]) }), say("p")),
      element("div", {}, element("b", { text: probability(links.q[link]) }), say("qCard"))));
    parts.push(element("p", { class: "sentence" }, allowedSentence(link), " ", say("allowed")));
    const rows = moments(link).map(momentRow);
    const total = evidenceEnd(link) - evidenceStart(link);
    if (total) {
      if (links.first[link]) parts.push(element("p", { class: "source", text: [links.a[link], links.b[link]].map((end, i) =>
        title(end) + ": " + say("first", links.first[link][i])).join("; ") }));
      parts.push(element("table", { id: "evidence" }, element("caption", { text: say("evidence") }), element("thead", {}, element("tr", {},
        ...[say("utc"), say("gap"), say("shared")].map((text) => element("th", { scope: "col", text })))), element("tbody", {}, ...rows)));
    }
    if (links.left[link]) parts.push(element("p", { class: "warning", text: say("more", links.left[link]) }));
  } else if (links.note[link]) parts.push(element("p", {}, quoted(word("note", links.note[link]))));
  return [...parts, ...noteField("link:" + link)];
}

function showNode(node) {
  const details = data.details[node] || {}, parts = [
    element("h2", { text: word("kind", data.nodeKinds[nodes.kind[node]]) }), element("h3", {}, quoted(title(node))),
    element("p", { class: "source" }, quoted(nodes.name[node]))];
  const facts = [[say("platform"), data.platforms[nodes.platform[node]] || ""],
    [say("status"), nodes.kind[node] === 0 ? say(["online", "gone", "unknown"][nodes.status[node]]) : ""],
    [say("community"), nodes.community[node] >= 0 ? data.communities[nodes.community[node]].letter : ""],
    [say("strengthColumn"), nodes.kind[node] === 0 ? count(nodes.strength[node]) : ""], ...(details.facts || [])];
  parts.push(element("table", {}, element("caption", { text: say("facts") }), element("tbody", {}, ...facts.filter(([, value]) => value !== "").map(([name, value]) =>
    element("tr", {}, element("th", { scope: "row", text: word("fact", name) }), element("td", {}, quoted(word("value", value))))))));
  if (details.claims) {
    parts.push(element("h2", { text: say("claims") }), element("table", { id: "claims" }, element("thead", {}, element("tr", {},
      ...["", say("claimed"), say("observed"), say("assessed")].map((text) => element("th", { scope: "col", text })))),
      element("tbody", {}, ...details.claims.map(([type, claimed, observed, status, source]) => element("tr", {},
        element("th", { scope: "row" }, quoted(word("claim", type))), element("td", {}, quoted(claimed)),
        element("td", {}, observed ? quoted(observed) : say("notKnown")),
        element("td", { class: status === "contradicted" ? "contradicted" : null }, quoted(word("value", status)), source ? element("div", { class: "source" }, quoted(source)) : null))))));
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
    " " + (links.kind[link] === TIE ? count(linkSupport[link]) : word("line", data.linkKinds[links.kind[link]]))))));
  return [...parts, ...noteField("node:" + node)];
}

function showCommunity(place) {
  const community = data.communities[place], members = membersOf[place], most = 24;
  let across = 0;
  for (let i = 0; i < linkCount; i++) {
    if (linkOn[i] && links.kind[i] === TIE && (nodes.community[links.a[i]] === place) !== (nodes.community[links.b[i]] === place)) across++;
  }
  let layers = 0;
  for (const node of members) for (const link of linksOf(node)) if (links.kind[link] === TIE && nodes.community[other(link, node)] === place) layers |= links.layers[link];
  const facts = [[say("members"), count(community.size)],
    [say("layers"), data.layers.filter((_, layer) => layers >> layer & 1).map((layer) => word("layer", layer)).join(", ")],
    ...community.facts.map(([name, value]) => [word("fact", name), word("value", value)])];
  const parts = [element("h2", { text: say("community") }), element("h3", { text: community.letter + " · " + say("nAccounts", community.size) })];
  if (community.thin) parts.push(element("p", { class: "warning" }, element("b", { text: say("thinEvidence") }), " ", quoted(community.thin)));
  if (community.looks?.length) parts.push(element("p", { class: "warning" }, element("b", { text: say("looksLike") + ": " }), quoted(community.looks.map((look) => word("look", look)).join("; "))));
  parts.push(element("table", {}, element("tbody", {}, ...facts.filter(([, value]) => value !== "").map(([name, value]) =>
    element("tr", {}, element("th", { scope: "row", text: name }), element("td", {}, quoted(value)))))));
  const things = community.things?.length ? community.things : shownThings(place);
  if (things.length) parts.push(element("h2", { text: say("postedMost") }), ...things.map(([text, layer, accounts, posts_, first, last]) => element("div", { class: "thing" }, quoted(text),
    element("span", { class: "source", text: [word("layer", layer), say("nAccounts", accounts), say("nPosts", posts_), moment(first).slice(0, 10) + (moment(last).slice(0, 10) === moment(first).slice(0, 10) ? "" : " – " + moment(last).slice(0, 10))].join(" · ") }))));
  if (community.first) parts.push(element("h2", { text: say("whoFirst") }), element("p", { text: say("leads", community.first[1], community.first[2], probability(community.first[3]), community.first[0]) }));
  parts.push(element("h2", { text: say("memberList") }), element("ul", { class: "members" }, ...members.slice(0, state.allMembers === place ? 400 : most).map((node) => element("li", {}, nodeButton(node)))));
  if (members.length > most && state.allMembers !== place) parts.push(element("button", { type: "button", class: "small", text: say("showAll", members.length), onclick: () => { state.allMembers = place; buildDetail(); } }));
  parts.push(element("p", { class: "sentence" }, community.robustness ? quoted(community.robustness) : say("noRobust")),
    element("p", { text: say("between", across) }),
    element("p", {}, element("button", { type: "button", class: "small", text: say("zoomIn"), onclick: () => { come(place); redraw(); keepInAddress(); } }), " ",
      element("button", { type: "button", class: "small", text: say("isolate"), onclick: () => {
        state.hiddenCommunities = new Set([...data.communities.keys(), -1]);
        state.hiddenCommunities.delete(place);
        buildFilters(); changed();
      } })));
  return parts;
}
/** What the lines in the page show that a community shared most, where nobody counted all. */
function shownThings(place) {
  const found = new Map();
  for (const node of membersOf[place]) for (const link of linksOf(node)) {
    if (links.kind[link] !== TIE || links.a[link] !== node || nodes.community[links.b[link]] !== place) continue;
    for (let e = evidenceStart(link); e < evidenceEnd(link); e++) {
      const [layer, object, one, two] = evidence.slice(4 * e, 4 * e + 4), key = layer + ":" + object;
      if (!found.has(key)) found.set(key, { layer, object, accounts: new Set(), posts: new Set() });
      const thing = found.get(key);
      for (const post of [one, two]) { thing.accounts.add(posts.account[post]); thing.posts.add(post); }
    }
  }
  return [...found.values()].sort((a, b) => b.accounts.size - a.accounts.size || b.posts.size - a.posts.size || a.object - b.object).slice(0, 5).map(({ layer, object, accounts, posts: own }) => {
    const times = [...own].map((post) => postTime[post]).sort((a, b) => a - b);
    return [strings[object], data.layers[layer] || "", accounts.size, own.size, times[0], times.at(-1)];
  });
}

function showObject(chosen) {
  return [element("h2", { text: say("object") }), element("h3", {}, quoted(strings[chosen.object])), element("p", { text: say("usedBy", chosen.lines.length) }),
    element("ul", {}, ...chosen.lines.slice(0, 100).map((link) => element("li", {}, element("button", { type: "button", class: "small", onclick: () => choose({ link }) }, quoted(linkTitle(link))))))];
}

function buildDetail() {
  const panel = document.getElementById("detail"), chosen = state.chosen;
  const content = !chosen ? [element("h2", { text: say("readAll") }), element("p", { text: overview() }), element("p", { text: say("nothing") }), element("p", { class: "source", text: say("help") })]
    : chosen.link !== undefined ? showLink(chosen.link) : chosen.node !== undefined ? showNode(chosen.node)
    : chosen.object !== undefined ? showObject(chosen) : showCommunity(chosen.community);
  panel.replaceChildren(...content, ...(chosen ? [element("p", {}, closeButton())] : []));
  panel.scrollTop = 0;
}
