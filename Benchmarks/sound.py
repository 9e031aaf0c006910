"""Writes plain, sound articles about aches, to see which rules find fault where there is none.

Each is put together from whole sentences that an editor would let through, chosen by a seeded generator, so
that the same number always gives the same article. Standard library only.
"""
import random
import re

PARTS = {
    "ankle": ("foot", "walking"), "elbow": ("arm", "lifting"), "foot": ("foot", "walking"),
    "hip": ("leg", "walking"), "jaw": ("face", "chewing"), "knee": ("leg", "climbing stairs"),
    "neck": ("head", "turning"), "shoulder": ("arm", "reaching"), "upper back": ("arm", "twisting"),
    "wrist": ("hand", "gripping"),
}
SITUATIONS = ["", " at work", " at home", " after sport", " at night"]
OPENINGS = [
    "A sore {part} is common, and it mostly gets better by itself.",
    "Many people get a sore {part} at some time in their lives.",
    "When your {part} hurts, everyday things such as {act} can be hard.",
]
SECONDS = [
    "This page tells you what you can try at home and when to get help.",
    "Here is what may help, and what to watch for.",
    "You can do a lot for it yourself.",
]
FEELINGS = [
    "a dull ache in your {part}", "stiffness in the morning", "pain when you are {act}",
    "a {part} that feels weak", "pain that spreads to your {limb}", "a {part} that clicks now and then",
]
HELPS = [
    "move your {part} gently a few times a day", "carry on with your day as far as you can",
    "put a warm pack on it, wrapped in a towel", "change how you sit every half hour",
    "build up {act} a little each day", "ask a pharmacist about pain relief",
]
AVOIDS = [
    "do not stay still for days", "do not put ice or heat straight on your skin",
    "do not go back to sport before it feels ready",
]
CAUSES = [
    "It may start after you do more {act} than you are used to.",
    "A fall or a knock can make it sore.",
    "Often there is no clear cause, and that is nothing to worry about.",
    "It can come with age, when joints get stiffer.",
]
COURSES = [
    "Most people feel better after some weeks.",
    "Good days and bad days are normal while it heals.",
    "A bad day does not mean that you have done harm.",
]
URGENT = [
    "your {part} is hot, red and swollen and you feel unwell", "you cannot move your {part} at all after a fall",
    "your {limb} has gone numb", "you have a high temperature and your {part} hurts",
]
SEE = [
    "the pain stops you sleeping", "it has not got better after 6 weeks at home",
    "it gets worse instead of better", "you have lost weight and do not know why",
]
KEYS = [
    "Most sore {part}s get better with time and gentle movement.",
    "Keep going with your day as far as you can.",
    "Ask for help if it is not better after 6 weeks.",
]
HEADINGS = {
    "feel": ["What it feels like", "Signs of a sore {part}"],
    "cause": ["Why it hurts", "What may have caused it"],
    "help": ["Things you can do", "What you can try at home"],
    "course": ["How long it lasts", "Getting better"],
}
REFERENCES = ["nhs-back-pain", "ng59"]
TAG = "self-care"


def write(project, count, folder="generated"):
    """Writes articles below a folder of a copy of this repository's project."""
    people = (project / "site/people.yaml").read_text(encoding="utf-8")
    author = re.search(r"^([a-z0-9-]+):", people, re.MULTILINE).group(1)
    (project / "articles" / folder).mkdir(parents=True)
    for number in range(count):
        path = project / f"articles/{folder}/a{number:05}.md"
        path.write_text(article(number, author, f"a{(number + 1) % count:05}.md"), encoding="utf-8")


def article(number, author, neighbour):
    """The Markdown of the article with a number; `neighbour` is the file of another that it leads to."""
    choose = random.Random(number)
    part = list(PARTS)[number % len(PARTS)]
    limb, act = PARTS[part]
    situation = SITUATIONS[number // len(PARTS) % len(SITUATIONS)]
    round_of = number // len(PARTS) // len(SITUATIONS)
    version = f", page {round_of + 1}" if round_of else ""

    def fill(text):
        return text.format(part=part, limb=limb, act=act)

    def some(bank, count):
        return [fill(text) for text in choose.sample(bank, count)]

    def items(texts):
        return "\n".join(f"- {text}" for text in texts)

    def quoted(marker, heading, texts):
        first = f"[!{marker}]" + (f" {heading}" if heading else "")
        return "\n".join(f"> {line}".rstrip() for line in [first, "", *items(texts).splitlines()])

    heading = {key: fill(choose.choice(bank)) for key, bank in HEADINGS.items()}
    keys = "\n".join(f"  - {text}" for text in some(KEYS, 3))
    sections = [
        f"## {heading['feel']}\n\nYou may notice:\n\n{items(some(FEELINGS, choose.randint(3, 5)))}",
        f"## {heading['cause']}\n\n{' '.join(some(CAUSES, 2))} [@{REFERENCES[0]}]",
        f"## {heading['help']}\n\nThe NHS suggests that you stay active [@{REFERENCES[0]}].\n\n"
        + quoted("DO", "", some(HELPS, 4)) + "\n\n" + quoted("DONT", "", some(AVOIDS, 2)),
        f"## {heading['course']}\n\n{' '.join(some(COURSES, 2))} [@{REFERENCES[1]}]",
    ]
    choose.shuffle(sections)
    return f"""---
title: A sore {part}{situation}{version}
description: What a sore {part}{situation}{version} feels like, what you can try and when to ask for help.
date: 2026-{choose.randint(1, 11):02}-{choose.randint(1, 20):02}
author: {author}
tags: [{TAG}]
type: article
keyPoints:
{keys}
funding: none
competingInterests: none
aiUse: none
---

{fill(choose.choice(OPENINGS))} {fill(choose.choice(SECONDS))}

You may also want to read about [another sore part of the body]({neighbour}).

{(chr(10) * 2).join(sections)}

## When to get help

{quoted('URGENT', 'Ask for an urgent GP appointment or get help from NHS 111 if:', some(URGENT, 2))}

## When to see someone

{quoted('NON-URGENT', 'See a GP if:', some(SEE, 3))}
"""
