// The document as columns, and what follows from it: neighbours, times, what the filters let through.
const data = JSON.parse(document.getElementById("data").textContent);
// The page before anything was put into it, for copies.
const MARKUP = [...document.body.children].filter((child) => child.tagName !== "SCRIPT").map((child) => child.outerHTML).join("\n");
const nodes = data.nodes, links = data.links, evidence = data.evidence, posts = data.posts, strings = data.strings;
const nodeCount = nodes.label.length, linkCount = links.a.length;
const nodeX = Float64Array.from(nodes.x), nodeY = Float64Array.from(nodes.y);
const TIE = data.linkKinds.indexOf("tie");
const firstLink = new Uint32Array(nodeCount + 1), linkAt = new Uint32Array(2 * linkCount);
for (let i = 0; i < linkCount; i++) { firstLink[links.a[i] + 1]++; firstLink[links.b[i] + 1]++; }
for (let i = 0; i < nodeCount; i++) firstLink[i + 1] += firstLink[i];
{
  const next = firstLink.slice();
  for (let i = 0; i < linkCount; i++) { linkAt[next[links.a[i]]++] = i; linkAt[next[links.b[i]]++] = i; }
}
const other = (link, node) => (links.a[link] === node ? links.b[link] : links.a[link]);
const linksOf = (node) => linkAt.subarray(firstLink[node], firstLink[node + 1]);
// Evidence: four numbers each, layer, object, earlier post of a, post of b.
const evidenceStart = (link) => links.evidence[link], evidenceEnd = (link) => links.evidence[link + 1];
const postTime = posts.time;
let firstTime = Infinity, lastTime = -Infinity;
for (const time of postTime) { if (time < firstTime) firstTime = time; if (time > lastTime) lastTime = time; }
if (firstTime > lastTime) { firstTime = 0; lastTime = 1; }
if (firstTime === lastTime) lastTime = firstTime + 1;
const strongest = nodes.strength.reduce((most, value) => Math.max(most, value), 1);
const byStrength = [...nodes.label.keys()].sort((a, b) => nodes.strength[b] - nodes.strength[a] || a - b);
const byCommunity = [...nodes.label.keys()].sort((a, b) =>
  (nodes.community[a] < 0 ? 1e9 : nodes.community[a]) - (nodes.community[b] < 0 ? 1e9 : nodes.community[b])
  || nodes.strength[b] - nodes.strength[a] || a - b);

const state = {
  hiddenCommunities: new Set(), hiddenLayers: new Set(), hiddenKinds: new Set(), hiddenPlatforms: new Set(), hiddenStatus: new Set(),
  hiddenLooks: new Set(), largestQ: 1, noChance: true, support: 1, occasions: 0, layers: 1, labels: 40, from: 0, to: 1000,
  chosen: null, depth: 1, pathFrom: null, path: null, pinned: new Set(), moved: new Set(), notes: new Map(), dark: false, table: null,
  view: { x: 0, y: 0, k: 1 },
};
const nodeOn = new Uint8Array(nodeCount), linkOn = new Uint8Array(linkCount), linkSupport = new Uint32Array(linkCount);
let shownNodes = 0, shownLinks = 0;
/** What a community looks like besides a campaign, each reading with its communities; "" for those that nothing fits. */
const looksOf = new Map();
data.communities.forEach((community, place) => {
  for (const look of community.looks?.length ? community.looks : [""]) {
    if (!looksOf.has(look)) looksOf.set(look, []);
    looksOf.get(look).push(place);
  }
});
const hasLooks = [...looksOf.keys()].some((look) => look !== "");
const isCommunityHidden = (place) => state.hiddenCommunities.has(place)
  || (place >= 0 && state.hiddenLooks.size > 0 && (data.communities[place].looks?.length ? data.communities[place].looks : [""]).every((look) => state.hiddenLooks.has(look)));
const bitCount = (bits) => { let n = 0; for (; bits; bits &= bits - 1) n++; return n; };
const timeAt = (place) => firstTime + (lastTime - firstTime) * place / 1000;

/** What the filters let through; lines count only their evidence inside the time that is looked at. */
function refilter() {
  betweenFound = null;
  const from = timeAt(state.from), to = timeAt(state.to), isAll = state.from === 0 && state.to === 1000;
  let layerMask = 0;
  data.layers.forEach((_, layer) => { if (!state.hiddenLayers.has(layer)) layerMask |= 1 << layer; });
  const everyLayer = state.hiddenLayers.size === 0;
  shownNodes = 0;
  const isHidden = data.communities.map((_, place) => isCommunityHidden(place));
  for (let i = 0; i < nodeCount; i++) {
    nodeOn[i] = !(nodes.community[i] < 0 ? state.hiddenCommunities.has(-1) : isHidden[nodes.community[i]]) && !state.hiddenKinds.has(nodes.kind[i])
      && !state.hiddenPlatforms.has(nodes.platform[i]) && !state.hiddenStatus.has(nodes.status[i]) ? 1 : 0;
    shownNodes += nodeOn[i];
  }
  shownLinks = 0;
  for (let i = 0; i < linkCount; i++) {
    linkOn[i] = 0;
    linkSupport[i] = links.support[i];
    if (!nodeOn[links.a[i]] || !nodeOn[links.b[i]]) continue;
    if (links.kind[i] === TIE) {
      const q = links.q[i];
      if (q === null ? !state.noChance : q > state.largestQ) continue;
      if (links.occasions[i] !== null && links.occasions[i] < state.occasions) continue;
      if (bitCount(links.layers[i] & layerMask) < state.layers) continue;
      if (!isAll || !everyLayer) {
        const objects = new Set();
        for (let e = evidenceStart(i); e < evidenceEnd(i); e++) {
          const layer = evidence[4 * e], time = postTime[evidence[4 * e + 2]], second = postTime[evidence[4 * e + 3]];
          if (layerMask >> layer & 1 && time >= from && second >= from && time <= to && second <= to) {
            objects.add(layer + ":" + evidence[4 * e + 1]);
          }
        }
        linkSupport[i] = objects.size;
      }
      if (linkSupport[i] < state.support || linkSupport[i] === 0) continue;
    }
    linkOn[i] = 1;
    shownLinks++;
  }
}

/** Lines of the three strongest of either end: what is drawn of dense groups. */
const isBackbone = new Uint8Array(linkCount), tiesWithin = new Uint32Array(data.communities.length);
{
  const seen = new Uint16Array(nodeCount);
  const order = [...links.a.keys()].sort((a, b) => links.support[b] - links.support[a] || a - b);
  for (const link of order) {
    const [a, b] = [links.a[link], links.b[link]], community = nodes.community[a];
    if (seen[a] < 3 || seen[b] < 3) isBackbone[link] = 1;
    seen[a]++;
    seen[b]++;
    if (links.kind[link] === TIE && community >= 0 && community === nodes.community[b]) tiesWithin[community]++;
  }
}
/** Whether a community has so many lines that only its strongest are drawn. */
const isDense = data.communities.map((community, place) => tiesWithin[place] > 5 * community.size);
const membersOf = data.communities.map(() => []);
for (const i of byStrength) if (nodes.community[i] >= 0 && nodes.kind[i] === 0) membersOf[nodes.community[i]].push(i);

/** The nodes within so many steps of a node, over what is shown. */
function around(node, steps) {
  const reached = new Map([[node, 0]]);
  let edge = [node];
  for (let step = 1; step <= steps; step++) {
    const next = [];
    for (const from of edge) for (const link of linksOf(from)) {
      const to = other(link, from);
      if (linkOn[link] && !reached.has(to)) { reached.set(to, step); next.push(to); }
    }
    edge = next;
  }
  return reached;
}

/** The lines of a shortest path over what is shown; null where there is none. */
function shortestPath(from, to) {
  const came = new Map([[from, -1]]);
  let edge = [from];
  while (edge.length && !came.has(to)) {
    const next = [];
    for (const node of edge) for (const link of linksOf(node)) {
      const step = other(link, node);
      if (linkOn[link] && !came.has(step)) { came.set(step, link); next.push(step); }
    }
    edge = next;
  }
  if (!came.has(to)) return null;
  const path = [];
  for (let node = to; node !== from;) { const link = came.get(node); path.push(link); node = other(link, node); }
  return path.reverse();
}

/** Text for comparing: case, width and accents do not matter. */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let foldedNodes = null, foldedStrings = null;

/** Nodes and shared objects in which the words occur. */
function search(words) {
  const wanted = folded(words.trim());
  if (!wanted) return [];
  foldedNodes ||= nodes.label.map((label, i) => folded(label + " " + nodes.name[i] + " " + nodes.also[i]));
  foldedStrings ||= strings.map(folded);
  const found = [];
  for (const i of byStrength) {
    if (foldedNodes[i].includes(wanted)) found.push({ node: i });
    if (found.length === 30) return found;
  }
  for (const object of data.objects) {
    if (foldedStrings[object].includes(wanted)) found.push({ object });
    if (found.length === 40) break;
  }
  return found;
}
