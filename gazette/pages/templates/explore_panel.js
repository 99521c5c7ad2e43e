// What is shown beside the drawing: a thing or a tie with the print behind it, and the print itself.
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function button(text, act, attributes = {}) {
  const made = element("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
}

function quoteBlock(at) {
  const quote = data.quotes[at], block = element("div");
  const place = [quote.document, quote.page && say(`第${quote.page}页`, `page ${quote.page}`), quote.line && say(`第${quote.line}行`, `line ${quote.line}`)];
  const cite = element("cite", place.filter(Boolean).join(" · ") + " ");
  if (quote.marks.length) cite.append(button(say("读原文", "Read it in print"), () => read(quote), { class: "read" }));
  block.append(element("blockquote", quote.text, { lang: "zh", dir: "ltr", class: quote.text.length > 160 ? "long" : "short" }), cite);
  return block;
}

function nameButton(at) { return button(words(data.nodes[at]), () => select(at), { "data-node": at }); }

function open(heading, kind) {
  const panel = find("panel");
  panel.replaceChildren(button(say("关闭", "Close"), closePanel, { class: "shut" }), element("h2", heading), element("p", kind, { class: "quiet" }));
  panel.hidden = false;
  panel.scrollTop = 0;
  return panel;
}

function closePanel() {
  find("panel").hidden = true;
  state.selected = state.tie = null;
  if (network) network.unselectAll();
}

function showNode(at) {
  const node = data.nodes[at], panel = open(words(node), words(data.kinds[node.kind]));
  panel.append(button(say("只看周围", "Focus"), () => focus(at), { class: "focus" }));
  const list = element("dl"), other = state.language === "en" ? node.zh : node.en;
  const facts = [[say("又名", "Also"), other === words(node) ? null : other], [say("拼音", "Pinyin"), node.pinyin], [say("地区", "Place"), node.place],
    [say("文件", "Document"), node.document], [say("主题", "Topics"), node.topics.map((each) => words(data.topics[each])).join(say("；", "; "))], ["IRI", node.iri]];
  for (const [name, value] of facts) if (value) list.append(element("dt", name), element("dd", value));
  panel.append(list);
  node.quotes.forEach((quote) => panel.append(quoteBlock(quote)));
  let heading = null;
  for (const group of groups(at)) {
    if (group.heading !== heading) panel.append(element("h3", heading = group.heading, { class: group.inferred ? "inferred" : "printed" }));
    const names = element("div", undefined, { class: "names" });
    names.append(...group.ties.map((tie) => nameButton(data.ties[tie].from === at ? data.ties[tie].to : data.ties[tie].from)));
    panel.append(names, ...group.quotes.map(quoteBlock));
    if (group.inferred) group.ties.forEach((tie) => panel.append(...chains(tie)));
  }
}

// The ties of a node that are of one relation, one way, and rest on the same print, together.
function groups(at) {
  const found = new Map();
  for (const number of tiesOf[at]) {
    const tie = data.ties[number], out = tie.from === at;
    if (tie.inferred && !state.inferred) continue;
    const key = JSON.stringify([tie.relation, out, tie.inferred, tie.quotes]);
    const heading = out ? `${words(data.relations[tie.relation])} →` : `← ${words(data.relations[tie.relation])}`;
    if (!found.has(key)) found.set(key, { heading, inferred: tie.inferred, quotes: tie.quotes, ties: [] });
    found.get(key).ties.push(number);
  }
  return [...found.values()].sort((one, other) => one.inferred - other.inferred || (one.heading < other.heading ? -1 : one.heading > other.heading ? 1 : 0));
}

function sentence(tie) { return [words(data.nodes[tie.from]), words(data.relations[tie.relation]), words(data.nodes[tie.to])].join(" · "); }

function chains(at) {
  return data.ties[at].chains.map((chain) => {
    const line = element("p", say("据：", "From: "), { class: "chain" });
    chain.forEach((each) => line.append(button(sentence(data.ties[each]), () => selectTie(each), { "data-tie": each }), " "));
    return line;
  });
}

function showTie(at) {
  const tie = data.ties[at];
  const panel = open(words(data.relations[tie.relation]), [tie.inferred ? say("推定的关系", "Inferred") : say("印本所载的关系", "As printed"), tie.days].filter(Boolean).join(" · "));
  const names = element("div", undefined, { class: "names" });
  names.append(nameButton(tie.from), " → ", nameButton(tie.to));
  panel.append(names, ...tie.quotes.map(quoteBlock), ...chains(at));
  for (const each of tie.inferred ? new Set(tie.chains.flat()) : []) {
    panel.append(element("h3", sentence(data.ties[each])), ...data.ties[each].quotes.map(quoteBlock));
  }
}

// The print round a quote, the quote marked.
function read(quote) {
  const print = find("print"), marks = new Map();
  quote.marks.forEach(([text, paragraph, start, end]) => marks.set(paragraph, [...(marks.get(paragraph) || []), [start, end]]));
  find("reading").textContent = quote.document;
  print.replaceChildren();
  data.texts[quote.marks[0][0]].paragraphs.forEach(([line, , text, gap], at) => {
    if (gap) print.append(element("p", "……", { class: "gap" }));
    const paragraph = element("p", undefined, { dir: "ltr", "data-line": line }), letters = Array.from(text);
    let from = 0;
    for (const [start, end] of (marks.get(at) || []).sort((one, other) => one[0] - other[0])) {
      paragraph.append(letters.slice(from, start).join(""), element("mark", letters.slice(Math.max(from, start), end).join("")));
      from = Math.max(from, end);
    }
    paragraph.append(letters.slice(from).join(""));
    print.append(paragraph);
  });
  find("reader").showModal();
  print.querySelector("mark").scrollIntoView({ block: "center" });
}
