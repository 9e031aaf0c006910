// Makes pages handier. Without it, all of them work.
"use strict";

// The list of contents is open beside the text, and folded above it on a narrow screen.
const contents = document.querySelector(".contents details");
const isBeside = matchMedia("(min-width: 64rem)");

function foldContents() {
  contents.open = isBeside.matches;
}

// Marks the section that is being read: the last one whose heading has passed the upper part of the screen.
function markSections() {
  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current;
  const mark = () => {
    const read = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const next = links.get(read.at(-1));
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "location");
    current = next;
  };
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  }, { passive: true });
  mark();
}

if (contents) {
  foldContents();
  isBeside.addEventListener("change", foldContents);
  markSections();
}

for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
