"use strict";
// Searches an index that stands in files beside the page, and loads of it what a search needs; nothing in it is run.
const pieces = { base: null, waiting: new Map() };

// The files of the index call this, each once.
function gazetteIndex(name, value) { pieces.waiting.get(name).done(value); }

function loadPiece(name) {
  if (!pieces.waiting.has(name)) {
    const piece = {};
    piece.ready = new Promise((done, failed) => { piece.done = done; piece.failed = failed; });
    pieces.waiting.set(name, piece);
    const script = document.createElement("script");
    script.src = `${pieces.base}${name}.js`;
    script.addEventListener("error", () => { pieces.waiting.delete(name); piece.failed(new Error(name)); });
    document.head.append(script);
  }
  return pieces.waiting.get(name).ready;
}

const plainText = (text) => text.normalize("NFD").replace(/[\u0300-\u0307\u0309-\u036f]/g, "").normalize("NFC").toLowerCase();

// What the entries that fit a search must begin with: each Chinese character, and two letters of each run.
function beginnings(text) {
  const found = new Set(Array.from(text).filter((each) => /[\u3400-\u9fff]/.test(each)));
  const runs = text.match(/[a-zü0-9]+/g) || [];
  runs.filter((run) => run.length > 1 || (!found.size && runs.length === 1)).forEach((run) => found.add(run.slice(0, 2)));
  return [...found];
}

async function numbersOf(start, files) {
  const room = Array.from(start).reduce((sum, each) => sum + each.codePointAt(0), 0) % files;
  const steps = (await loadPiece(`words-${room}`))[start] || [];
  let at = 0;
  return steps.map((step) => (at += step));
}

// The first entries that fit, the best before others: what is so called, what begins so, then in the index's order.
async function searchPieces(query, most) {
  const words = plainText(query).split(/\s+/).filter(Boolean), joined = words.join(""), starts = beginnings(plainText(query));
  if (!starts.length) return [];
  const head = await loadPiece("index");
  const lists = await Promise.all(starts.map((start) => numbersOf(start, head.words)));
  lists.sort((one, other) => one.length - other.length);
  const kept = lists.slice(1).reduce((left, list) => { const held = new Set(list); return left.filter((at) => held.has(at)); }, lists[0]);
  const found = [];
  for (let at = 0; at < kept.length && found.length < most;) {
    const block = Math.floor(kept[at] / head.block), entries = await loadPiece(`entries-${block}`);
    for (; at < kept.length && Math.floor(kept[at] / head.block) === block; at++) {
      const entry = entries[kept[at] % head.block], text = plainText(entry[entry.length - 1]);
      if (!text.includes(joined) && !words.every((word) => text.includes(word))) continue;
      found.push([text.split(" ").includes(joined) ? 0 : text.startsWith(words[0]) ? 1 : 2, entry]);
    }
  }
  return found.sort((one, other) => one[0] - other[0]).slice(0, most).map(([, entry]) => entry);
}
