// What leaves the page: pictures with title, legend and method; tables; places; notes for troupe cast read.
function download(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  announce(name);
}

/** Whether a spreadsheet would run a cell: the rule of FormulaGuard in Swift, which takes the apostrophe off again. */
function isFormula(text) {
  const bare = text.replace(/^'+/, "");
  if (/^[\t\r\n]/.test(bare)) return true;
  const [, sign, rest] = bare.match(/^["\s\p{Cc}\p{Cf}\p{DI}]*([=＝@＠+＋\-－]?)([^]*)$/u);
  if (!sign || "=＝".includes(sign)) return sign !== "";
  if (/^[\p{Alphabetic}\p{N}\p{Mn}_.@-]*$/u.test(rest) && ("@＠".includes(sign) || !/^[\d.@-]+$/.test(rest))) return false;
  return !/^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(rest);
}
/** A cell of CSV (RFC 4180); one that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value) {
  if (value === null || value === undefined) return "";
  const text = String(value), isGuarded = typeof value !== "number" && isFormula(text);
  return isGuarded || /[";,\t\r\n]|^ | $/.test(text) ? '"' + (isGuarded ? "'" : "") + text.replaceAll('"', '""') + '"' : text;
}
const csv = (heads, rows) => [heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

function saveCSV(which) {
  const isNodes = which === "nodes", rows = sorted(isNodes ? nodeRows() : linkRows(), table.sort[which]);
  const heads = isNodes ? ["name", "id", "kind", "community", "platform", "shared", "status"] : ["from", "to", "layers", "distinct_objects", "occasions", "p", "q"];
  download(isNodes ? "nodes.csv" : "lines.csv", csv(heads, rows.map((row) => row.cells)), "text/csv");
}
function savePlaces() {
  const rows = [];
  for (let i = 0; i < nodeCount; i++) if (!state.moved.size || state.moved.has(i) || state.pinned.has(i)) rows.push([nodes.name[i], Math.round(nodeX[i]), Math.round(nodeY[i])]);
  download("places.csv", csv(["node", "x", "y"], rows), "text/csv");
}
function saveNotes() {
  if (!state.notes.size) { announce(say("noNotes")); return; }
  const rows = [];
  for (const [key, note] of [...state.notes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = Number(key.split(":")[1]), isLink = key.startsWith("link");
    const node = isLink ? links.a[place] : place, kind = data.nodeKinds[nodes.kind[node]];
    const about = isLink ? "line to " + nodes.name[links.b[place]] : kind === "account" || kind === "persona" ? "" : "about " + nodes.name[node];
    rows.push(["note-" + data.key + "-" + key.replace(":", "-"), "note", kind === "account" ? nodes.name[node] : "",
      kind === "persona" ? nodes.name[node].replace(/^persona:/, "") : "", about, note]);
  }
  download("event.csv", csv(["id", "type", "account", "persona", "detail", "note"], rows), "text/csv");
}

const methodLine = () => spoken(data.method).join(" · ");
function wrapped(pen, text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && pen.measureText(line + " " + word).width > width) { lines.push(line); line = word; } else line = line ? line + " " + word : word;
  }
  return line ? [...lines, line] : lines;
}

/** What stands round the view in a picture: the legend's entries, the method's lines, and the room that they take. */
function surroundings(width) {
  context.font = "12px system-ui,sans-serif";
  const entries = legendEntries(), method = wrapped(context, methodLine(), width - 40), columns = Math.max(1, Math.floor((width - 40) / 230));
  const rows = Math.ceil(entries.length / columns);
  return { entries, method, columns, rows, head: 50, foot: rows * 20 + method.length * 16 + 34 };
}

/** Draws the view with title, legend and method round it, on a canvas or as SVG. */
function compose(pen, width, height, { entries, method, columns, rows, head, foot }) {
  const look = colours();
  pen.save();
  pen.translate(0, head);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  paint(pen, width, height);
  pen.restore();
  pen.globalAlpha = 1;
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, width, head);
  pen.fillRect(0, height + head, width, foot);
  const write = (words, x, y, colour, font, most) => {
    pen.fillStyle = colour;
    pen.font = font + " system-ui,\"Noto Sans CJK SC\",sans-serif";
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.fillText(words, x, y, most);
  };
  write(data.title, 20, head / 2, look.ink, "bold 18px", width - 40);
  entries.forEach(([draw, words], i) => {
    const x = 20 + (i % columns) * 230, y = height + head + 14 + Math.floor(i / columns) * 20;
    pen.save();
    pen.translate(x, y - 7);
    draw(pen);
    pen.setLineDash([]);
    pen.restore();
    write(words, x + 26, y, look.ink, "12px", 200);
  });
  method.forEach((line, i) => write(line, 20, height + head + rows * 20 + 20 + i * 16, look.soft, "12px", width - 40));
}

/** The view as a picture. */
function picture(scale = 2) {
  const { width, height } = size(), made = document.createElement("canvas"), pen = made.getContext("2d"), round = surroundings(width);
  made.width = width * scale;
  made.height = (height + round.head + round.foot) * scale;
  pen.scale(scale, scale);
  compose(pen, width, height, round);
  return made;
}
function savePNG() { picture().toBlob((blob) => download("network.png", blob), "image/png"); }

/** Draws what a canvas would draw, as SVG elements. */
class SVGPen {
  constructor() { this.parts = []; this.path = ""; this.dash = []; this.globalAlpha = 1; this.origin = [0, 0]; this.saved = []; this.font = ""; this.textAlign = "left"; this.textBaseline = "middle"; this.lineJoin = "miter"; }
  text(value) { return String(value).replace(/[<>&"']/g, (c) => "&#" + c.charCodeAt(0) + ";"); }
  at(x, y) { return (x + this.origin[0]).toFixed(1) + " " + (y + this.origin[1]).toFixed(1); }
  save() { this.saved.push([this.origin, this.globalAlpha]); }
  restore() { [this.origin, this.globalAlpha] = this.saved.pop(); }
  translate(x, y) { this.origin = [this.origin[0] + x, this.origin[1] + y]; }
  clip() {} rect() {}
  beginPath() { this.path = ""; }
  moveTo(x, y) { this.path += "M" + this.at(x, y); }
  lineTo(x, y) { this.path += "L" + this.at(x, y); }
  closePath() { this.path += "Z"; }
  arc(x, y, r) { const s = r.toFixed(1); this.path += "M" + this.at(x + r, y) + "A" + s + " " + s + " 0 1 1 " + this.at(x - r, y) + "A" + s + " " + s + " 0 1 1 " + this.at(x + r, y); }
  setLineDash(dash) { this.dash = dash; }
  measureText(text) { context.font = this.font; return context.measureText(text); }
  fill() { this.parts.push(`<path d="${this.path}" fill="${this.fillStyle}" fill-opacity="${this.globalAlpha.toFixed(2)}"/>`); }
  stroke() {
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : "";
    this.parts.push(`<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth.toFixed(2)}" stroke-opacity="${this.globalAlpha.toFixed(2)}" stroke-linejoin="${this.lineJoin}"${dash}/>`);
  }
  fillRect(x, y, w, h) { const [left, top] = this.at(x, y).split(" "); this.parts.push(`<rect x="${left}" y="${top}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${this.fillStyle}"/>`); }
  written(value, x, y, paint) {
    const [left, top] = this.at(x, y).split(" "), pixels = /(\d+)px/.exec(this.font)?.[1] || "12";
    const anchor = this.textAlign === "center" ? "middle" : "start", shift = this.textBaseline === "bottom" ? 0 : pixels * 0.35;
    this.parts.push(`<text x="${left}" y="${(Number(top) + shift).toFixed(1)}" font-size="${pixels}"${/bold/.test(this.font) ? ' font-weight="bold"' : ""} text-anchor="${anchor}" ${paint}>${this.text(value)}</text>`);
  }
  fillText(value, x, y) { this.written(value, x, y, `fill="${this.fillStyle}" fill-opacity="${this.globalAlpha.toFixed(2)}"`); }
  strokeText(value, x, y) { this.written(value, x, y, `fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"`); }
}
/** The view as SVG. */
function drawing() {
  const { width, height } = size(), pen = new SVGPen(), round = surroundings(width), whole = height + round.head + round.foot;
  compose(pen, width, height, round);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="Noto Sans,Noto Sans CJK SC,sans-serif">\n<title>${pen.text(data.title)}</title>\n${pen.parts.join("\n")}\n</svg>\n`;
}
function saveSVG() { download("network.svg", drawing(), "image/svg+xml"); }
const SAVES = [["png", savePNG], ["svg", saveSVG], ["nodesCSV", () => saveCSV("nodes")], ["linksCSV", () => saveCSV("links")], ["positions", savePlaces], ["notesCSV", saveNotes]];
