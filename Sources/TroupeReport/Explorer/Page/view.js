// The graph on its canvas: far out one disc a community, near in the accounts. One path a colour and style; while moving only
// a bitmap of the last full drawing is shifted.
const canvas = document.getElementById("graph");
const context = canvas.getContext("2d");
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
const FONT = "system-ui,\"Noto Sans\",\"Noto Sans CJK SC\",sans-serif";
let bitmap = null, bitmapView = null, restTimer = 0, frameRequest = 0, hover = null, highlight = null;
let isStarted = false, fitted = { x: 0, y: 0, k: 1 };
const hasDiscs = data.communities.some((community) => community.r > 0);
// The canvas's size is asked for once a drawing: the browser's answer is slow.
const measured = { width: 0, height: 0 };
const measure = () => Object.assign(measured, { width: canvas.clientWidth, height: canvas.clientHeight });
const size = () => measured;
const screenX = (x) => (x - state.view.x) * state.view.k + size().width / 2;
const screenY = (y) => (y - state.view.y) * state.view.k + size().height / 2;

/** For each node how far the next one is; circles are never wider than that. */
const roomOf = new Float64Array(nodeCount).fill(Infinity);
{
  const spread = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < nodeCount; i++) {
    spread[0] = Math.min(spread[0], nodeX[i]); spread[1] = Math.max(spread[1], nodeX[i]);
    spread[2] = Math.min(spread[2], nodeY[i]); spread[3] = Math.max(spread[3], nodeY[i]);
  }
  const side = Math.max(1, Math.sqrt((spread[1] - spread[0] + 1) * (spread[3] - spread[2] + 1) / Math.max(1, nodeCount)));
  const cells = new Map(), cellOf = (x, y) => Math.floor(x / side) + ":" + Math.floor(y / side);
  for (let i = 0; i < nodeCount; i++) {
    const cell = cellOf(nodeX[i], nodeY[i]);
    if (!cells.has(cell)) cells.set(cell, []);
    cells.get(cell).push(i);
  }
  for (let i = 0; i < nodeCount; i++) {
    let nearest = 2 * side;
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) {
      for (const j of cells.get(cellOf(nodeX[i] + dx * side, nodeY[i] + dy * side)) || []) {
        if (j !== i) nearest = Math.min(nearest, Math.hypot(nodeX[i] - nodeX[j], nodeY[i] - nodeY[j]));
      }
    }
    roomOf[i] = nearest;
  }
}
/** The usual distance between accounts of a community. */
const rooms = [...roomOf].filter((room, i) => nodes.kind[i] === 0 && nodes.community[i] >= 0 && room < Infinity).sort((a, b) => a - b);
const spacing = rooms[Math.floor(rooms.length / 2)] || 1;
const FAR = 17;
/** Whether accounts stand too close to be told apart, so that communities are discs. */
const isFar = () => hasDiscs && nodeCount > 40 && spacing * state.view.k < FAR;
const scaleOf = () => Math.min(1.6, Math.max(0.2, spacing * state.view.k / 34));
const radiusOf = (node) => (nodes.kind[node] === 0 ? 4 + 7 * Math.sqrt(nodes.strength[node] / strongest) : 8);
/** The radius on the screen: smaller where circles would cover each other. */
const drawnRadius = (node) => nodes.kind[node] === 0
  ? Math.max(1, Math.min(radiusOf(node) * scaleOf(), 0.46 * roomOf[node] * state.view.k)) : radiusOf(node) * Math.max(0.75, Math.min(1, scaleOf()));

/** The view that shows everything. */
function fit() {
  measure();
  let low = [Infinity, Infinity], high = [-Infinity, -Infinity];
  const take = (x, y, r) => {
    low = [Math.min(low[0], x - r), Math.min(low[1], y - r)];
    high = [Math.max(high[0], x + r), Math.max(high[1], y + r)];
  };
  if (hasDiscs) for (const community of data.communities) take(community.x, community.y, community.r);
  let hasNames = !hasDiscs;
  for (let i = 0; i < nodeCount; i++) {
    take(nodeX[i], nodeY[i], 0);
    if (nodes.kind[i] !== 0) hasNames = true;
  }
  const { width, height } = size(), beside = hasNames ? 115 : 22, above = 26;
  const k = nodeCount ? Math.min((width - 2 * beside) / Math.max(1, high[0] - low[0]), (height - 2 * above) / Math.max(1, high[1] - low[1]), 4) : 1;
  fitted = { x: nodeCount ? (low[0] + high[0]) / 2 : 0, y: nodeCount ? (low[1] + high[1]) / 2 : 0, k: Math.max(k, 1e-4) };
  state.view = { ...fitted };
}

/** Which nodes and lines stand out; null for all alike. */
function outstanding() {
  if (state.path) {
    const lines = new Set(state.path), ends = new Set();
    for (const link of state.path) { ends.add(links.a[link]); ends.add(links.b[link]); }
    return { nodes: ends, links: lines };
  }
  if (state.chosen?.link !== undefined) {
    const link = state.chosen.link;
    return { nodes: new Set([links.a[link], links.b[link]]), links: new Set([link]) };
  }
  if (state.chosen?.object !== undefined) {
    const lines = new Set(state.chosen.lines), ends = new Set();
    for (const link of lines) { ends.add(links.a[link]); ends.add(links.b[link]); }
    return { nodes: ends, links: lines };
  }
  const isHovered = hover?.node !== undefined, middle = isHovered ? hover.node : state.chosen?.node;
  if (middle === undefined) return null;
  const reached = around(middle, isHovered ? 1 : state.depth), lines = new Set();
  for (const node of reached.keys()) for (const link of linksOf(node)) {
    if (linkOn[link] && reached.has(other(link, node)) && Math.min(reached.get(node), reached.get(other(link, node))) < state.depth) lines.add(link);
  }
  return { nodes: new Set(reached.keys()), links: lines };
}

/** The communities that stand out far away; null for all alike. */
function outstandingCommunities() {
  const middle = hover?.community ?? state.chosen?.community;
  if (middle !== undefined) {
    const near = new Set([middle]);
    for (const { a, b } of between()) { if (a === middle) near.add(b); if (b === middle) near.add(a); }
    return near;
  }
  return highlight ? new Set([...highlight.nodes].map((node) => nodes.community[node])) : null;
}

/** Ties between communities as far as they are shown, added up. */
let betweenFound = null;
function between() {
  if (betweenFound) return betweenFound;
  const found = new Map();
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i] || links.kind[i] !== TIE) continue;
    const one = nodes.community[links.a[i]], two = nodes.community[links.b[i]];
    if (one < 0 || two < 0 || one === two) continue;
    const a = Math.min(one, two), b = Math.max(one, two), key = a * data.communities.length + b;
    if (!found.has(key)) found.set(key, { a, b, ties: 0 });
    found.get(key).ties++;
  }
  return (betweenFound = [...found.values()]);
}
/** The communities that are shown, with their places on the screen. */
function discs() {
  const isOn = new Uint8Array(data.communities.length);
  for (let i = 0; i < nodeCount; i++) if (nodeOn[i] && nodes.community[i] >= 0) isOn[nodes.community[i]] = 1;
  return data.communities.flatMap((community, place) => isOn[place] && community.r > 0
    ? [{ place, x: screenX(community.x), y: screenY(community.y), r: community.r * state.view.k }] : []);
}

/** What is drawn alike is drawn in one path. */
function styleOf(link) {
  const community = nodes.community[links.a[link]];
  const isInside = community >= 0 && community === nodes.community[links.b[link]];
  const isTie = links.kind[link] === TIE;
  const layers = links.layers[link];
  const dash = !isTie ? 2 : bitCount(layers) > 1 ? 0 : Math.min(3, Math.max(0, 31 - Math.clz32(layers)));
  const width = !isTie ? 1.2 : Math.min(3.4, 0.5 + 0.35 * linkSupport[link] + (bitCount(layers) > 1 ? 0.8 : 0));
  return { colour: isInside ? colourOf(community) : colours().grey, dash, width: Math.ceil(width * 2) / 2, isInside };
}

/** Letters and numbers as they were last drawn, with their boxes: what no other mark may cover. */
let drawnLetters = [];

function paint(target, width, height) {
  const look = colours();
  target.globalAlpha = 1;
  target.fillStyle = look.paper;
  target.fillRect(0, 0, width, height);
  drawnLetters = [];
  if (isFar()) paintDiscs(target, look, width, height); else paintAccounts(target, look, width, height);
  target.globalAlpha = 1;
}

// MARK: Far away

function paintDiscs(target, look, width, height) {
  const all = discs(), at = new Map(all.map((disc) => [disc.place, disc])), stands = outstandingCommunities();
  const isPale = (place) => stands !== null && !stands.has(place);
  target.lineCap = "butt";
  for (const { a, b, ties } of between()) {
    const one = at.get(a), two = at.get(b);
    if (!one || !two) continue;
    const middle = hover?.community ?? state.chosen?.community, isStrong = middle !== undefined && (a === middle || b === middle);
    target.strokeStyle = isStrong ? look.ink : look.grey;
    target.globalAlpha = isStrong ? 0.8 : stands ? 0.2 : 0.5;
    target.lineWidth = Math.min(9, 1 + 1.4 * Math.log2(ties + 1));
    target.beginPath();
    target.moveTo(one.x, one.y);
    target.lineTo(two.x, two.y);
    target.stroke();
  }
  // Lines to and from the things of the cast begin at the disc.
  target.strokeStyle = look.grey;
  target.globalAlpha = 0.35;
  target.lineWidth = 1;
  target.beginPath();
  const seenLines = new Set(), placeOf = (node) => (nodes.kind[node] === 0 && nodes.community[node] >= 0 ? at.get(nodes.community[node]) : { x: screenX(nodeX[node]), y: screenY(nodeY[node]) });
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i] || links.kind[i] === TIE) continue;
    const [one, two] = [links.a[i], links.b[i]].map((node) => (nodes.kind[node] === 0 && nodes.community[node] >= 0 ? "c" + nodes.community[node] : "n" + node));
    const from = placeOf(links.a[i]), to = placeOf(links.b[i]);
    if (!from || !to || seenLines.has(one + two)) continue;
    seenLines.add(one + two);
    target.moveTo(from.x, from.y);
    target.lineTo(to.x, to.y);
  }
  target.stroke();
  target.fillStyle = look.grey;
  target.globalAlpha = 0.7;
  target.beginPath();
  for (let i = 0; i < nodeCount; i++) if (nodeOn[i] && nodes.kind[i] === 0 && nodes.community[i] < 0) {
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]);
    target.moveTo(x + 1.6, y);
    target.arc(x, y, 1.6, 0, 2 * Math.PI);
  }
  target.fill();
  const seen = all.filter(({ x, y, r }) => x + r > 0 && y + r > 0 && x - r < width && y - r < height);
  for (const { place, x, y, r } of seen) {
    paintDisc(target, place, x, y, r, { alpha: isPale(place) ? 0.35 : 1 });
    if (state.chosen?.community === place) {
      target.globalAlpha = 1;
      target.strokeStyle = look.chosen;
      target.lineWidth = 2.5;
      target.beginPath();
      target.moveTo(x + r + 3.5, y);
      target.arc(x, y, r + 3.5, 0, 2 * Math.PI);
      target.stroke();
    }
  }
  target.textAlign = "center";
  target.textBaseline = "middle";
  for (const { place, x, y, r } of seen) {
    const letter = data.communities[place].letter, hasNumber = r >= 17;
    const pixels = Math.min(30, Math.round(r * (letter.length > 1 ? 0.62 : 0.72)));
    if (pixels < 7) continue;
    const middle = hasNumber ? y - pixels * 0.28 : y;
    target.globalAlpha = isPale(place) ? 0.4 : 1;
    written(target, letter, x, middle, pixels, true, pixels >= 18 ? colourOf(place) : look.ink, look);
    if (hasNumber) written(target, count(data.communities[place].size), x, y + pixels * 0.62, Math.max(9, Math.min(13, Math.round(r / 3.2))), false, look.ink, look);
  }
  if (data.nodeKinds.length > 1) {
    paintNodes(target, look, highlight, width, height, (node) => nodes.kind[node] !== 0);
    paintNames(target, look, highlight, width, height, (node) => nodes.kind[node] !== 0);
  }
}

/** A letter or number on a disc, on a rim of paper, and its box. */
function written(target, text, x, y, pixels, isBold, colour, look) {
  target.font = (isBold ? "bold " : "") + pixels + "px " + FONT;
  const half = target.measureText(text).width / 2;
  target.lineJoin = "round";
  target.lineWidth = Math.min(4, pixels / 4);
  target.strokeStyle = look.paper;
  target.strokeText(text, x, y);
  target.fillStyle = colour;
  target.fillText(text, x, y);
  drawnLetters.push({ text, isBold, box: [x - half, y - pixels * 0.42, x + half, y + pixels * 0.42] });
}

// MARK: Near

function paintAccounts(target, look, width, height) {
  const stands = highlight, small = scaleOf(), all = discs();
  for (const { place, x, y, r } of all) {
    if (x + r > 0 && y + r > 0 && x - r < width && y - r < height) paintDisc(target, place, x, y, r, { tint: 0.09 });
  }
  const faint = new Map(), strong = new Map();
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i]) continue;
    const isStanding = stands !== null && stands.links.has(i);
    const community = nodes.community[links.a[i]];
    if (!isStanding && !isBackbone[i] && community >= 0 && isDense[community] && community === nodes.community[links.b[i]]) continue;
    const style = styleOf(i), group = stands && !isStanding ? faint : strong;
    const key = style.colour + "|" + style.dash + "|" + style.width;
    let list = group.get(key);
    if (!list) group.set(key, (list = { style, lines: [] }));
    list.lines.push(i);
  }
  const crowd = Math.min(0.62, Math.max(0.1, 0.62 * Math.sqrt(400 / Math.max(1, shownLinks))));
  target.lineCap = "butt";
  for (const [group, alpha] of [[faint, crowd * 0.22], [strong, stands ? 0.9 : crowd]]) {
    for (const { style, lines } of group.values()) {
      target.strokeStyle = style.colour;
      target.globalAlpha = alpha;
      target.lineWidth = Math.max(0.4, style.width * Math.min(1, small));
      target.setLineDash(shownLinks > 8000 ? [] : DASHES[style.dash]);
      target.beginPath();
      for (const link of lines) {
        const ax = screenX(nodeX[links.a[link]]), ay = screenY(nodeY[links.a[link]]), bx = screenX(nodeX[links.b[link]]), by = screenY(nodeY[links.b[link]]);
        if (Math.max(ax, bx) < 0 || Math.max(ay, by) < 0 || Math.min(ax, bx) > width || Math.min(ay, by) > height) continue;
        target.moveTo(ax, ay);
        target.lineTo(bx, by);
      }
      target.stroke();
    }
  }
  target.setLineDash([]);
  if (state.chosen?.link !== undefined && linkOn[state.chosen.link]) {
    const link = state.chosen.link;
    target.globalAlpha = 1;
    target.strokeStyle = look.chosen;
    target.lineWidth = 4;
    target.beginPath();
    target.moveTo(screenX(nodeX[links.a[link]]), screenY(nodeY[links.a[link]]));
    target.lineTo(screenX(nodeX[links.b[link]]), screenY(nodeY[links.b[link]]));
    target.stroke();
  }
  paintNodes(target, look, stands, width, height, () => true);
  paintLetters(target, look, all, width, height);
  paintNames(target, look, stands, width, height, () => true);
}

/** A community's letter on its rim, at the top or at the next place where no circle stands, inside the picture. */
function paintLetters(target, look, all, width, height) {
  target.textAlign = "center";
  target.textBaseline = "middle";
  const circles = [];
  for (let i = 0; i < nodeCount; i++) {
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]);
    if (nodeOn[i] && x > -30 && y > -30 && x < width + 30 && y < height + 30) circles.push([x, y, drawnRadius(i) + 1]);
  }
  const isFree = (cx, cy, half, tall) => circles.every(([x, y, r]) => {
    const dx = Math.max(0, Math.abs(x - cx) - half), dy = Math.max(0, Math.abs(y - cy) - tall);
    return dx * dx + dy * dy > r * r;
  }) && drawnLetters.every(({ box }) => cx + half < box[0] || cx - half > box[2] || cy + tall < box[1] || cy - tall > box[3]);
  for (const { place, x, y, r } of all) {
    if (x + r < 12 || y + r < 12 || x - r > width - 12 || y - r > height - 12) continue;
    const letter = data.communities[place].letter, pixels = r > 70 ? 20 : r > 45 ? 16 : 13;
    target.font = "bold " + pixels + "px " + FONT;
    const half = target.measureText(letter).width / 2 + 6, tall = pixels / 2 + 2;
    let cx = Math.max(half + 2, Math.min(width - half - 2, x)), cy = Math.max(tall + 2, Math.min(height - tall - 2, y - r));
    for (let turn = 0; turn < 24 && !isFree(cx, cy, half, tall); turn++) {
      const angle = (turn % 2 ? 1 : -1) * Math.ceil((turn + 1) / 2) * Math.PI / 12, far = r + (turn < 12 ? tall * 0.5 : 0);
      const [px, py] = [x + far * Math.sin(angle), y - far * Math.cos(angle)];
      if (px < half + 2 || px > width - half - 2 || py < tall + 2 || py > height - tall - 2 || !isFree(px, py, half, tall)) continue;
      [cx, cy] = [px, py];
      break;
    }
    // A letter that would stand outside its own disc at the picture's edge says nothing.
    if (Math.hypot(cx - x, cy - y) > r + tall) continue;
    target.globalAlpha = 1;
    target.fillStyle = look.paper;
    target.beginPath();
    target.moveTo(cx + half, cy);
    for (let side = 1; side < 24; side++) {
      const angle = side * Math.PI / 12;
      target.lineTo(cx + half * Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.4, cy + tall * Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.4);
    }
    target.closePath();
    target.fill();
    target.fillStyle = pixels >= 18 ? colourOf(place) : look.ink;
    target.fillText(letter, cx, cy + 0.5);
    drawnLetters.push({ text: letter, isBold: true, box: [cx - half, cy - tall, cx + half, cy + tall] });
  }
}

/** The outline of a node: its shape is its kind. */
function trace(target, kind, x, y, r) {
  const name = data.nodeKinds[kind];
  const corners = name === "persona" ? [[-1.5, -0.4], [-1, -0.9], [1, -0.9], [1.5, -0.4], [1.5, 0.4], [1, 0.9], [-1, 0.9], [-1.5, 0.4]]
    : name === "product" ? [[-1.2, -0.8], [1.2, -0.8], [1.2, 0.8], [-1.2, 0.8]]
    : name === "merchant" ? [[-1.1, -0.3], [0, -1.1], [1.1, -0.3], [1.1, 1], [-1.1, 1]]
    : [[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]];
  if (name === "account") { target.moveTo(x + r, y); target.arc(x, y, r, 0, 2 * Math.PI); return; }
  corners.forEach(([dx, dy], i) => (i ? target.lineTo(x + dx * r, y + dy * r) : target.moveTo(x + dx * r, y + dy * r)));
  target.closePath();
}

function paintNodes(target, look, stands, width, height, isWanted) {
  const groups = new Map(), small = scaleOf();
  for (let i = 0; i < nodeCount; i++) {
    if (!nodeOn[i] || !isWanted(i)) continue;
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]);
    if (x < -30 || y < -30 || x > width + 30 || y > height + 30) continue;
    const isFilled = nodes.kind[i] === 0 ? isFilledPlatform(nodes.platform[i]) : data.nodeKinds[nodes.kind[i]] === "merchant";
    const isFaint = stands !== null && !stands.nodes.has(i);
    const colour = nodes.kind[i] === 0 ? colourOf(nodes.community[i]) : look.ink;
    const key = colour + isFilled + isFaint;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { colour, isFilled, isFaint, list: [] }));
    group.list.push([i, x, y, drawnRadius(i)]);
  }
  for (const { colour, isFilled, isFaint, list } of [...groups.values()].sort((a, b) => b.isFaint - a.isFaint)) {
    target.globalAlpha = isFaint ? 0.25 : 1;
    target.fillStyle = isFilled ? colour : look.paper;
    target.strokeStyle = colour;
    target.lineWidth = isFilled ? 1 : Math.max(0.8, 2 * Math.min(1, small));
    target.beginPath();
    for (const [i, x, y, r] of list) { target.moveTo(x + r, y); trace(target, nodes.kind[i], x, y, r); }
    target.fill();
    target.stroke();
    target.strokeStyle = isFilled ? look.paper : colour;
    target.beginPath();
    for (const [i, x, y, r] of list) {
      if (nodes.status[i] !== 1 || r < 3) continue;
      const arm = r * 0.5;
      target.moveTo(x - arm, y - arm); target.lineTo(x + arm, y + arm);
      target.moveTo(x + arm, y - arm); target.lineTo(x - arm, y + arm);
    }
    target.lineWidth = Math.max(1, 1.6 * Math.min(1.4, small));
    target.stroke();
    // A third and further platform has its letter in the ring.
    target.fillStyle = colour;
    target.font = "bold 9px " + FONT;
    target.textAlign = "center";
    target.textBaseline = "middle";
    for (const [i, x, y, r] of list) {
      if (nodes.kind[i] === 0 && nodes.platform[i] > 1 && r > 4) target.fillText(platformMark(nodes.platform[i]), x, y + 0.5);
    }
  }
  const ring = state.chosen?.node;
  if (ring !== undefined && nodeOn[ring] && isWanted(ring)) {
    target.globalAlpha = 1;
    target.strokeStyle = look.chosen;
    target.lineWidth = 2.5;
    target.beginPath();
    target.arc(screenX(nodeX[ring]), screenY(nodeY[ring]), drawnRadius(ring) + 4, 0, 2 * Math.PI);
    target.stroke();
  }
}
const platformMark = (platform) => (data.platforms[platform] || "?").slice(0, 1).toUpperCase();

/** Names of the strongest, none over another, over a letter or over a circle. */
function paintNames(target, look, stands, width, height, isWanted) {
  const taken = drawnLetters.map(({ box }) => box), wanted = state.labels;
  const isFree = (box) => taken.every((o) => box[0] > o[2] || box[2] < o[0] || box[1] > o[3] || box[3] < o[1]);
  const chosen = stands ? byStrength.filter((i) => stands.nodes.has(i)) : [];
  const visible = byStrength.filter((i) => {
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]);
    return nodeOn[i] && isWanted(i) && x >= 0 && y >= 0 && x <= width && y <= height;
  });
  const order = [...chosen.filter(isWanted).slice(0, 80), ...visible];
  if (visible.length <= 1500) for (const i of visible) {
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]), r = drawnRadius(i);
    taken.push([x - r, y - r, x + r, y + r]);
  }
  target.font = "12px " + FONT;
  target.textAlign = "left";
  target.textBaseline = "middle";
  const done = new Set();
  let drawn = 0;
  for (const i of order) {
    if (drawn >= wanted + chosen.length || done.size > wanted * 6 + chosen.length) break;
    if (!nodeOn[i] || done.has(i)) continue;
    done.add(i);
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]), r = drawnRadius(i) + 4;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const text = shortened(nodes.label[i], 26), long = target.measureText(text).width;
    const place = labelPlaces(i, x, y, r, long).find(([left, middle]) => left > 1 && left + long < width - 1 && middle > 8 && middle < height - 8 && isFree([left - 1, middle - 7, left + long + 1, middle + 7]));
    if (!place) continue;
    taken.push([place[0] - 1, place[1] - 7, place[0] + long + 1, place[1] + 7]);
    drawn++;
    target.globalAlpha = stands && !stands.nodes.has(i) ? 0.35 : 1;
    target.lineWidth = 3;
    target.strokeStyle = look.paper;
    target.strokeText(text, place[0], place[1]);
    target.fillStyle = look.ink;
    target.fillText(text, place[0], place[1]);
  }
}
/** Where a name may stand: beside its circle, below or above; what points to the accounts it is tied to comes last. */
function labelPlaces(i, x, y, r, long) {
  let dx = 0, dy = 0;
  for (const link of linksOf(i)) {
    if (!linkOn[link]) continue;
    const toX = screenX(nodeX[other(link, i)]) - x, toY = screenY(nodeY[other(link, i)]) - y, far = Math.hypot(toX, toY) || 1;
    dx += toX / far;
    dy += toY / far;
  }
  const pull = Math.hypot(dx, dy) || 1;
  const places = [[x + r, y, dx], [x - r - long, y, -dx], [x - long / 2, y + r + 5, dy], [x - long / 2, y - r - 5, -dy]];
  const isTowards = (place) => place[2] / pull > 0.9;
  return [...places.filter((place) => !isTowards(place)), ...places.filter(isTowards)];
}
function shortened(text, most) {
  const letters = [...text];
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : text;
}

/** A full drawing now; kept as a bitmap for moving. */
function redraw() {
  if (!isStarted) return;
  const { width, height } = measure(), ratio = window.devicePixelRatio || 1;
  if (!width || !height) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  highlight = outstanding();
  paint(context, width, height);
  bitmap ||= document.createElement("canvas");
  bitmap.width = canvas.width;
  bitmap.height = canvas.height;
  bitmap.getContext("2d").drawImage(canvas, 0, 0);
  bitmapView = { ...state.view };
}

/** Shows the view as it is now: the bitmap at once, the full drawing after 80 ms of rest. */
function moved() {
  if (!frameRequest) frameRequest = requestAnimationFrame(() => {
    frameRequest = 0;
    const { width, height } = size(), scale = state.view.k / bitmapView.k;
    context.fillStyle = colours().paper;
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, width / 2 + (bitmapView.x - state.view.x) * state.view.k - width / 2 * scale,
      height / 2 + (bitmapView.y - state.view.y) * state.view.k - height / 2 * scale, width * scale, height * scale);
  });
  clearTimeout(restTimer);
  restTimer = setTimeout(() => { redraw(); keepInAddress(); }, 80);
}

/** What is under a place of the canvas: far away a disc; near a node, else the line near it, else the community around it. */
function hit(x, y, withLines = true) {
  let best = null, nearest = 9;
  const isDiscs = isFar();
  for (let i = 0; i < nodeCount; i++) {
    if (!nodeOn[i] || (isDiscs && nodes.kind[i] === 0)) continue;
    const away = Math.hypot(screenX(nodeX[i]) - x, screenY(nodeY[i]) - y) - drawnRadius(i);
    if (away < nearest && away < 5) { nearest = away; best = { node: i }; }
  }
  if (best) return best;
  const disc = hasDiscs ? discs().find((disc) => Math.hypot(disc.x - x, disc.y - y) <= disc.r) : null;
  if (isDiscs) return disc ? { community: disc.place } : null;
  if (!withLines) return null;
  nearest = 6;
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i]) continue;
    const ax = screenX(nodeX[links.a[i]]), ay = screenY(nodeY[links.a[i]]), bx = screenX(nodeX[links.b[i]]), by = screenY(nodeY[links.b[i]]);
    const dx = bx - ax, dy = by - ay, along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(ax + along * dx - x, ay + along * dy - y);
    if (away < nearest) { nearest = away; best = { link: i }; }
  }
  return best || (disc ? { community: disc.place } : null);
}
