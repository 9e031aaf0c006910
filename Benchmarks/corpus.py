#!/usr/bin/env python3
"""Writes health articles of no meaning, with the register that they need, for benchmarks and tests.

    corpus.py PROJECT COUNT

The same arguments always write the same bytes: PROJECT/articles/aNNNNN.md, about 700 words each, and
PROJECT/site/ with its authors and tags. Standard library only.
"""
import argparse
import datetime
import pathlib
import random

PLACES = "back neck hip knee ankle shoulder elbow wrist jaw foot".split()
MATTERS = "pain stiffness swelling cramp strain weakness numbness injury".split()
SIDES = ["what it is", "what helps", "exercises", "when to get help", "questions to ask", "a plan for six weeks"]
TAGS = [f"{place}-{matter}" for place in PLACES for matter in MATTERS[:6]]
PEOPLE = ["medical-team", "a-physio", "b-nurse", "c-doctor", "d-editor", "e-osteopath", "f-pharmacist", "g-dietitian"]
NOUNS = (
    "nerve muscle spine joint tendon leg arm hand chair bed lift walk step week day night sleep swim stretch heat ice "
    "tablet dose leaflet nurse doctor pharmacist appointment scan result sign habit posture balance strength breath "
    "worry mood work home garden stairs shoe pillow cushion support brace bag load habit plan diary review trial study"
).split()
VERBS = "helps eases lasts returns settles improves changes hurts moves rests grows heals starts ends spreads tires".split()
JOINTS = "and but when while because after before until although so if as than or".split()
SMALL = "the a your this each some most many few any no every such that its their our my an one".split()

SITE = [
    ("site/site.yaml", """\
title: Clinic
description: Articles that nobody should read.
baseURL: https://example.org/
language: en-GB
publisher:
  name: Clinic
helpLine:
  label: Help line
  number: "023 8024 8725"
disclaimer: general
pageSize: 20
checks: {all: off}
"""),
    ("site/disclaimers.yaml", "general:\n  title: Disclaimer\n  text: Information only.\n"),
]


class Corpus:
    """Gives the article of a number; the same arguments always give the same bytes.

    `words` is about how many words an article has. Tricky articles are full of what the Markdown
    library handles through state of the process: strikethrough, bare addresses, footnotes, tables.
    """

    def __init__(self, seed=0, words=700, is_tricky=False):
        self.seed = seed
        self.words = words
        self.is_tricky = is_tricky

    def register_files(self):
        """`site/people.yaml` and `site/tags.yaml` with everything that the articles name."""
        people = "".join(
            f"{name}:\n  kind: organisation\n  name: {name.replace('-', ' ').title()}\n  description: Writes here.\n"
            for name in PEOPLE
        )
        tags = "".join(
            f"{tag}:\n  label: {tag.replace('-', ' ').capitalize()}\n  description: About {tag.replace('-', ' ')}.\n"
            for tag in TAGS
        )
        return [("site/people.yaml", people), ("site/tags.yaml", tags)]

    def write(self, root, count):
        """Writes the project of `count` articles, but for its templates."""
        (root / "articles").mkdir(parents=True)
        (root / "site").mkdir()
        for path, text in [*self.register_files(), *SITE]:
            (root / path).write_text(text, encoding="utf-8")
        for number in range(count):
            (root / f"articles/a{number:05}.md").write_text(self.article(number), encoding="utf-8")

    def article(self, number):
        chance = random.Random(f"{self.seed}/{number}")
        blocks, count = [self.paragraph(chance)], 0
        while count < self.words:
            if len(blocks) % 5 == 1:
                blocks.append(f"{'##' if len(blocks) % 10 == 1 else '###'} {self.phrase(chance)} {len(blocks)}")
            block = self.block(chance, len(blocks))
            count += len(block.split())
            blocks.append(block)
        if self.is_tricky:
            blocks += self.tricky_blocks(chance, number)
        return self.front_matter(chance, number) + "\n\n".join(blocks) + "\n"

    def front_matter(self, chance, number):
        place, matter = PLACES[number % len(PLACES)], MATTERS[number // len(PLACES) % len(MATTERS)]
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=chance.randrange(2800))
        return "\n".join([
            "---",
            f'title: "{place.capitalize()} {matter}: {SIDES[number % len(SIDES)]} ({number})"',
            f'description: "{self.sentence(chance, is_plain=True)}"',
            f"date: {day.isoformat()}",
            f"author: {chance.choice(PEOPLE)}",
            f"tags: [{', '.join(sorted(chance.sample(TAGS, chance.randint(2, 5))))}]",
            "---",
            "",
        ])

    def block(self, chance, number):
        kind = chance.choices(range(7), [50, 20, 10, 6, 5, 4, 5])[0]
        if kind == 1:
            return "\n".join(f"- **{chance.choice(NOUNS).capitalize()}**: {self.sentence(chance)}"
                             for _ in range(chance.randint(3, 7)))
        if kind == 2:
            return "\n".join(f"{step}. {self.sentence(chance)}" for step in range(1, chance.randint(4, 7)))
        if kind == 3:
            rows = [f"| {self.phrase(chance)} | {chance.randint(1, 30)} days | {self.phrase(chance)} |"
                    for _ in range(chance.randint(3, 6))]
            return "\n".join(["| Stage | Time | Advice |", "| --- | ---: | --- |", *rows])
        if kind == 4:
            return "\n".join(f"- [{chance.choice('x ')}] {self.phrase(chance)}" for _ in range(chance.randint(3, 5)))
        if kind == 5:
            return "\n".join("> " + self.sentence(chance) for _ in range(2))
        if kind == 6:
            return f"{self.paragraph(chance)}[^n{number}]\n\n[^n{number}]: {self.sentence(chance)}"
        return self.paragraph(chance)

    def tricky_blocks(self, chance, number):
        return [
            f"It ~~{chance.choice(VERBS)}~~ {chance.choice(VERBS)}, see www.example.org/{number} or "
            f"https://example.org/{chance.choice(NOUNS)}?n={number} (not http://example.com/a_b_c).",
            f"Write to {chance.choice(PEOPLE)}@example.org, ~one~ or ~~two *{chance.choice(NOUNS)}*~~ times.[^t]",
            "| ~~Old~~ | www.example.org |\n| :-- | --: |\n| a@example.org | ~~b~~ |",
            "- [x] ~~done~~\n- [ ] mail c@example.org",
            f"[^t]: A note with https://example.org/{number} and ~~strike~~.",
        ]

    def paragraph(self, chance):
        return " ".join(self.sentence(chance) for _ in range(chance.randint(2, 6)))

    def sentence(self, chance, is_plain=False):
        words = []
        while len(words) < chance.randint(9, 20):
            words += [chance.choice(SMALL), chance.choice(NOUNS), chance.choice(VERBS), chance.choice(JOINTS)]
        if not is_plain:
            place = chance.randrange(1, len(words))
            roll = chance.random()
            if roll < 0.18:
                words[place] = f"**{chance.choice(NOUNS)} {chance.choice(NOUNS)}**"
            elif roll < 0.28:
                words[place] = f"*{words[place]}*"
            elif roll < 0.33:
                words[place] = f"[{chance.choice(NOUNS)}](https://example.org/{chance.choice(NOUNS)})"
            elif roll < 0.36:
                words[place] = f"`{words[place]}`"
        return words[0].capitalize() + " " + " ".join(words[1:-1]) + "."

    def phrase(self, chance):
        return f"{chance.choice(NOUNS)} {chance.choice(JOINTS)} {chance.choice(NOUNS)}".capitalize()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("project", type=pathlib.Path)
    parser.add_argument("count", type=int)
    arguments = parser.parse_args()
    Corpus().write(arguments.project, arguments.count)


if __name__ == "__main__":
    main()
