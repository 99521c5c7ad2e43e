// The SPARQL editor's page: YASGUI on this server's endpoint, the catalogue's questions beside it, each opened as a tab.
"use strict";

const endpoint = new URL("sparql", document.baseURI).href;
const questions = JSON.parse(document.getElementById("questions").textContent);
// editor#NAME opens a question and asks it; YASGUI clears the address
const named = questions.find((each) => `#${each.name}` === location.hash);

// completions would be fetched from other servers
Yasgui.Yasqe.defaults.autocompleters = [];
Yasgui.defaults.endpointCatalogueOptions.getData = () => [{ endpoint }];
Yasgui.defaults.requestConfig.endpoint = endpoint;
Yasgui.defaults.yasqe.value = questions.find((each) => each.name === "overview").text;
Yasgui.Yasr.defaults.prefixes = JSON.parse(document.getElementById("prefixes").textContent);
Yasgui.defaults.persistenceId = () => `gazette ${endpoint}`;

const yasgui = new Yasgui(document.getElementById("editor"), { copyEndpointOnNewTab: true, requestConfig: { endpoint } });

function open(question) {
  const there = Object.values(yasgui._tabs).find((tab) => tab.name() === question.title);
  if (there) {
    yasgui.selectTabId(there.getId());
    return;
  }
  const tab = yasgui.addTab(true, { name: question.title, requestConfig: { endpoint } });
  tab.setQuery(question.text);
}

const list = document.getElementById("catalogue");
for (const question of questions) {
  const button = document.createElement("button");
  button.type = "button";
  button.title = question.summary;
  const english = document.createElement("span");
  english.textContent = question.title;
  const chinese = document.createElement("small");
  chinese.lang = "zh";
  chinese.textContent = question.title_zh;
  button.append(english, chinese);
  button.addEventListener("click", () => open(question));
  const item = document.createElement("li");
  item.append(button);
  list.append(item);
}

if (named) {
  open(named);
  yasgui.getTab().getYasqe().query();
}

document.getElementById("find").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  questions.forEach((question, place) => {
    const words = [question.name, question.title, question.title_zh, question.summary].join(" ").toLowerCase();
    list.children[place].hidden = !words.includes(wanted);
  });
});
