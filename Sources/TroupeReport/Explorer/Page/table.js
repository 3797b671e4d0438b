// Everything as a table: sortable, by keyboard, for readers that cannot see the canvas.
const table = { sort: { nodes: [5, -1], links: [3, -1] }, rows: { nodes: 200, links: 200 } };

function nodeRows() {
  const rows = [];
  for (const i of byCommunity) if (nodeOn[i]) {
    rows.push({ choice: { node: i }, cells: [title(i), nodes.name[i], word("kind", data.nodeKinds[nodes.kind[i]]),
      nodes.community[i] < 0 ? "" : data.communities[nodes.community[i]].letter, data.platforms[nodes.platform[i]] || "", nodes.strength[i],
      nodes.kind[i] === 0 ? say(["online", "gone", "unknown"][nodes.status[i]]) : ""] });
  }
  return rows;
}
function linkRows() {
  const rows = [];
  for (let i = 0; i < linkCount; i++) if (linkOn[i]) {
    rows.push({ choice: { link: i }, cells: [title(links.a[i]), title(links.b[i]), links.kind[i] === TIE ? data.layers.filter((_, layer) => links.layers[i] >> layer & 1).map((layer) => word("layer", layer)).join(", ") : word("line", data.linkKinds[links.kind[i]]),
      linkSupport[i], links.occasions[i], links.p[i], links.q[i]] });
  }
  return rows;
}
const nodeHeads = () => [say("name"), "id", say("kind"), say("community"), say("platform"), say("strengthColumn"), say("status")];
const linkHeads = () => [say("one"), say("two"), say("layer"), say("distinct"), say("occ"), "p", "q"];

function sorted(rows, [column, direction]) {
  return rows.map((row, place) => [row, place]).sort(([a, i], [b, j]) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    if (x === null || y === null) return x === y ? i - j : x === null ? 1 : -1;
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
    return direction * order || i - j;
  }).map(([row]) => row);
}

function tableOf(which, heads, rows) {
  const [column, direction] = table.sort[which], all = sorted(rows, table.sort[which]);
  return element("section", { id: "table-" + which },
    element("table", {}, element("caption", { text: say(which === "nodes" ? "nodes" : "lines") + " · " + count(all.length) }),
      element("thead", {}, element("tr", {}, ...heads.map((text, place) => element("th", { scope: "col", "aria-sort": place === column ? (direction > 0 ? "ascending" : "descending") : "none" },
        element("button", { type: "button", id: which + "-sort-" + place, onclick: () => {
          table.sort[which] = [place, place === column ? -direction : 1];
          buildTable(which + "-sort-" + place);
        }, text: text + (place === column ? (direction > 0 ? " ▲" : " ▼") : "") }))))),
      element("tbody", {}, ...all.slice(0, table.rows[which]).map((row) => element("tr", {}, ...row.cells.map((cell, place) => place === 0
        ? element("td", {}, element("button", { type: "button", onclick: () => choose(row.choice) }, quoted(cell)))
        : typeof cell === "number" || cell === null ? element("td", { class: "number", text: cell === null ? say("notKnown") : place >= 5 && which === "links" ? probability(cell) : count(cell) })
        : element("td", {}, quoted(cell))))))),
    element("p", {}, all.length > table.rows[which] ? element("button", { type: "button", text: say("showMore"), onclick: () => { table.rows[which] += 500; buildTable(); } }) : null, " ",
      element("button", { type: "button", text: say("csv"), onclick: () => saveCSV(which) })));
}

function buildTable(focus) {
  if (!state.table) return;
  document.getElementById("table").replaceChildren(tableOf("nodes", nodeHeads(), nodeRows()), tableOf("links", linkHeads(), linkRows()));
  if (focus) document.getElementById(focus)?.focus();
}
