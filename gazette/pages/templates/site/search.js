// Looks through the index in files beside the page; every text enters the page as text.
"use strict";
(() => {
  const MOST = 200;
  const box = document.getElementById("query");
  const list = document.getElementById("results");
  const count = document.getElementById("count");
  const english = document.documentElement.lang === "en";
  let turn = 0;
  pieces.base = list.dataset.index;

  function result([kind, zh, en, page]) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = page;
    link.textContent = english && en ? en : zh;
    link.lang = english && en ? "en" : "zh";
    const beside = document.createElement("span");
    beside.className = "quiet";
    beside.textContent = " " + (list.dataset[kind] || "") + (english && en ? " · " + zh : "");
    item.append(link, beside);
    return item;
  }

  async function show() {
    const mine = ++turn;
    const asked = box.value.trim();
    const found = asked ? await searchPieces(asked, MOST) : [];
    // what was found for an earlier text comes too late
    if (mine !== turn) return;
    list.replaceChildren(...found.map(result));
    const told = found.length === MOST ? MOST + " " + count.dataset.first : found.length + " " + count.dataset.one;
    count.textContent = !asked ? "" : found.length ? told : count.dataset.none;
    list.dataset.done = box.value;
  }

  box.value = new URLSearchParams(location.search).get("q") || "";
  box.addEventListener("input", show);
  document.getElementById("search").addEventListener("submit", event => { event.preventDefault(); show(); });
  show();
  box.focus();
})();
