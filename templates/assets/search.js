// The search page: asks the index that Pagefind has made, in this browser, and shows what it finds.
const page = document.getElementById("search");
const form = page.querySelector("form");
const status = page.querySelector("[role=status]");
const list = page.querySelector("ol");
const more = page.querySelector(".search-more");

const pageSize = 10;
const excerptLength = 32;

// The index is loaded with the first search, not before: most of it is never needed.
let index;
let results = [];
let shown = 0;
let latest = 0;

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function load() {
  index ??= import(new URL(`${page.dataset.bundle}pagefind.js`, location.href)).then(async (pagefind) => {
    await pagefind.options({ basePath: page.dataset.bundle, baseUrl: page.dataset.base, noWorker: true });
    return pagefind;
  });
  // What has failed once may work the next time, when the network is back.
  index.catch(() => { index = undefined; });
  return index;
}

// A topic is a word of the index that no text holds; what is in both lists is wanted, best first.
async function find(words, topic) {
  const pagefind = await load();
  if (!topic) return (await pagefind.search(words)).results;
  const inTopic = (await pagefind.search(`"${topic}"`)).results;
  if (!words) return inTopic;
  const wanted = new Set(inTopic.map((result) => result.id));
  return (await pagefind.search(words)).results.filter((result) => wanted.has(result.id));
}

function summary(count, words, topic) {
  const about = topic ? ` in ${topic}` : "";
  const what = words ? ` for '${words}'` : "";
  if (count === 0) return `No results${what}${about}. Try other or fewer words.`;
  return `${count} ${count === 1 ? "result" : "results"}${what}${about}`;
}

async function search() {
  const words = form.q.value.trim();
  const topic = form.topic.selectedOptions[0];
  const number = ++latest;
  list.replaceChildren();
  more.hidden = true;
  [results, shown] = [[], 0];
  if (!words && !topic.value) {
    status.textContent = "";
    return;
  }
  status.textContent = "Searching…";
  try {
    const found = await find(words, topic.dataset.word);
    if (number !== latest) return;
    const isFound = !found.length || hasHit(await found[0].data());
    if (number !== latest) return;
    results = isFound ? found : [];
    await show(number);
    if (number === latest) status.textContent = summary(results.length, words, topic.value && topic.label);
  } catch {
    if (number === latest) status.textContent = "The search could not be loaded. Check the connection and search again.";
  }
}

// Shows the next results, and returns the first of them.
async function show(number) {
  const next = results.slice(shown, shown + pageSize);
  const items = (await Promise.all(next.map((result) => result.data()))).map(item);
  if (number !== latest) return undefined;
  shown += items.length;
  list.append(...items);
  more.hidden = shown >= results.length;
  return items[0];
}

// Where nothing begins with a word, Pagefind finds what that word begins with: "a" for "acupuncture".
function isStub(word) {
  const plain = plainLetters(word);
  return plain.length < 3 && asked().some((wanted) => wanted !== plain && wanted.startsWith(plain));
}

function asked() {
  return form.q.value.split(/\s+/).map(plainLetters);
}

function plainLetters(word) {
  return word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function hasHit({ content, locations }) {
  const words = wordsOf(content);
  return !locations.length || locations.some((location) => !isStub(words[location] ?? ""));
}

function wordsOf(content) {
  return content.split(/[\s\u200b]+/);
}

function item(article) {
  const cards = JSON.parse(article.meta.cards ?? "[]");
  const { excerpt, anchor } = best(article);
  const made = element("li", element("h2", link(article.url, "", article.meta.title)));
  made.lang = article.meta.language;
  const card = cards.find(([id]) => id === anchor);
  const section = card?.[1] ?? article.anchors.find(({ id }) => id === anchor)?.text;
  if (section) made.append(element("p", card ? "In the card " : "In ", link(article.url, anchor, section)));
  made.append(element("p", ...excerpt));
  // Whatever the excerpt has left out, it never leaves out when to get help.
  for (const [id, heading] of cards.filter((other) => other !== card)) {
    const safety = element("p", link(article.url, id, heading));
    safety.className = "search-safety";
    made.append(safety);
  }
  return made;
}

function link(url, anchor, text) {
  const made = element("a", text);
  made.href = anchor ? `${url}#${encodeURIComponent(anchor)}` : url;
  return made;
}

// The words around the best hit, within its section or card, and the anchor of that.
function best({ content, weighted_locations: weighted, anchors }) {
  const words = wordsOf(content);
  const hits = weighted.filter(({ location }) => !isStub(words[location] ?? ""));
  const hit = hits.reduce((a, b) => (b.balanced_score > a.balanced_score ? b : a), { balanced_score: 0, location: 0 }).location;
  // Marks that end a card are called after the section that goes on; see the generator's SearchedBody.
  const starts = anchors.filter(({ element, id }) => /^h\d$/.test(element) || id.includes("~"));
  const own = starts.findLast(({ location }) => location <= hit);
  const end = starts.find(({ location }) => location > hit)?.location ?? words.length;
  const from = Math.max(own?.location ?? 0, Math.min(hit - excerptLength / 4, end - excerptLength));
  const until = Math.min(from + excerptLength, end);
  const marked = new Set(hits.map(({ location }) => location));
  const excerpt = words.slice(from, until).flatMap((word, offset) => [marked.has(from + offset) ? element("mark", word) : word, " "]);
  if (from > (own?.location ?? 0)) excerpt.unshift("… ");
  if (until < end) excerpt.push("…");
  return { excerpt, anchor: own?.id.split("~")[0] ?? "" };
}

// The address tells what was searched, so that it can be kept and shared; nothing else does.
function keepAddress() {
  const query = new URLSearchParams();
  for (const name of ["q", "topic"]) {
    const value = form[name].value.trim();
    if (value) query.set(name, value);
  }
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function start() {
  keepAddress();
  search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
form.topic.addEventListener("change", start);
more.addEventListener("click", async () => {
  const first = await show(latest).catch(() => undefined);
  first?.querySelector("a").focus();
});

const query = new URLSearchParams(location.search);
form.q.value = query.get("q") ?? "";
if ([...form.topic.options].some(({ value }) => value === query.get("topic"))) form.topic.value = query.get("topic");
document.getElementById("search-needs").remove();
page.hidden = false;
search();
