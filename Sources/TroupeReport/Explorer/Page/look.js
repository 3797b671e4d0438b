// How communities look, everywhere alike: letter, colour, and past seven a second cue in the same colours.
const LIGHT = { paper: "#ffffff", ink: "#222222", soft: "#555555", grey: "#888888", pale: "#ececec", chosen: "#000000", event: "#a3000f",
  palette: ["#0072b2", "#d55e00", "#009e73", "#8e5b9e", "#7a3416", "#332288", "#1b1b1b"] };
const DARK = { paper: "#15171a", ink: "#e8e8e8", soft: "#b4b7bb", grey: "#9a9a9a", pale: "#2a2d31", chosen: "#ffffff", event: "#ff9a9a",
  palette: ["#56b4e9", "#ff9a57", "#3fd0a4", "#d3a4e6", "#e0b394", "#a9a4f0", "#f4f4f4"] };
/** TikTok is filled and Douyin a ring, as in figures; of others the first by name takes what is free of the two. */
const isFilledPlatform = (place) => place < 0 || place === (data.platforms[0]?.toLowerCase() === "douyin" ? 1 : 0);
const colours = () => (state.dark ? DARK : LIGHT);
const CUES = ["plain", "hatched", "ring", "crossed", "double", "level"];
const colourOf = (community) => community < 0 ? colours().grey : colours().palette[community % 7];
const cueOf = (community) => CUES[Math.floor(community / 7) % CUES.length];
/** Whether something besides a campaign fits a community. */
const isInnocent = (community) => Boolean(data.communities[community]?.looks?.length);

/** Parallel lines within a circle: the chords at these distances from its middle, turned by an angle. */
function chords(target, x, y, r, gap, angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let d = -Math.floor(r / gap) * gap; d < r; d += gap) {
    const half = Math.sqrt(Math.max(0, r * r - d * d));
    target.moveTo(x + d * cos - half * sin, y + d * sin + half * cos);
    target.lineTo(x + d * cos + half * sin, y + d * sin - half * cos);
  }
}

/** A community's disc: pale in its colour, with its cue; dashed and grey where something besides a campaign fits it. */
function paintDisc(target, community, x, y, r, { tint = 0.16, alpha = 1 } = {}) {
  const look = colours(), colour = colourOf(community), isGrey = isInnocent(community), cue = cueOf(community);
  const circle = (radius) => { target.beginPath(); target.moveTo(x + radius, y); target.arc(x, y, radius, 0, 2 * Math.PI); };
  target.globalAlpha = alpha;
  target.setLineDash([]);
  target.fillStyle = isGrey ? look.pale : look.paper;
  circle(r);
  target.fill();
  if (!isGrey && cue !== "ring" && cue !== "double") {
    target.fillStyle = colour;
    target.globalAlpha = alpha * (cue === "plain" ? tint : tint * 0.45);
    circle(r);
    target.fill();
  }
  target.strokeStyle = isGrey ? look.grey : colour;
  if (cue === "hatched" || cue === "crossed" || cue === "level") {
    target.globalAlpha = alpha * Math.min(0.5, tint * 2.2);
    target.lineWidth = 1;
    target.beginPath();
    const gap = Math.max(4, Math.min(8, r / 5));
    chords(target, x, y, r, gap, cue === "level" ? Math.PI / 2 : Math.PI / 4);
    if (cue === "crossed") chords(target, x, y, r, gap, -Math.PI / 4);
    target.stroke();
  }
  target.globalAlpha = alpha;
  target.lineWidth = cue === "ring" || cue === "double" ? Math.max(2, Math.min(3.2, r / 8)) : 1.6;
  if (isGrey) target.setLineDash([5, 3.5]);
  circle(r);
  target.stroke();
  target.setLineDash([]);
  if (cue === "double") { target.lineWidth = 1; circle(Math.max(1, r - Math.max(3, r / 7))); target.stroke(); }
}
