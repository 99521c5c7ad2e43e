// The page that lists the parts: its languages, and the search for the parts that hold a thing. Texts are set as text.
const data = JSON.parse(document.getElementById("start").textContent);
const state = { language: data.language, asked: 0 };
const find = (id) => document.getElementById(id);
const say = (zh, en) => (state.language === "en" ? en : zh);
const MOST = 60, HOLDERS = 8;
pieces.base = data.index;

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function holder([part, thing]) {
  const [address, zh, en] = data.parts[part];
  return element("a", say(zh, en), { href: `${address}#thing-${thing}`, lang: say(zh, en) === zh ? "zh" : "en" });
}

function result([kind, zh, en, place, parts]) {
  const item = element("li"), holders = element("div", undefined, { class: "holders" });
  item.append(element("b", say(zh, en || zh), { lang: say("zh", en ? "en" : "zh") }), " ",
    element("small", [data.kinds[kind][state.language], place].filter(Boolean).join(" · ")), holders);
  holders.append(...parts.slice(0, HOLDERS).map(holder));
  if (parts.length > HOLDERS) {
    const more = element("button", say(`另有 ${parts.length - HOLDERS} 张`, `${parts.length - HOLDERS} more`), { type: "button" });
    more.addEventListener("click", () => more.replaceWith(...parts.slice(HOLDERS).map(holder)));
    holders.append(more);
  }
  return item;
}

async function look() {
  const turn = ++state.asked, query = find("search").value;
  let found = [], told = "";
  try {
    found = await searchPieces(query, MOST);
    told = found.length === MOST ? say(`前 ${MOST} 个`, `the first ${MOST}`) : found.length ? say(`${found.length} 个`, `${found.length} found`) : say("没有找到。", "Nothing found.");
  } catch {
    told = say("找不到索引：请把旁边的文件夹与本页放在一起。", "The index is missing: keep the folder beside this page.");
  }
  // an answer to what was typed before is late
  if (turn !== state.asked) return;
  find("results").replaceChildren(...found.map(result));
  find("count").textContent = query.trim() ? told : "";
}

function speak(language) {
  state.language = language;
  document.documentElement.dataset.language = document.documentElement.lang = language;
  document.querySelectorAll("button[data-language]").forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.language === language)));
  look();
}

document.querySelectorAll("button[data-language]").forEach((each) => each.addEventListener("click", () => speak(each.dataset.language)));
find("search").addEventListener("input", look);
find("asking").addEventListener("submit", (event) => event.preventDefault());
speak(state.language);
