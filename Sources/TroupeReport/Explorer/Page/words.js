// The page's own words, in two languages. A text from the data is never among them.
const WORDS = {
  en: {
    search: "Find account, persona, product, caption", graph: "Graph", table: "Table", save: "Save", copy: "Copy view link",
    copied: "The link to this view is in the clipboard.", notCopied: "The link to this view stands in the address line.",
    dark: "Dark", other: "中文", communities: "Communities", layers: "Layers", kinds: "Kinds", platforms: "Platforms",
    status: "Status", strength: "Strength of evidence", legend: "Legend", none: "in no community", all: "All", invert: "Only this",
    anyLink: "any", q: "false-discovery rate at most {0}", support: "distinct objects at least {0}",
    occasions: "separate occasions at least {0}", layersLeast: "layers at least {0}", labels: "names: {0}", noChance: "with no chance level too",
    online: "online", gone: "gone", unknown: "not known", play: "Play", stop: "Stop", time: "Time", from: "From", to: "Until",
    shown: "{0} of {1} nodes and {2} of {3} lines are shown.", method: "Method and limits", leftOut: "Left out",
    neighbours: "Neighbours", depth: "Two steps", pathTo: "Shortest path to …", pathHint: "Choose the other end, in the graph or by the search.",
    noPath: "There is no path among what is shown.", path: "A path of {0} lines.", pin: "Pin", unpin: "Unpin", pinned: "pinned",
    close: "Close", evidence: "Evidence for one line", posts: "posts", distinct: "distinct objects", p: "chance p", qCard: "q (false-discovery rate)",
    occ: "separate occasions", notKnown: "not known", gap: "gap", shared: "shared · source", utc: "UTC", more: "{0} more are in the case or in evidence.csv.",
    notes: "Note (kept only in this page until exported)", claims: "Claimed, observed, assessed", claimed: "claimed", observed: "observed",
    assessed: "assessed", facts: "What is known", robust: "Robustness", noRobust: "Robustness was not tried: troupe map --robustness.",
    grade: "evidence", members: "accounts", first: "first in {0} of {1}", name: "name", kind: "kind", community: "community", platform: "platform",
    strengthColumn: "shared in all", lines: "Lines", nodes: "Nodes", one: "from", two: "to", layer: "layer", showMore: "Show more", csv: "Save these rows as CSV",
    png: "Picture (PNG)", svg: "Drawing (SVG)", nodesCSV: "Nodes (CSV)", linksCSV: "Lines (CSV)", positions: "Places (CSV, for troupe draw --anchors)",
    notesCSV: "Notes (CSV, for troupe cast read)", noNotes: "There are no notes yet.", larger: "larger: shares more", wider: "wider: more distinct objects",
    goneMark: "cross: no longer on the platform", filled: "filled", hollow: "ring", letter: "letter", lettersNote: "letter and colour: community",
    across: "grey: between communities", restored: "The view of the link is shown.", nothing: "Nothing is chosen: click a circle or a line, or press Enter.",
    help: "Arrows move, + and − zoom, N and P go through the accounts, L through the lines of one, Enter opens, Escape closes, / searches.",
    sentence: "They posted {0}, each within {1} of each other, on {2} days", sentenceChance: ": {0} separate occasions; {1} expected by chance (p {2}).",
    sentenceP: " (p {0}).", sentenceNone: ". No chance can be given.", sentenceObjects: "{0} identical objects on layer {1}",
    allowed: "Coordinated does not mean state-run or harmful.", lane: "Posts of what is chosen over time; lines join posts of one thing within the window",
    noLane: "Choose a line or an account to see its posts over time.", graphLabel: "The network. Arrows move, plus and minus zoom, N and P go through the accounts, Enter opens the evidence. The same content is in the table.",
    toTable: "Go to the table", between: "{0} lines of this community lead to others.", window: "window", object: "Object", usedBy: "lines that share it: {0}",
    neighbourList: "Joined to", candidate: "not confirmed", moved: "moved", isolate: "Only this community",
  },
  zh: {
    search: "查找账号、人设、商品、文案", graph: "图", table: "表格", save: "保存", copy: "复制视图链接",
    copied: "此视图的链接已在剪贴板中。", notCopied: "此视图的链接在地址栏中。",
    dark: "深色", other: "English", communities: "社群", layers: "层", kinds: "类型", platforms: "平台",
    status: "状态", strength: "证据强度", legend: "图例", none: "不属于任何社群", all: "全部", invert: "仅此项",
    anyLink: "不限", q: "错误发现率不超过 {0}", support: "不同对象不少于 {0}", occasions: "独立场合不少于 {0}", layersLeast: "层数不少于 {0}",
    labels: "名称：{0}", noChance: "包括无法给出概率的", online: "在线", gone: "已消失", unknown: "未知", play: "播放", stop: "停止", time: "时间", from: "从", to: "到",
    shown: "显示 {1} 个节点中的 {0} 个，{3} 条连线中的 {2} 条。", method: "方法与局限", leftOut: "未包含",
    neighbours: "邻居", depth: "两步", pathTo: "最短路径到……", pathHint: "请在图中或用搜索选择另一端。", noPath: "在所显示的内容中没有路径。", path: "路径有 {0} 条连线。",
    pin: "固定", unpin: "取消固定", pinned: "已固定", close: "关闭", evidence: "一条连线的证据", posts: "帖子", distinct: "不同对象", p: "偶然概率 p",
    qCard: "q（错误发现率）", occ: "独立场合", notKnown: "未知", gap: "间隔", shared: "共同内容 · 来源", utc: "UTC", more: "另有 {0} 条在案件或 evidence.csv 中。",
    notes: "笔记（导出前仅保存在此页面）", claims: "自称、观察、评估", claimed: "自称", observed: "观察到", assessed: "评估", facts: "已知信息",
    robust: "稳健性", noRobust: "未检验稳健性：troupe map --robustness。", grade: "证据", members: "账号", first: "{1} 次中 {0} 次在先",
    name: "名称", kind: "类型", community: "社群", platform: "平台", strengthColumn: "共享总数", lines: "连线", nodes: "节点", one: "从", two: "到", layer: "层",
    showMore: "显示更多", csv: "将这些行存为 CSV", png: "图片（PNG）", svg: "矢量图（SVG）", nodesCSV: "节点（CSV）", linksCSV: "连线（CSV）",
    positions: "位置（CSV，用于 troupe draw --anchors）", notesCSV: "笔记（CSV，用于 troupe cast read）", noNotes: "还没有笔记。", larger: "越大：共享越多",
    wider: "越粗：不同对象越多", goneMark: "叉号：平台上已不存在", filled: "实心", hollow: "空心", letter: "字母", lettersNote: "字母和颜色：社群",
    across: "灰色：社群之间", restored: "已显示链接中的视图。", nothing: "未选择：请点击圆点或连线，或按回车键。",
    help: "方向键移动，+ 和 − 缩放，N 和 P 逐个账号，L 逐条连线，回车打开，Esc 关闭，/ 搜索。",
    sentence: "他们在 {2} 天内发布了 {0}，彼此相隔均在 {1} 之内", sentenceChance: "：{0} 个独立场合；偶然预期为 {1}（p {2}）。",
    sentenceP: "（p {0}）。", sentenceNone: "。无法给出偶然概率。", sentenceObjects: "{1} 层上的 {0} 个相同对象",
    allowed: "协同并不意味着国家操纵或有害。", lane: "所选内容的帖子时间线；连线表示窗口内的同一内容", noLane: "选择一条连线或一个账号以查看其帖子时间线。",
    graphLabel: "网络图。方向键移动，加减号缩放，N 和 P 逐个账号，回车打开证据。表格中有相同内容。",
    toTable: "转到表格", between: "此社群有 {0} 条连线通向其他社群。", window: "窗口", object: "对象", usedBy: "共享它的连线：{0}",
    neighbourList: "相连", candidate: "未确认", moved: "已移动", isolate: "仅此社群",
  },
};
let language = "en";
function say(key, ...values) {
  return WORDS[language][key].replace(/\{(\d)\}/g, (_, place) => String(values[place]));
}
function count(value) { return value.toLocaleString(language === "zh" ? "zh-CN" : "en-US"); }
function probability(value) {
  if (value === null) return say("notKnown");
  if (value === 0) return "0";
  return value < 0.001 ? value.toExponential(1) : String(Number(value.toPrecision(2)));
}
function duration(seconds) {
  const size = Math.abs(seconds);
  if (size < 120) return Math.round(size * 10) / 10 + " s";
  if (size < 7200) return Math.round(size / 6) / 10 + " min";
  return size < 172800 ? Math.round(size / 360) / 10 + " h" : Math.round(size / 8640) / 10 + " d";
}
function moment(seconds) { return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " "); }
