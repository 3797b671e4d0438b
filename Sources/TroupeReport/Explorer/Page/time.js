// Posts over time: a histogram with the part that is looked at, and the posts of what is chosen as swim lanes.
const histogram = document.getElementById("histogram"), lanes = document.getElementById("lanes");
let playing = 0;
const BARS = 120, bars = new Uint32Array(BARS);
for (const time of postTime) bars[Math.min(BARS - 1, Math.floor((time - firstTime) / (lastTime - firstTime) * BARS))]++;

function sized(target) {
  const ratio = window.devicePixelRatio || 1, width = target.clientWidth, height = target.clientHeight;
  target.width = Math.round(width * ratio);
  target.height = Math.round(height * ratio);
  const pen = target.getContext("2d");
  pen.scale(ratio, ratio);
  return { pen, width, height };
}

function drawTime() {
  const { pen, width, height } = sized(histogram), most = bars.reduce((a, b) => Math.max(a, b), 1), look = colours();
  for (let i = 0; i < BARS; i++) {
    const isIn = (i + 1) / BARS * 1000 > state.from && i / BARS * 1000 < state.to;
    pen.fillStyle = isIn ? look.palette[0] : look.grey;
    pen.globalAlpha = isIn ? 1 : 0.4;
    const tall = bars[i] ? Math.max(1.5, bars[i] / most * (height - 2)) : 0;
    pen.fillRect(i * width / BARS, height - tall, Math.max(1, width / BARS - 1), tall);
  }
  document.getElementById("span").textContent = data.posts.time.length
    ? moment(timeAt(state.from)).slice(0, 16) + " – " + moment(timeAt(state.to)).slice(0, 16) + " UTC" : say("noLane");
}

/** The accounts and posts that the strip shows. */
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
  const accounts = [], pairs = [];
  for (const link of lines) {
    for (const node of [links.a[link], links.b[link]]) if (nodes.kind[node] === 0 && !accounts.includes(node) && accounts.length < 8) accounts.push(node);
    for (let e = evidenceStart(link); e < evidenceEnd(link); e++) pairs.push([evidence[4 * e + 2], evidence[4 * e + 3]]);
  }
  return { accounts, pairs: pairs.filter(([a, b]) => accounts.includes(posts.account[a]) && accounts.includes(posts.account[b])) };
}

function drawLanes() {
  const { pen, width, height } = sized(lanes), look = colours(), { accounts, pairs } = laneContent();
  lanes.setAttribute("aria-label", accounts.length ? say("lane") + ": " + accounts.map(title).join(", ") : say("noLane"));
  pen.font = "11px system-ui,\"Noto Sans CJK SC\",sans-serif";
  pen.textBaseline = "middle";
  pen.fillStyle = look.soft;
  if (!accounts.length) return pen.fillText(say("noLane"), 0, 12, width);
  const left = 92, step = Math.min(18, height / accounts.length), lane = new Map(accounts.map((node, i) => [node, (i + 0.5) * step]));
  const x = (post) => left + (postTime[post] - firstTime) / (lastTime - firstTime) * (width - left - 6);
  for (const node of accounts) {
    pen.fillStyle = look.ink;
    pen.fillText(shortened(title(node), 14), 0, lane.get(node), left - 8);
    pen.fillStyle = look.grey;
    pen.fillRect(left, lane.get(node), width - left, 0.5);
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
