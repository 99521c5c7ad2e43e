"use strict";
// What is drawn: the picture's nodes and ties as views and filters leave them. Texts are only ever set as text.
const data = JSON.parse(document.getElementById("graph").textContent);
const find = (id) => document.getElementById(id);
const state = {
  view: data.drawings.length ? data.drawings[0].view : null, language: data.language, inferred: true,
  hidden: { kind: new Set(), relation: new Set() }, limits: { topic: "", document: "", place: "", from: "", to: "" },
  focus: null, depth: 1, selected: null, tie: null,
};
const COLOURS = { official: "#a0241c", body: "#0b5c8a", generic: "#8a8f98", post: "#7a5c99", task: "#2f7d5b",
  target: "#c77b12", event: "#52708a", document: "#5c6675" };
const ORDER = ["official", "post", "body", "generic", "task", "event", "document", "target"];
const ROW = 25, REACH = 80, LABEL = 235, COLUMN = 420, LONGEST = 15, SHORT = 9, MANY = 1500, FONT = "\"Noto Sans CJK SC\", \"PingFang SC\", \"Microsoft YaHei\", Arial, sans-serif";
const say = (zh, en) => (state.language === "en" ? en : zh);
const words = (each) => each[state.language];
const tiesOf = data.nodes.map(() => []);
data.ties.forEach((tie, at) => { tiesOf[tie.from].push(at); if (tie.to !== tie.from) tiesOf[tie.to].push(at); });
let network = null;
let places = new Map();  // node → where it stands and on which side its label

function passes(at) {
  const tie = data.ties[at], ends = [data.nodes[tie.from], data.nodes[tie.to]], limits = state.limits;
  if (tie.inferred && !state.inferred) return false;
  if (state.hidden.relation.has(tie.relation) || ends.some((end) => state.hidden.kind.has(end.kind))) return false;
  if (limits.topic && !ends.some((end) => end.topics.includes(limits.topic))) return false;
  if (limits.place && !ends.some((end) => end.place === limits.place)) return false;
  if (limits.document && !tie.documents.includes(limits.document)) return false;
  if (!limits.from && !limits.to) return true;
  // a tie that no day bounds cannot be said to hold within any
  return tie.spells.some(([start, end]) => (!limits.to || !start || start <= limits.to) && (!limits.from || !end || end >= limits.from));
}

function drawing() { return data.drawings.find((each) => each.view === state.view); }

// The ties that are shown, and their ends.
function shown() {
  if (!drawing()) return { ties: [], nodes: [] };
  let ties = (state.focus === null ? drawing().ties : data.ties.map((_, at) => at)).filter(passes);
  if (state.focus !== null) {
    const kept = around(state.focus, state.depth, new Set(ties));
    ties = ties.filter((at) => kept.has(data.ties[at].from) && kept.has(data.ties[at].to));
  }
  const nodes = new Set(ties.flatMap((at) => [data.ties[at].from, data.ties[at].to]));
  if (state.focus !== null) nodes.add(state.focus);
  return { ties, nodes: [...nodes].sort((one, other) => one - other) };
}

function around(node, depth, allowed) {
  const kept = new Set([node]);
  let edge = [node];
  for (let step = 0; step < depth; step++) {
    const next = [];
    for (const one of edge) for (const at of tiesOf[one]) {
      const tie = data.ties[at], other = tie.from === one ? tie.to : tie.from;
      if (allowed.has(at) && !kept.has(other)) { kept.add(other); next.push(other); }
    }
    edge = next;
  }
  return kept;
}

// Where the nodes round one stand: on both sides of it, or, of several steps, in a column a class.
function arrange(centre, nodes) {
  const found = new Map(), others = nodes.filter((node) => node !== centre);
  const order = (node) => ORDER.indexOf(data.nodes[node].kind);
  others.sort((one, other) => order(one) - order(other) || one - other);
  if (state.depth === 1) {
    const half = Math.ceil(others.length / 2);
    [others.slice(0, half), others.slice(half)].forEach((side, at) => side.forEach((node, row) => found.set(node,
      { x: (at ? 1 : -1) * REACH * 1.4, y: (row - (side.length - 1) / 2) * ROW, side: at ? 1 : -1 })));
    return found.set(centre, { x: 0, y: 0, side: 0 });
  }
  const kinds = ORDER.filter((kind) => nodes.some((node) => data.nodes[node].kind === kind));
  kinds.forEach((kind, column) => {
    const inside = nodes.filter((node) => data.nodes[node].kind === kind);
    inside.forEach((node, row) => found.set(node, { x: column * COLUMN, y: (row - (inside.length - 1) / 2) * ROW, side: 1 }));
  });
  return found;
}

function radius(node) { return node.kind === "generic" ? 4.5 : Math.min(17, 3.6 + 1.5 * Math.sqrt(node.degree)); }

function tracePath(ctx, kind, x, y, r) {
  const line = (points) => { points.forEach(([dx, dy], at) => ctx[at ? "lineTo" : "moveTo"](x + dx * r, y + dy * r)); ctx.closePath(); };
  ctx.beginPath();
  if (kind === "official") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === "body" || kind === "generic") line([[-.9, -.9], [.9, -.9], [.9, .9], [-.9, .9]]);
  else if (kind === "post") line([[0, -1], [1, .85], [-1, .85]]);
  else if (kind === "event") line([[0, 1], [-1, -.85], [1, -.85]]);
  else if (kind === "target") line([[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]);
  else if (kind === "task") line([[-.55, -.95], [.55, -.95], [1.1, 0], [.55, .95], [-.55, .95], [-1.1, 0]]);
  else line([[-.75, -1.05], [.3, -1.05], [.75, -.6], [.75, 1.05], [-.75, 1.05]]);
}

const roomOf = (text) => Array.from(text).reduce((room, letter) => room + (letter.charCodeAt(0) < 0x2000 ? .47 : 1), 0);

// A label cut to the room that it has; Latin letters take half of it. An English name is first cut by the place that it
// begins with, as the neighbours have it too: … Health Commission.
function cut(text, most) {
  if (roomOf(text) <= most) return text;
  const own = text.replace(/^\S+ (Municipal|Provincial|District|County) (?=\S)/, "… ");
  if (own !== text) return cut(own, most);
  const letters = Array.from(text);
  while (letters.length && roomOf(letters.join("")) > most) letters.pop();
  return letters.join("").trimEnd() + "…";
}

const labels = new Map();  // cut once for each language and side

function labelOf(at, side) {
  const key = `${state.language} ${side === 0} ${at}`;
  if (!labels.has(key)) labels.set(key, cut(words(data.nodes[at]), side === 0 ? SHORT : LONGEST));
  return labels.get(key);
}

function labelSize(node, side) {
  const size = node.kind === "official" ? 17 : side === 0 ? 15 : 14;
  // names of officials stay legible when the whole is seen from afar
  return side === 0 && node.kind === "official" ? Math.min(44, Math.max(size, 11 / network.getScale())) : size;
}

function renderNode({ ctx, id, x, y, state: { selected, hover } }) {
  const node = data.nodes[id], r = radius(node), side = (places.get(id) || { side: 1 }).side;
  return {
    drawNode() {
      tracePath(ctx, node.kind, x, y, r);
      ctx.fillStyle = node.kind === "generic" ? "#fff" : COLOURS[node.kind];
      ctx.fill();
      ctx.lineWidth = selected || hover ? 3 : 1.2;
      ctx.strokeStyle = selected || hover ? "#f0a830" : node.kind === "generic" ? COLOURS.generic : "#fff";
      ctx.stroke();
    },
    drawExternalLabel() {
      const size = labelSize(node, side);
      if (!selected && !hover && size * network.getScale() < 5.5) return;
      ctx.font = `${node.kind === "official" || side === 0 ? "600 " : ""}${size}px ${FONT}`;
      ctx.textAlign = ["right", "center", "left"][side + 1];
      ctx.textBaseline = "middle";
      const text = selected || hover ? words(node) : labelOf(id, side);
      const at = [x + side * (r + 5), side === 0 ? y - r - size * .75 : y];
      ctx.lineJoin = "round"; ctx.lineWidth = 4; ctx.strokeStyle = "rgba(255,255,255,.92)";
      ctx.strokeText(text, ...at);
      ctx.fillStyle = node.kind === "generic" ? "#5b6670" : "#1d2730";
      ctx.fillText(text, ...at);
    },
    nodeDimensions: { width: 2 * r, height: 2 * r },
  };
}

function redraw(fit = true) {
  const { ties, nodes } = shown();
  places = state.focus !== null ? arrange(state.focus, nodes)
    : new Map((drawing() || { placed: [] }).placed.map(([node, x, y, side]) => [node, { x, y, side }]));
  const set = {
    nodes: nodes.map((id) => ({ id, label: data.nodes[id].label, shape: "custom", ctxRenderer: renderNode, ...places.get(id), fixed: false })),
    edges: ties.map((id) => {
      const { from, to, color, dashes, arrows, smooth = false } = data.ties[id];
      return { id, from, to, dashes, arrows, smooth, color: ties.length > MANY ? { ...color, opacity: .14 } : color };
    }),
  };
  if (network === null) network = new vis.Network(find("canvas"), set, data.options);
  else network.setData(set);
  if (state.selected !== null && nodes.includes(state.selected)) network.selectNodes([state.selected]);
  if (fit) fitWhole(nodes);
  tell(ties, nodes);
}

function fitWhole(nodes) {
  if (!nodes.length) return;
  const boxes = nodes.map((id) => places.get(id)).map(({ x, y, side }) => side === 0 ? [x - 90, x + 90, y - 40, y + 20]
    : [Math.min(x, x + side * LABEL), Math.max(x, x + side * LABEL), y - 15, y + 15]);
  const least = (at) => boxes.reduce((found, box) => Math.min(found, box[at]), Infinity), most = (at) => boxes.reduce((found, box) => Math.max(found, box[at]), -Infinity);
  const [left, right, top, bottom] = [least(0), most(1), least(2), most(3)], stage = find("canvas");
  const wide = stage.clientWidth - covered(), scale = Math.min(1.1, wide / (right - left + 40), (stage.clientHeight - 50) / (bottom - top + 20));
  // a narrow window begins at the first card, legibly; the whole is a button away
  const near = stage.clientWidth < 600 && scale < .5 && !state.whole ? Math.min(.62, wide / (2 * (REACH + LABEL))) : scale;
  const first = near === scale ? null : [...places.entries()].find(([node]) => nodes.includes(node))[1];
  const middle = first ? { x: first.x, y: Math.max(first.y, top + stage.clientHeight / near / 2 - 20) } : { x: (left + right) / 2, y: (top + bottom) / 2 };
  network.moveTo({ scale: near, position: { x: middle.x + covered() / 2 / near, y: middle.y }, animation: false });
}

// How much of the drawing the open panel covers: from the right, or, in a narrow window, from below.
function covered(below = false) {
  const panel = find("panel"), narrow = find("canvas").clientWidth < 800;
  return panel.hidden || narrow !== below ? 0 : below ? panel.offsetHeight : panel.offsetWidth;
}

function tell(ties, nodes) {
  find("told").textContent = say(`${nodes.length} 个事物，${ties.length} 条关系`, `${nodes.length} things, ${ties.length} ties`);
  find("rows").textContent = find("told").textContent;
  listTies(ties);
  find("focus").hidden = state.focus === null;
  if (state.focus !== null) find("focused").textContent = say("周围：", "Around: ") + words(data.nodes[state.focus]);
}
