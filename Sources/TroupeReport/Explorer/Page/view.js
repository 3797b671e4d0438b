// The graph on its canvas: one path a colour and style; while moving only a bitmap of the last full drawing is shifted.
const canvas = document.getElementById("graph");
const context = canvas.getContext("2d");
const LIGHT = { paper: "#ffffff", ink: "#222222", soft: "#555555", grey: "#888888", other: "#6b6b6b", chosen: "#000000",
  palette: ["#0072b2", "#d55e00", "#009e73", "#8e5b9e", "#7a3416", "#332288", "#1b1b1b"] };
const DARK = { paper: "#15171a", ink: "#e8e8e8", soft: "#b4b7bb", grey: "#9a9a9a", other: "#8c8c8c", chosen: "#ffffff",
  palette: ["#56b4e9", "#ff9a57", "#3fd0a4", "#d3a4e6", "#e0b394", "#a9a4f0", "#f4f4f4"] };
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
let bitmap = null, bitmapView = null, restTimer = 0, frameRequest = 0, hover = -1, highlight = null;
const colours = () => (state.dark ? DARK : LIGHT);
const colourOf = (community) => community < 0 ? colours().grey : colours().palette[community] || colours().other;
const radiusOf = (node) => (nodes.kind[node] === 0 ? 3.2 + 6.8 * Math.sqrt(nodes.strength[node] / strongest) : 8);
// Among thousands circles are small until one comes near.
const crowding = () => Math.min(1, Math.sqrt(size().width * size().height / Math.max(1, nodeCount)) / 24);
const scaleOf = () => Math.min(1.6, Math.max(0.2, crowding() * state.view.k / fitted.k));
let isStarted = false;
let fitted = { x: 0, y: 0, k: 1 };
const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });
const screenX = (x) => (x - state.view.x) * state.view.k + size().width / 2;
const screenY = (y) => (y - state.view.y) * state.view.k + size().height / 2;

/** The view that shows everything. */
function fit() {
  let low = [Infinity, Infinity], high = [-Infinity, -Infinity];
  for (let i = 0; i < nodeCount; i++) {
    low = [Math.min(low[0], nodeX[i]), Math.min(low[1], nodeY[i])];
    high = [Math.max(high[0], nodeX[i]), Math.max(high[1], nodeY[i])];
  }
  const { width, height } = size();
  const k = nodeCount ? Math.min((width - 230) / Math.max(1, high[0] - low[0]), (height - 80) / Math.max(1, high[1] - low[1]), 4) : 1;
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
  const middle = hover >= 0 ? hover : state.chosen?.node;
  if (middle === undefined) return null;
  const reached = around(middle, hover >= 0 ? 1 : state.depth), lines = new Set();
  for (const node of reached.keys()) for (const link of linksOf(node)) {
    if (linkOn[link] && reached.has(other(link, node)) && Math.min(reached.get(node), reached.get(other(link, node))) < state.depth) lines.add(link);
  }
  return { nodes: new Set(reached.keys()), links: lines };
}

/** What is drawn alike is drawn in one path. */
function styleOf(link) {
  const community = nodes.community[links.a[link]];
  const isInside = community >= 0 && community === nodes.community[links.b[link]];
  const isTie = links.kind[link] === TIE;
  const layers = links.layers[link];
  const dash = !isTie ? 2 : bitCount(layers) > 1 ? 0 : Math.min(3, Math.max(0, 31 - Math.clz32(layers)));
  const width = !isTie ? 1.2 : Math.min(3.4, 0.5 + 0.35 * linkSupport[link] + (bitCount(layers) > 1 ? 0.8 : 0));
  return { colour: isInside ? colourOf(community) : colours().grey, dash, width: Math.ceil(width * 2) / 2 };
}

function paint(target, width, height) {
  const look = colours(), stands = highlight, small = scaleOf();
  target.fillStyle = look.paper;
  target.fillRect(0, 0, width, height);
  paintHulls(target, look);
  const faint = new Map(), strong = new Map();
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i]) continue;
    const style = styleOf(i), group = stands && !stands.links.has(i) ? faint : strong;
    const key = style.colour + "|" + style.dash + "|" + style.width;
    let list = group.get(key);
    if (!list) group.set(key, (list = { style, lines: [] }));
    list.lines.push(i);
  }
  const crowd = Math.min(0.62, Math.max(0.07, 0.62 * Math.sqrt(400 / Math.max(1, shownLinks))));
  target.lineCap = "butt";
  for (const [group, alpha] of [[faint, crowd * 0.22], [strong, stands ? 0.9 : crowd]]) {
    for (const { style, lines } of group.values()) {
      target.strokeStyle = style.colour;
      target.globalAlpha = alpha;
      target.lineWidth = Math.max(0.4, style.width * Math.min(1, small));
      target.setLineDash(shownLinks > 8000 ? [] : DASHES[style.dash]);
      target.beginPath();
      for (const link of lines) {
        target.moveTo(screenX(nodeX[links.a[link]]), screenY(nodeY[links.a[link]]));
        target.lineTo(screenX(nodeX[links.b[link]]), screenY(nodeY[links.b[link]]));
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
  paintNodes(target, look, stands, small, width, height);
  paintNames(target, look, stands, small, width, height);
  target.globalAlpha = 1;
}

function paintHulls(target, look) {
  const members = new Map();
  for (let i = 0; i < nodeCount; i++) {
    const community = nodes.community[i];
    if (!nodeOn[i] || community < 0 || community >= look.palette.length || nodes.kind[i] !== 0) continue;
    if (!members.has(community)) members.set(community, []);
    members.get(community).push(i);
  }
  for (const [community, list] of members) {
    const rim = 15 * scaleOf(), ring = [];
    for (const i of list) for (let side = 0; side < 16; side++) {
      const angle = side * Math.PI / 8, far = radiusOf(i) * scaleOf() + rim * 0.7;
      ring.push([screenX(nodeX[i]) + far * Math.cos(angle), screenY(nodeY[i]) + far * Math.sin(angle)]);
    }
    const hull = hullOf(ring);
    target.fillStyle = target.strokeStyle = colourOf(community);
    target.lineJoin = "round";
    target.beginPath();
    hull.forEach(([x, y], i) => (i ? target.lineTo(x, y) : target.moveTo(x, y)));
    target.closePath();
    target.globalAlpha = 0.09;
    target.fill();
    target.globalAlpha = 0.6;
    target.lineWidth = 1;
    target.stroke();
    const top = hull.reduce((best, point) => (point[1] < best[1] ? point : best), hull[0]);
    target.globalAlpha = 1;
    target.font = "bold 17px system-ui,sans-serif";
    target.textAlign = "center";
    target.textBaseline = "bottom";
    target.fillText(data.communities[community].letter, top[0], top[1] - 2);
  }
}

/** The convex hull of points, by the monotone chain. */
function hullOf(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const chain = (list) => {
    const hull = [];
    for (const point of list) {
      while (hull.length > 1 && turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
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

function paintNodes(target, look, stands, small, width, height) {
  const groups = new Map();
  for (let i = 0; i < nodeCount; i++) {
    if (!nodeOn[i]) continue;
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]);
    if (x < -30 || y < -30 || x > width + 30 || y > height + 30) continue;
    const isFilled = nodes.kind[i] === 0 ? nodes.platform[i] <= 0 : data.nodeKinds[nodes.kind[i]] === "merchant";
    const isFaint = stands !== null && !stands.nodes.has(i);
    const colour = nodes.kind[i] === 0 ? colourOf(nodes.community[i]) : look.ink;
    const key = colour + isFilled + isFaint;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { colour, isFilled, isFaint, list: [] }));
    group.list.push([i, x, y, radiusOf(i) * small]);
  }
  for (const { colour, isFilled, isFaint, list } of [...groups.values()].sort((a, b) => b.isFaint - a.isFaint)) {
    target.globalAlpha = isFaint ? 0.25 : 1;
    target.fillStyle = isFilled ? colour : look.paper;
    target.strokeStyle = colour;
    target.lineWidth = isFilled ? 1 : Math.max(1, 2 * small);
    target.beginPath();
    for (const [i, x, y, r] of list) { target.moveTo(x + r, y); trace(target, nodes.kind[i], x, y, r); }
    target.fill();
    target.stroke();
    target.strokeStyle = isFilled ? look.paper : colour;
    target.beginPath();
    for (const [i, x, y, r] of list) {
      if (nodes.status[i] !== 1) continue;
      const arm = r * 0.5;
      target.moveTo(x - arm, y - arm); target.lineTo(x + arm, y + arm);
      target.moveTo(x + arm, y - arm); target.lineTo(x - arm, y + arm);
    }
    target.lineWidth = Math.max(1.2, 1.6 * small);
    target.stroke();
    // A third and further platform has its letter in the ring.
    target.fillStyle = colour;
    target.font = "bold 9px system-ui,sans-serif";
    target.textAlign = "center";
    target.textBaseline = "middle";
    for (const [i, x, y, r] of list) {
      if (nodes.kind[i] === 0 && nodes.platform[i] > 1 && r > 4) target.fillText(platformMark(nodes.platform[i]), x, y + 0.5);
    }
  }
  const ring = state.chosen?.node;
  if (ring !== undefined && nodeOn[ring]) {
    target.globalAlpha = 1;
    target.strokeStyle = look.chosen;
    target.lineWidth = 2.5;
    target.beginPath();
    target.arc(screenX(nodeX[ring]), screenY(nodeY[ring]), radiusOf(ring) * small + 5, 0, 2 * Math.PI);
    target.stroke();
  }
}
const platformMark = (platform) => (data.platforms[platform] || "?").slice(0, 1).toUpperCase();

/** Names of the strongest, none over another or over a circle. */
function paintNames(target, look, stands, small, width, height) {
  const taken = [], wanted = state.labels;
  const isFree = (box) => taken.every((o) => box[0] > o[2] || box[2] < o[0] || box[1] > o[3] || box[3] < o[1]);
  const chosen = stands ? byStrength.filter((i) => stands.nodes.has(i)) : [];
  const order = [...chosen.slice(0, 80), ...byStrength];
  if (nodeCount <= 1500) for (let i = 0; i < nodeCount; i++) {
    if (!nodeOn[i]) continue;
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]), r = radiusOf(i) * small;
    taken.push([x - r, y - r, x + r, y + r]);
  }
  target.font = "12px system-ui,\"Noto Sans\",\"Noto Sans CJK SC\",sans-serif";
  target.textAlign = "left";
  target.textBaseline = "middle";
  const done = new Set();
  let drawn = 0;
  for (const i of order) {
    if (drawn >= wanted + chosen.length || done.size > wanted * 6 + chosen.length) break;
    if (!nodeOn[i] || done.has(i)) continue;
    done.add(i);
    const x = screenX(nodeX[i]), y = screenY(nodeY[i]), r = radiusOf(i) * small + 4;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const text = shortened(nodes.label[i], 26), long = target.measureText(text).width;
    const places = [[x + r, y], [x - r - long, y], [x - long / 2, y + r + 5], [x - long / 2, y - r - 5]];
    const place = places.find(([left, middle]) => left > 1 && left + long < width - 1 && isFree([left - 1, middle - 7, left + long + 1, middle + 7]));
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
function shortened(text, most) {
  const letters = [...text];
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : text;
}

/** A full drawing now; kept as a bitmap for moving. */
function redraw() {
  if (!isStarted) return;
  const { width, height } = size(), ratio = window.devicePixelRatio || 1;
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

/** The node under a place of the canvas, else the line near it. */
function hit(x, y, withLines = true) {
  let best = null, nearest = 9;
  const small = scaleOf();
  for (let i = 0; i < nodeCount; i++) {
    if (!nodeOn[i]) continue;
    const away = Math.hypot(screenX(nodeX[i]) - x, screenY(nodeY[i]) - y) - radiusOf(i) * small;
    if (away < nearest && away < 5) { nearest = away; best = { node: i }; }
  }
  if (best || !withLines) return best;
  nearest = 6;
  for (let i = 0; i < linkCount; i++) {
    if (!linkOn[i]) continue;
    const ax = screenX(nodeX[links.a[i]]), ay = screenY(nodeY[links.a[i]]), bx = screenX(nodeX[links.b[i]]), by = screenY(nodeY[links.b[i]]);
    const dx = bx - ax, dy = by - ay, along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(ax + along * dx - x, ay + along * dy - y);
    if (away < nearest) { nearest = away; best = { link: i }; }
  }
  return best;
}
