// Keeps the open page what its files say. The server tells the version of the page whenever the site
// has been built anew: the page is loaded again if its content is another one; if not, its style
// sheets, its pictures and the panel are changed in place.
(() => {
  "use strict";

  const script = document.currentScript;
  const storage = sessionStorage;
  const scrollKey = "bedside-scroll " + location.pathname;
  const panelKey = "bedside-panel";
  let { version, content, media } = script.dataset;
  let stream = null;

  const panel = () => document.getElementById("bedside-panel");

  function connect() {
    if (stream || document.hidden) return;
    stream = new EventSource("/.bedside/events?page=" + encodeURIComponent(location.pathname));
    stream.onmessage = (event) => update(...event.data.split(" "));
    stream.onerror = () => {
      // The browser tries again by itself while the server is away, but not after a refusal.
      if (stream && stream.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 1000);
      }
    };
  }

  // A hidden page holds no connection: a browser has six for a server, whatever the number of tabs.
  function disconnect() {
    if (stream) stream.close();
    stream = null;
  }

  async function update(newVersion, newContent) {
    if (newVersion === version) return;
    if (newContent !== content) return reload();
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("script[data-version]");
    if (!next || next.dataset.content !== content) return reload();
    if (next.dataset.media !== media && document.querySelector("[srcset]")) return reload();
    version = next.dataset.version;
    swapStyles(page);
    swapPanel(page);
    if (next.dataset.media !== media) swapMedia(next.dataset.media);
  }

  function reload() {
    // An error page is short: the place on the page that it stands for is kept.
    if (!("error" in script.dataset)) storage.setItem(scrollKey, String(scrollY));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function swapStyles(page) {
    const sheets = (root) => [...root.querySelectorAll("link[rel~=stylesheet]")];
    const old = sheets(document);
    sheets(page).forEach((sheet, index) => {
      if (!old[index] || old[index].getAttribute("href") === sheet.getAttribute("href")) return;
      const added = document.importNode(sheet);
      added.onload = added.onerror = () => old[index].remove();
      old[index].after(added);
    });
  }

  // A browser shows again what it has for an address: the query, which the server ignores, is new.
  function swapMedia(next) {
    media = next;
    for (const element of document.querySelectorAll("[src]:not(script)")) {
      const address = new URL(element.src);
      address.search = next;
      element.src = address;
    }
  }

  function swapPanel(page) {
    const next = page.getElementById("bedside-panel");
    const old = panel();
    if (!next || !old) return;
    const added = document.importNode(next, true);
    added.open = old.open;
    old.replaceWith(added);
    listen(added);
  }

  function listen(details) {
    details.addEventListener("toggle", () => storage.setItem(panelKey, details.open ? "open" : ""));
    details.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-quote]");
      if (link && show(link)) event.preventDefault();
    });
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  }

  // Goes to the words that a finding is about, below the heading that its link leads to.
  function show(link) {
    const start = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    walker.currentNode = start || document.body;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const from = node.data.indexOf(link.dataset.quote);
      if (from < 0 || panel().contains(node)) continue;
      mark(node, from, link.dataset.quote.length);
      return true;
    }
    return false;
  }

  function mark(node, from, length) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + length);
    if (window.Highlight && CSS.highlights) {
      CSS.highlights.set("bedside-finding", new Highlight(range));
    }
    const element = node.parentElement;
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  }

  function restore() {
    const top = storage.getItem(scrollKey);
    if (top !== null && !("error" in script.dataset)) {
      storage.removeItem(scrollKey);
      scrollTo(0, Number(top));
      // Only later: until then the browser would go where the error page was.
      addEventListener("load", () => setTimeout(() => (history.scrollRestoration = "auto")));
    }
    const details = panel();
    if (!details) return;
    if (storage.getItem(panelKey)) details.open = true;
    listen(details);
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  restore();
  connect();
})();
