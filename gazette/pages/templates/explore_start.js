// What people do: choose, search, filter, focus.
function select(at) {
  state.selected = at; state.tie = null;
  if (state.focus !== null && !shown().nodes.includes(at)) { state.focus = null; redraw(); }
  if (!shown().nodes.includes(at)) { choose("all"); }
  showNode(at);
  if (!places.has(at) || !shown().nodes.includes(at)) return;
  network.selectNodes([at]);
  const { x, y } = places.get(at), scale = Math.max(network.getScale(), .75);
  network.moveTo({ position: { x: x + covered() / 2 / scale, y: y + covered(true) / 2 / scale }, scale, animation: false });
}

function selectTie(at) {
  state.tie = at; state.selected = null;
  if (shown().ties.includes(at)) network.setSelection({ nodes: [], edges: [at] }, { highlightEdges: false });
  showTie(at);
}

function focus(at) { state.focus = at; state.selected = at; showNode(at); redraw(); press(); }

function choose(view) {
  if (data.drawings.some((each) => each.view === view)) state.view = view;
  state.focus = null; state.whole = false;
  press();
  redraw();
}

function press() {
  document.querySelectorAll("[data-view]").forEach((each) => each.setAttribute("aria-pressed", String(state.focus === null && each.dataset.view === state.view)));
  document.querySelectorAll("button[data-language]").forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.language === state.language)));
}

function speak(language) {
  state.language = language;
  document.documentElement.dataset.language = document.documentElement.lang = language;
  press(); redraw(false);
  if (state.selected !== null) showNode(state.selected);
  else if (state.tie !== null) showTie(state.tie);
}

// The things that a text finds, the best first: what is so called, then what begins so, then by ties.
function search(text) {
  const asked = text.trim().toLowerCase(), close = asked.replace(/\s+/g, "");
  if (!asked) return [];
  const rank = (node) => {
    const keys = node.keys.filter((key) => key.includes(asked) || key.includes(close));
    if (!keys.length) return null;
    return keys.some((key) => key === asked || key === close) ? 0 : keys.some((key) => key.startsWith(asked) || key.startsWith(close)) ? 1 : 2;
  };
  return data.nodes.map((node, at) => [rank(node), -node.degree, at]).filter(([found]) => found !== null)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]).slice(0, 12).map(([, , at]) => at);
}

function listFound() {
  const list = find("found"), found = search(find("search").value);
  list.replaceChildren(...found.map((at, place) => {
    const node = data.nodes[at], item = element("li", words(node) + " ", { role: "option", id: `found-${place}`, "data-node": at, "aria-selected": place === 0 });
    item.append(element("small", [words(data.kinds[node.kind]), node.place].filter(Boolean).join(" · ")));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(at); });
    return item;
  }));
  if (!found.length && find("search").value.trim()) list.append(element("li", say("没有找到", "Nothing found"), { "aria-disabled": "true" }));
  list.hidden = !list.childElementCount;
  find("search").setAttribute("aria-expanded", String(!list.hidden));
}

function take(at) { hideFound(); find("search").value = words(data.nodes[at]); select(at); }
function hideFound() { find("found").hidden = true; find("search").setAttribute("aria-expanded", "false"); }

function keyInSearch(event) {
  const items = [...find("found").querySelectorAll("[data-node]")], at = items.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Enter" && at >= 0) take(Number(items[at].dataset.node));
  else if (event.key === "Escape") hideFound();
  else if (items.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const next = (at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length;
    items.forEach((each, place) => each.setAttribute("aria-selected", String(place === next)));
    items[next].scrollIntoView({ block: "nearest" });
    find("search").setAttribute("aria-activedescendant", items[next].id);
  }
}

// A click on a label is one on its node.
function labelledAt({ x, y }) {
  const ctx = find("canvas").querySelector("canvas").getContext("2d");
  for (const at of shown().nodes) {
    const node = data.nodes[at], place = places.get(at), size = labelSize(node, place.side), r = radius(node);
    ctx.save(); ctx.font = `${size}px ${FONT}`;
    const width = ctx.measureText(labelOf(at, place.side)).width;
    ctx.restore();
    const middle = place.side === 0 ? y - (place.y - r - size * .75) : y - place.y, along = (x - place.x) * (place.side || 1);
    if (Math.abs(middle) < size * .65 && (place.side === 0 ? Math.abs(along) < width / 2 : along > 0 && along < r + 5 + width)) return at;
  }
  return null;
}

function clicked({ nodes, edges, pointer }) {
  const at = nodes.length ? nodes[0] : labelledAt(pointer.canvas);
  if (at !== null) { network.selectNodes([at]); state.selected = at; state.tie = null; showNode(at); }
  else if (edges.length) selectTie(edges[0]);
  else closePanel();
}

function listen() {
  document.querySelectorAll("[data-view]").forEach((each) => each.addEventListener("click", () => choose(each.dataset.view)));
  document.querySelectorAll("button[data-language]").forEach((each) => each.addEventListener("click", () => speak(each.dataset.language)));
  for (const sort of ["kind", "relation"]) document.querySelectorAll(`[data-${sort}]`).forEach((each) => each.addEventListener("change", () => {
    state.hidden[sort][each.checked ? "delete" : "add"](each.dataset[sort]); redraw(false);
  }));
  for (const limit of Object.keys(state.limits)) if (find(limit)) find(limit).addEventListener("change", (event) => { state.limits[limit] = event.target.value; redraw(); });
  find("inferred").addEventListener("change", (event) => { state.inferred = event.target.checked; redraw(false); if (state.selected !== null) showNode(state.selected); });
  find("reset").addEventListener("click", reset);
  find("whole").addEventListener("click", () => { state.whole = true; fitWhole(shown().nodes); });
  find("depth").addEventListener("change", (event) => { state.depth = Number(event.target.value); redraw(); });
  find("unfocus").addEventListener("click", () => { state.focus = null; press(); redraw(); });
  find("shut").addEventListener("click", () => find("reader").close());
  find("search").addEventListener("input", listFound);
  find("search").addEventListener("keydown", keyInSearch);
  find("search").addEventListener("blur", hideFound);
  window.addEventListener("resize", () => network && fitWhole(shown().nodes));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !find("reader").open) closePanel(); });
}

function reset() {
  document.querySelectorAll("#filters input[type=checkbox]").forEach((each) => { each.checked = true; });
  document.querySelectorAll(".choices select, .choices input").forEach((each) => { each.value = ""; });
  state.hidden.kind.clear(); state.hidden.relation.clear();
  for (const limit of Object.keys(state.limits)) state.limits[limit] = "";
  redraw();
}

// A link to the page may name a thing of it.
function followAddress() {
  const named = /^#thing-(\d+)$/.exec(window.location.hash);
  if (named && Number(named[1]) < data.nodes.length) select(Number(named[1]));
}

if (window.innerWidth < 800) find("filters").open = false;
press();
listen();
listenToTable();
redraw();
network.on("click", clicked);
network.on("doubleClick", ({ nodes }) => { if (nodes.length) focus(nodes[0]); });
window.addEventListener("hashchange", followAddress);
followAddress();
