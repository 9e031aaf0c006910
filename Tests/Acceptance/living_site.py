"""A site of about sixty pages whose authors and editors are at work, for tests of builds that follow one another.

Articles lead to one another, share topics, authors, cards and sources, and have pictures, old addresses and
translations, so that a page or a list that a build forgot to renew shows.
"""
import json
import os
import random
import re
import shutil
import struct
import zlib
from dataclasses import dataclass, field

from project import THEME, Project, quoted, run

GROUPS = ["", "", "joints/", "nerves/"]
NAMES = (
    "ankle elbow foot hand hip jaw knee neck shoulder spine thumb wrist back calf heel rib shin thigh toe chest "
    "finger groin muscle tendon nerve sleep posture desk walk lift stretch rest warmth cold swim bicycle"
).split()
TAGS = ["joints", "nerves", "self-care", "work", "sport", "sleep"]
PEOPLE = ["a-physio", "b-nurse", "c-doctor", "team"]
REFERENCES = ["first-trial", "second-trial", "guide"]
WORDS = (
    "most people feel better after some weeks and can move a little more each day without harm to the sore part "
    "of the body while it heals at its own pace with gentle use and rest when it needs some"
).split()


def sentences(chance, count):
    return " ".join(" ".join(chance.choices(WORDS, k=9)).capitalize() + "." for _ in range(count))


def some_date(chance):
    """A day before any sign-off, and before the days on which articles come and go."""
    return f"{chance.randint(2023, 2026)}-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}"


def png(width, height, shade=0):
    """A picture of one colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([shade]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@dataclass
class Article:
    """One article; `id` is its path below articles/ without an ending."""

    id: str
    title: str
    description: str
    date: str
    authors: list
    tags: list
    paragraphs: list
    is_bundle: bool = False
    fields: dict = field(default_factory=dict)
    aliases: list = field(default_factory=list)
    related: list = field(default_factory=list)
    links: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    card: str | None = None
    picture: str | None = None
    # What `bedside review sign` wrote.
    ledger: str = ""
    # Blocks at the end of the body.
    extras: list = field(default_factory=list)

    @property
    def path(self):
        return f"articles/{self.id}/index.md" if self.is_bundle else f"articles/{self.id}.md"

    @property
    def folder(self):
        return self.path.rpartition("/")[0]

    def reference_to(self, other):
        """The link from this file to another's."""
        return os.path.relpath(other.path, self.folder)

    def text(self, articles):
        lines = [f"title: {quoted(self.title)}", f"description: {quoted(self.description)}", f"date: {self.date}",
                 f"author: [{', '.join(self.authors)}]", f"tags: [{', '.join(self.tags)}]"]
        lines += [f"{key}: {value}" for key, value in self.fields.items()]
        if self.aliases:
            lines.append(f"aliases: [{', '.join(self.aliases)}]")
        if self.related:
            lines.append(f"related: [{', '.join(self.related)}]")
        if self.picture:
            lines.append(f"image: {{src: {self.picture}, alt: A grey square}}")
        body = [self.paragraphs[0], "## What helps"] + self.paragraphs[1:]
        body += [f"Read about [{articles[id].title}]({self.reference_to(articles[id])}#what-helps)."
                 for id in self.links if id in articles]
        body += [f"{WORDS[0].capitalize()} agree. [@{source}]" for source in self.sources]
        body += self.extras
        if self.card:
            body += ["## When to get help", f"> [!SAFETY] {self.card}"]
        return "---\n" + "\n".join(lines) + "\n" + self.ledger + "---\n" + "\n\n".join(body) + "\n"


class LivingSite:
    """The project, what is to be in its files, and how it is built at the moment."""

    def __init__(self, root, seed, programs):
        chance = random.Random(seed)
        self.project = Project(root, templates=THEME)
        # A notice whose links do not tell which of its topics have pages.
        notice = root / "templates/withdrawn.mustache"
        notice.write_text(re.sub(r'<a href="\{\{url\}\}">(.*)</a>', r"\1", notice.read_text()))
        self.root, self.output = self.project.root, self.project.output
        self.programs, self.program = programs, programs[0]
        self.today, self.drafts, self.base_url, self.counter = "2026-11-22", False, None, 0
        # How builds in place are run, and the next one alone: their result must not depend on it.
        self.jobs, self.is_clean = 2, False
        # Takes back what keeps the site from being built, and the article that it is in.
        self.mend, self.broken = None, None
        # Of the builds in place.
        self.statuses = []
        # Files of other people in the output, by their paths.
        self.kept = {}
        self.settings = {
            "title": "Clinic", "description": "About sore joints.", "baseURL": "https://example.org/clinic/",
            "language": "en-GB", "publisher": {"name": "Clinic"}, "disclaimer": "general", "pageSize": 7,
            "feedSize": 9, "overduePolicy": "withdraw", "reviewCycle": 24,
            "helpLine": {"label": "Help line", "number": "023 8024 8725"},
            "navigation": [{"label": "Articles", "path": "/"}, {"label": "About", "path": "/about/"}],
            "checks": {"all": "warning"},
        }
        self.people = {
            id: {"kind": "organisation" if id == "team" else "person", "name": id.replace("-", " ").title(),
                 "description": f"Writes as {id}."}
            for id in PEOPLE
        }
        self.people["a-physio"]["registrations"] = [{"regulator": "HCPC", "number": "PH123456"}]
        self.tags = {id: {"label": id.capitalize(), "description": f"All about {id}."} for id in TAGS}
        self.tags["work"]["disclaimer"] = "medicines"
        self.disclaimers = {
            "general": {"title": "Disclaimer", "text": "This is no advice about you."},
            "medicines": {"title": "Medicines", "text": "Read the leaflet."},
        }
        self.references = [
            {"id": id, "type": "article-journal", "title": f"On {id}", "author": [{"family": "Doe", "given": "J"}],
             "container-title": "BMJ", "issued": {"date-parts": [[2020 + number]]}, "volume": str(number)}
            for number, id in enumerate(REFERENCES, 1)
        ]
        self.cards = {"go-now": "- you cannot feel your leg", "call-now": "- your chest hurts"}
        self.articles = {}
        for number, name in enumerate(NAMES):
            self.add_article(chance.choice(GROUPS) + name, chance, number)
        for article in self.articles.values():
            others = [id for id, other in self.articles.items() if id != article.id and self.is_linkable(other)]
            article.links = chance.sample(others, chance.randint(0, 3))
            article.related = chance.sample(others, chance.choice([0, 0, 1, 2]))
            self.save(article)
        self.save_registers()
        for name in ("about", "privacy"):
            text = f"---\ntitle: {name.capitalize()}\ndescription: What {name} is.\n---\nWe write.\n"
            self.project.write(f"site/pages/{name}.md", text)

    def add_article(self, id, chance, number):
        """An article that nothing leads to yet."""
        article = Article(
            id, f"{id.rpartition('/')[2].capitalize()} {number}", f"What a sore {id} is.",
            some_date(chance),
            chance.sample(PEOPLE, chance.choice([1, 1, 2])), chance.sample(sorted(self.tags), chance.randint(1, 3)),
            [sentences(chance, 2) for _ in range(chance.randint(2, 4))],
            is_bundle=number % 5 == 0,
            sources=chance.sample(REFERENCES, chance.choice([0, 0, 1, 2])),
            card=chance.choice([None, None, *sorted(self.cards)]),
        )
        if number % 9 == 4:
            article.aliases = [f"/old/{number}/"]
        if number % 12 == 5:
            article.fields["status"] = "draft"
        if number % 12 == 7:
            article.fields["publish"] = f"2026-11-{chance.randint(23, 30)}"
        if number % 12 == 9:
            article.fields["expires"] = f"2026-11-{chance.randint(22, 30)}"
        if number == 10:
            article.fields["status"] = "withdrawn"
        if number % 12 == 11 and self.articles:
            article.fields |= {"language": "cy", "translationOf": next(iter(self.articles))}
        self.articles[id] = article
        if article.is_bundle:
            article.picture = "scan.png"
            self.project.write(f"{article.folder}/scan.png", png(4 + number, 3))
        return article

    def is_linkable(self, article):
        """Whether a link to it is no error on any day and with any flag."""
        return not article.fields.keys() & {"status", "publish", "expires"}

    def save(self, article):
        self.project.write(article.path, article.text(self.articles))

    def save_all_that_lead_to(self, id):
        for article in self.articles.values():
            if id in article.links:
                self.save(article)

    def remove_files(self, article):
        if article.is_bundle:
            shutil.rmtree(self.root / article.folder)
        else:
            (self.root / article.path).unlink()

    def forget(self, id):
        """Deletes an article, and takes out what leads to it."""
        self.remove_files(self.articles.pop(id))
        for article in self.articles.values():
            if id in article.links + article.related or article.fields.get("translationOf") == id:
                article.links = [link for link in article.links if link != id]
                article.related = [link for link in article.related if link != id]
                if article.fields.get("translationOf") == id:
                    del article.fields["translationOf"]
                self.save(article)

    def save_registers(self):
        for name, value in [("people", self.people), ("tags", self.tags), ("disclaimers", self.disclaimers)]:
            self.project.write(f"site/{name}.yaml", json.dumps(value, indent=1) + "\n")
        glossary = {"sciatica": {"term": "sciatica", "explanation": "pain along the nerve of the leg"}}
        self.project.write("site/glossary.yaml", json.dumps(glossary, indent=1) + "\n")
        self.project.write("site/references.json", json.dumps(self.references, indent=1) + "\n")
        waivers = [{"rule": rule, "page": page, "by": "team", "reason": "A test.", "until": "9999-12-31"}
                   for rule, page in [("translation-unsigned", "articles/"), ("snippet-unreviewed", "site/safety/"),
                                      ("claim-absolute", "articles/")]]
        self.project.write("site/waivers.yaml", json.dumps(waivers, indent=1) + "\n")
        self.project.write("site/site.yaml", json.dumps(self.settings, indent=1) + "\n")
        for name, text in self.cards.items():
            head = '---\nlevel: emergency\nheading: "Call 999 now if:"\n---\n'
            self.project.write(f"site/safety/{name}.md", f"{head}\nYou have any of these:\n\n{text}\n- you fall over\n")

    def sign(self, article, by):
        """Has the program write a sign-off into the article."""
        sign_off = ["review", "sign", article.path, "--by", by, "--today", "2026-10-10"]
        outcome = run(sign_off, cwd=self.root, program=self.program)
        text = (self.root / article.path).read_text()
        ledger = re.search(r"^reviews:.*\n(?:[ -].*\n)*(?=---$)", text, re.MULTILINE)
        article.ledger = ledger[0] if ledger else article.ledger
        return outcome

    def next_number(self):
        self.counter += 1
        return self.counter

    def build(self, root=None, *options):
        """Builds the project, or a copy of it, as it is to be built at the moment."""
        if self.drafts:
            options = ("--drafts", *options)
        if self.base_url:
            options = ("--base-url", self.base_url, *options)
        return run(["build", "--today", self.today, *options], cwd=root or self.root, program=self.program)

    def build_in_place(self):
        options = ["--jobs", str(self.jobs), *(["--clean"] if self.is_clean else [])]
        self.is_clean = False
        return self.build(None, *options)

    def copy(self, root):
        """A copy of what people wrote, without what builds left."""
        shutil.rmtree(root, ignore_errors=True)
        for folder in ("articles", "site", "templates"):
            shutil.copytree(self.root / folder, root / folder, symlinks=True)
        return root
