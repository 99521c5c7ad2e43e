// Looks through the index that search-index.js sets; every text enters the page as text.
"use strict";
(() => {
  const MOST = 200;
  const box = document.getElementById("query");
  const list = document.getElementById("results");
  const count = document.getElementById("count");
  const english = document.documentElement.lang === "en";
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u0307\u0309-\u036f]/g, "").toLowerCase();

  function find(query) {
    const words = plain(query).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const joined = words.join("");
    const found = [];
    for (const entry of window.GAZETTE_INDEX || []) {
      const text = plain(entry[4]);
      const at = text.split(" ").indexOf(joined) >= 0 ? 0 : text.startsWith(words[0]) ? 1 : 2;
      if (words.every(word => text.includes(word)) || text.includes(joined)) found.push([at, entry]);
    }
    return found.sort((one, other) => one[0] - other[0]).map(each => each[1]);
  }

  function show() {
    const found = find(box.value);
    list.replaceChildren(...found.slice(0, MOST).map(([kind, zh, en, page]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = page;
      link.textContent = english && en ? en : zh;
      const beside = document.createElement("span");
      beside.className = "quiet";
      beside.textContent = " " + (list.dataset[kind] || "") + (english && en ? " · " + zh : "");
      item.append(link, beside);
      return item;
    }));
    count.textContent = !box.value.trim() ? "" : found.length ? found.length + " " + count.dataset.one : count.dataset.none;
  }

  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", show);
  document.getElementById("search").addEventListener("submit", event => { event.preventDefault(); show(); });
  show();
  box.focus();
})();
