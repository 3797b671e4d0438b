// The reader's mode: a few steps, each a view with a text, for publication and for embedding (#read).
const reading = { isOn: false, isEditing: false, step: 0 };
/** The steps that were saved in this copy of the page; where there are none, what the data themselves say. */
function steps() { return data.steps?.length ? data.steps : ownSteps(); }
function ownSteps() {
  const found = [{ title: say("readAll"), text: overview(), view: "" }];
  data.communities.slice(0, 4).forEach((community, place) => found.push({
    title: say("community") + " " + community.letter, text: communitySentence(place), view: "sel=c" + place + "&to=c" + place,
  }));
  found.push({ title: say("method"), text: spoken(data.method).join(" · "), view: "" });
  return found;
}
/** What the whole shows, in whole sentences. */
function overview() {
  const parts = [say("readShows", nodes.kind.filter((kind) => kind === 0).length,
    say(data.isSlow ? "nGroups" : "nCommunities", data.communities.length))];
  const fitting = data.communities.filter((community) => community.looks?.length).length;
  if (fitting) parts.push(say("readLooks", fitting));
  const thin = data.communities.filter((community) => community.thin).length;
  if (thin) parts.push(say("readThin", thin));
  parts.push(say("allowed"));
  return parts.join(language === "zh" ? "" : " ");
}
function communitySentence(place) {
  const community = data.communities[place], parts = [say("readCommunity", community.size, membersOf[place].slice(0, 3).map(title).join(", "))];
  if (community.things?.length) parts.push(say("readMost", shortened(community.things[0][0], 90)));
  if (community.looks?.length) parts.push(say("readFits", community.looks.map((look) => word("look", look)).join("; ")));
  if (community.thin) parts.push(say("thinSentence"));
  return parts.join(language === "zh" ? "" : " ");
}

function buildReader() {
  const panel = at("reader");
  if (!reading.isOn) return;
  const own = steps();
  reading.step = Math.min(reading.step, own.length - 1);
  panel.replaceChildren(element("ol", {}, ...own.map((step, place) => element("li", { tabindex: "0", "aria-current": place === reading.step ? "step" : null,
    onclick: () => goTo(place), onkeydown: (event) => { if (event.key === "Enter" && event.target.tagName === "LI") goTo(place); } },
    element("h3", {}, (place + 1) + ". ", quoted(step.title)), ...(reading.isEditing ? editor(place) : [element("p", {}, quoted(step.text))])))),
    element("p", {}, element("button", { type: "button", id: "step-back", text: say("back"), onclick: () => goTo(reading.step - 1) }), " ",
      element("button", { type: "button", id: "step-next", text: say("next"), onclick: () => goTo(reading.step + 1) })),
    element("details", { id: "edit-steps", open: reading.isEditing, ontoggle: (event) => { if (event.target.open !== reading.isEditing) { reading.isEditing = event.target.open; if (reading.isEditing) data.steps ||= ownSteps(); buildReader(); } } },
      element("summary", { text: say("editSteps") }),
      element("button", { type: "button", id: "add-step", text: say("addStep"), onclick: addStep }), " ",
      element("button", { type: "button", id: "save-steps", text: say("saveSteps"), onclick: saveCopy }),
      element("p", { class: "source", text: say("embedHelp") })));
}
function editor(place) {
  const step = data.steps[place], heading = element("input", { type: "text", "aria-label": say("name"), oninput: (event) => { step.title = event.target.value; } });
  heading.value = step.title;
  const area = element("textarea", { "aria-label": say("notes"), oninput: (event) => { step.text = event.target.value; } });
  area.value = step.text;
  return [heading, area, element("button", { type: "button", class: "small", text: say("removeStep"), onclick: (event) => { event.stopPropagation(); data.steps.splice(place, 1); buildReader(); } })];
}
/** Shows the view of a step. */
function goTo(place) {
  const own = steps();
  if (place < 0 || place >= own.length) return;
  reading.step = place;
  const chosen = apply(own[place].view);
  refilter();
  buildReader();
  choose(chosen);
  at("reader").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}
function addStep() {
  data.steps ||= ownSteps();
  const chosen = state.chosen;
  data.steps.push({ title: chosen?.node !== undefined ? title(chosen.node) : chosen?.community !== undefined ? say("community") + " " + data.communities[chosen.community].letter : say("readStep"),
    text: state.notes.get(chosen?.node !== undefined ? "node:" + chosen.node : "link:" + chosen?.link) || "", view: viewWords().join("&") });
  reading.step = data.steps.length - 1;
  buildReader();
}
function setReading(isOn) {
  reading.isOn = isOn;
  document.body.classList.toggle("reading", isOn);
  at("reader").hidden = !isOn;
  at("read").setAttribute("aria-pressed", String(isOn));
  if (isOn && state.table) show(false);
  refit();
  if (isOn) goTo(reading.step); else keepInAddress();
}
/** A copy of this page that holds the steps and the notes. */
function saveCopy() {
  data.steps ||= ownSteps();
  data.notes = [...state.notes];
  const kept = JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  const script = [...document.scripts].at(-1).textContent;
  const head = document.head.outerHTML;
  download("explorer.html", "<!DOCTYPE html>\n<html lang=\"en\">\n" + head + "\n<body>\n" + MARKUP + "\n<script type=\"application/json\" id=\"data\">" + kept
    + "</scr" + "ipt>\n<script>" + script + "</scr" + "ipt>\n</body>\n</html>\n", "text/html");
}
