// The ties that are drawn as a table: so many rows at a time, as a page with thousands does not open; all at a wish.
const ROWS = 100;
const table = { ties: [], first: 0, every: false };

function listTies(ties) {
  table.ties = ties;
  showRows(0);
}

// Show the rows from one on; the whole table where that is asked for.
function showRows(first) {
  const all = table.every, count = table.ties.length;
  table.first = all ? 0 : Math.max(0, Math.min(first, count - 1));
  const last = all ? count : Math.min(count, table.first + ROWS);
  find("ties").replaceChildren(...table.ties.slice(table.first, last).map((at, place) => tableRow(at, table.first + place)));
  find("table").setAttribute("aria-rowcount", count + 1);
  find("range").textContent = count ? say(`第 ${table.first + 1}–${last} 行，共 ${count} 行`, `rows ${table.first + 1}–${last} of ${count}`) : say("没有", "none");
  find("earlier").disabled = all || table.first === 0;
  find("later").disabled = all || last === count;
  find("row").disabled = all;
  find("row").max = Math.max(1, count);
  find("row").value = table.first + 1;
  find("every").setAttribute("aria-pressed", String(all));
}

function tableRow(at, place) {
  const tie = data.ties[at], row = element("tr", undefined, { id: `tie-${at}`, "aria-rowindex": place + 2 }), print = element("td");
  const relation = element("td", words(data.relations[tie.relation]));
  if (tie.inferred) relation.append(" ", element("small", say("推定", "inferred")));
  print.append(...tie.quotes.map(quoteBlock), ...tie.chains.map(reason));
  row.append(nameCell("th", tie.from, { scope: "row" }), relation, nameCell("td", tie.to), element("td", tie.days, { class: "days" }), print);
  return row;
}

function nameCell(tag, at, attributes = {}) {
  const node = data.nodes[at], spoken = words(node) === node.zh ? "zh" : node.en === node.pinyin ? "zh-Latn-pinyin" : "en";
  return element(tag, words(node), { lang: spoken, ...attributes });
}

// The rows that an inferred tie follows from.
function reason(chain) {
  const line = element("p", say("据 ", "from "));
  chain.forEach((each, place) => {
    const link = element("a", `${words(data.relations[data.ties[each].relation])} ${each + 1}`, { href: `#tie-${each}`, title: sentence(data.ties[each]) });
    link.addEventListener("click", (event) => { event.preventDefault(); reveal(each); });
    line.append(place ? " + " : "", link);
  });
  return line;
}

// Go to a tie's row; one that filters hide is shown beside the drawing.
function reveal(at) {
  const place = table.ties.indexOf(at);
  if (place < 0) { selectTie(at); return; }
  if (!find(`tie-${at}`)) showRows(Math.floor(place / ROWS) * ROWS);
  document.querySelectorAll("tr.reached").forEach((each) => each.classList.remove("reached"));
  const row = find(`tie-${at}`);
  row.classList.add("reached");
  row.scrollIntoView({ block: "center" });
}

function showEvery(every) { table.every = every; showRows(0); }

function listenToTable() {
  find("earlier").addEventListener("click", () => showRows(table.first - ROWS));
  find("later").addEventListener("click", () => showRows(table.first + ROWS));
  find("row").addEventListener("change", (event) => showRows((Number(event.target.value) || 1) - 1));
  find("every").addEventListener("click", () => showEvery(!table.every));
  window.addEventListener("beforeprint", () => showEvery(true));
}
