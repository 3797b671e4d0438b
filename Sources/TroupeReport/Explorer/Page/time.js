// Posts over time: a histogram with what happened and the part that is looked at, and the posts of what is chosen as swim lanes.
const histogram = document.getElementById("histogram"), lanes = document.getElementById("lanes");
let playing = 0;
const BARS = 120, bars = new Uint32Array(BARS), GUTTER = 92, DAY = 86400;
for (const time of postTime) bars[Math.min(BARS - 1, Math.floor((time - firstTime) / (lastTime - firstTime) * BARS))]++;

function sized(target) {
  const ratio = window.devicePixelRatio || 1, width = target.clientWidth, height = target.clientHeight;
  target.width = Math.round(width * ratio);
  target.height = Math.round(height * ratio);
  const pen = target.getContext("2d");
  pen.scale(ratio, ratio);
  return { pen, width, height };
}

/** What happened, alike things of one day together, by time. */
function happenings() {
  const found = new Map();
  for (const event of data.events || []) {
    const key = event.type + ":" + Math.floor(event.time / DAY);
    if (!found.has(key)) found.set(key, { time: event.time, type: event.type, hours: event.hours, accounts: new Set() });
    if (event.account >= 0) found.get(key).accounts.add(event.account);
  }
  return [...found.values()].filter(({ time }) => time >= firstTime && time <= lastTime).sort((a, b) => a.time - b.time).map((one) => {
    const words = has("event." + one.type) ? say("event." + one.type) : one.type.replaceAll("_", " ");
    const parts = [words];
    if (one.accounts.size > 1) parts.push(say("nAccounts", one.accounts.size));
    if (typeof one.hours === "number") parts.push(one.hours < 48 ? say("hoursAfter", Math.round(one.hours)) : say("daysAfter", Math.round(one.hours / 24)));
    return { time: one.time, type: one.type, isAfter: typeof one.hours === "number", label: parts.join(" · ") };
  });
}

/** Days on the axis: as many as fit, each at its midnight. */
function ticks(width) {
  const days = (lastTime - firstTime) / DAY, most = Math.max(1, Math.floor(width / 84));
  const step = [1, 2, 7, 14, 30, 61, 91, 182, 365, 730].find((step) => days / step <= most) || 3650;
  const found = [];
  for (let day = Math.ceil(firstTime / DAY); day * DAY <= lastTime; day += step) found.push(day * DAY);
  return found.length ? found : [firstTime];
}
function dayWords(seconds) {
  const isLong = lastTime - firstTime > 300 * DAY;
  return new Date(seconds * 1000).toLocaleDateString(LOCALES[language], { timeZone: "UTC", day: "numeric", month: "short", ...(isLong ? { year: "2-digit" } : {}) });
}

let drawnEvents = [];
function drawTime() {
  const { pen, width, height } = sized(histogram), most = bars.reduce((a, b) => Math.max(a, b), 1), look = colours();
  const wide = width - GUTTER, x = (time) => GUTTER + (time - firstTime) / (lastTime - firstTime) * wide;
  const events = happenings(), foot = 15, rows = events.length ? Math.max(1, Math.min(4, Math.floor((height - foot - 24) / 13))) : 0;
  const top = rows * 13 + 3, tall = height - foot - top;
  for (let i = 0; i < BARS; i++) {
    const isIn = (i + 1) / BARS * 1000 > state.from && i / BARS * 1000 < state.to;
    pen.fillStyle = isIn ? look.palette[0] : look.grey;
    pen.globalAlpha = isIn ? 0.85 : 0.35;
    const high = bars[i] ? Math.max(1.5, bars[i] / most * tall) : 0;
    pen.fillRect(GUTTER + i * wide / BARS, top + tall - high, Math.max(1, wide / BARS - 1), high);
  }
  pen.globalAlpha = 1;
  pen.font = "11px " + FONT;
  pen.textBaseline = "middle";
  pen.fillStyle = look.soft;
  pen.fillText(say("posts"), 0, top + tall / 2, GUTTER - 8);
  let free = -Infinity;
  for (const time of ticks(wide)) {
    const words = dayWords(time), long = pen.measureText(words).width, left = Math.max(GUTTER, Math.min(width - long, x(time) - long / 2));
    if (left < free) continue;
    pen.fillStyle = look.line || look.grey;
    pen.fillRect(x(time), top + tall, 1, 3);
    pen.fillStyle = look.soft;
    pen.fillText(words, left, height - foot / 2 + 1);
    free = left + long + 8;
  }
  drawEvents(pen, events, { rows, top, tall, width, x, look });
  document.getElementById("span").textContent = data.posts.time.length
    ? moment(timeAt(state.from)).slice(0, 16) + " – " + moment(timeAt(state.to)).slice(0, 16) + " UTC" : "";
  histogram.setAttribute("aria-label", [say("time"), ...events.map((event) => moment(event.time).slice(0, 16) + " " + event.label)].join("; "));
}

/** Lines with their names, none over another; what finds no place is still named to the screen reader. */
function drawEvents(pen, events, { rows, top, tall, width, x, look }) {
  drawnEvents = [];
  const placed = events.map((event) => ({ event, at: x(event.time), long: pen.measureText(event.label).width }));
  const isAtRim = ({ at, long }) => at + 4 + long > width;
  // A line runs down from its name. At the right rim names stand on the left of their lines, the last one highest.
  // What came after a contact, and contacts, have their names before others.
  const rank = ({ event }) => (event.isAfter ? 0 : event.type === "press_contact" ? 1 : 2);
  const order = [...placed.filter((one) => !isAtRim(one)), ...placed.filter(isAtRim).reverse()];
  for (const one of order.sort((a, b) => rank(a) - rank(b))) {
    const left = isAtRim(one) ? one.at - 4 - one.long : one.at + 4, right = left + one.long;
    const row = [...Array(rows).keys()].find((row) => drawnEvents.every((other) => other.row === row ? left > other.right + 4 || right < other.left - 4
      : other.row > row ? one.at < other.left || one.at > other.right : other.at < left || other.at > right));
    one.row = row;
    if (row === undefined || left < 0) continue;
    drawnEvents.push({ text: one.event.label, row, left, right, at: one.at, box: [left, row * 13 + 2, right, row * 13 + 14] });
  }
  pen.strokeStyle = pen.fillStyle = look.event;
  for (const { event, at, row } of placed) {
    pen.setLineDash(event.isAfter ? [] : [4, 3]);
    pen.beginPath();
    pen.moveTo(at, row === undefined ? top : row * 13 + 2);
    pen.lineTo(at, top + tall);
    pen.stroke();
  }
  pen.setLineDash([]);
  for (const { text, left, row } of drawnEvents) pen.fillText(text, left, row * 13 + 8);
}

/** The accounts and posts that the lanes show: those of what is chosen that the filters let through. */
function laneContent() {
  const chosen = state.chosen;
  let lines = [];
  if (chosen?.link !== undefined) lines = [chosen.link];
  else if (chosen?.object !== undefined) lines = chosen.lines.slice(0, 40);
  else if (chosen?.node !== undefined) lines = [...linksOf(chosen.node)].filter((link) => linkOn[link]).sort((a, b) => linkSupport[b] - linkSupport[a] || a - b).slice(0, 7);
  else if (chosen?.community !== undefined) {
    for (let i = 0; i < linkCount && lines.length < 3000; i++) if (linkOn[i] && nodes.community[links.a[i]] === chosen.community) lines.push(i);
    lines = lines.sort((a, b) => linkSupport[b] - linkSupport[a] || a - b).slice(0, 12);
  }
  const accounts = [], pairs = [], from = timeAt(state.from), to = timeAt(state.to);
  const isIn = (post) => postTime[post] >= from && postTime[post] <= to;
  for (const link of lines) {
    for (const node of [links.a[link], links.b[link]]) if (nodes.kind[node] === 0 && !accounts.includes(node) && accounts.length < 8) accounts.push(node);
    for (let e = evidenceStart(link); e < evidenceEnd(link); e++) {
      const [one, two] = [evidence[4 * e + 2], evidence[4 * e + 3]];
      if (!state.hiddenLayers.has(evidence[4 * e]) && isIn(one) && isIn(two)) pairs.push([one, two]);
    }
  }
  return { accounts, pairs: pairs.filter(([a, b]) => accounts.includes(posts.account[a]) && accounts.includes(posts.account[b])) };
}

function drawLanes() {
  const { accounts, pairs } = laneContent();
  lanes.hidden = !accounts.length;
  lanes.setAttribute("aria-label", accounts.length ? say("lane") + ": " + accounts.map(title).join(", ") : say("noLane"));
  if (!accounts.length) return;
  lanes.style.height = 12 + 14 * accounts.length + "px";
  const { pen, width, height } = sized(lanes), look = colours();
  pen.font = "11px " + FONT;
  pen.textBaseline = "middle";
  const step = Math.min(18, height / accounts.length), lane = new Map(accounts.map((node, i) => [node, (i + 0.5) * step]));
  const x = (post) => GUTTER + (postTime[post] - firstTime) / (lastTime - firstTime) * (width - GUTTER - 4);
  for (const node of accounts) {
    pen.fillStyle = look.ink;
    pen.fillText(shortened(title(node), 14), 0, lane.get(node), GUTTER - 8);
    pen.fillStyle = look.grey;
    pen.fillRect(GUTTER, lane.get(node), width - GUTTER, 0.5);
  }
  pen.strokeStyle = look.soft;
  for (const [one, two] of pairs) {
    pen.beginPath();
    pen.moveTo(x(one), lane.get(posts.account[one]));
    pen.lineTo(x(two), lane.get(posts.account[two]));
    pen.stroke();
    for (const post of [one, two]) {
      pen.fillStyle = colourOf(nodes.community[posts.account[post]]);
      pen.beginPath();
      pen.arc(x(post), lane.get(posts.account[post]), 3, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

/** Moves the part that is looked at through the time. */
function play() {
  const button = document.getElementById("play");
  if (playing) { clearInterval(playing); playing = 0; button.textContent = say("play"); return; }
  button.textContent = say("stop");
  if (state.from === 0 && state.to === 1000) setTime(0, 100);
  playing = setInterval(() => {
    const width = state.to - state.from, from = state.from + 10;
    if (from + width > 1000) { play(); return; }
    setTime(from, from + width);
  }, 200);
}
function setTime(from, to) {
  state.from = Math.min(from, to);
  state.to = Math.max(from, to);
  document.getElementById("from").value = state.from;
  document.getElementById("to").value = state.to;
  changed();
}
