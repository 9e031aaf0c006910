"""A site that has every kind of page and every block, so that a browser can be shown all of the theme."""
import json
import os
import pathlib

import pagefind_bin_extended
from photographs import as_jpeg, as_png, paint
from project import THEME, Project, run

PAGEFIND = pathlib.Path(pagefind_bin_extended.__file__).parent / "pagefind_extended"

# The path of one page of each kind.
KINDS = {
    "home": "/",
    "home-later": "/page/5/",
    "topic": "/tags/back-pain/",
    "topic-later": "/tags/back-pain/page/5/",
    "topics": "/tags/",
    "author": "/authors/alex-sample/",
    "author-later": "/authors/alex-sample/page/5/",
    "authors": "/authors/",
    "a-to-z": "/a-to-z/",
    "article": "/articles/every-block/",
    "article-minimal": "/articles/minimal/",
    "article-reviewed": "/articles/reviewed/",
    "article-long-words": "/articles/long-words/",
    "site-page": "/about/",
    "not-found": "/no-such-page/",
    "withdrawn": "/articles/taken-down/",
    "redirect": "/old/every-block/",
    "search": "/search/",
    "search-results": "/search/?q=sample",
}
ARTICLE = KINDS["article"]
LEAFLET = "/articles/leaflet/"

FILLERS = 30
SENTENCE = (
    "Sample sentences like this one stand where an author would explain something about an aching back in plain words, "
    "so that the lines of the page are as long as they would be on a real one. "
)

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320">
<path fill="#e4efea" d="M0 0h640v320H0z"/>
<path fill="none" stroke="#1d5a52" stroke-width="12" d="M60 260C200 40 440 40 580 260"/>
</svg>
"""

SITE = {
    "title": "Sample Clinic",
    "baseURL": "https://clinic.example/",
    "tagline": "Backs and legs, in plain words",
    "description": "A made-up site that shows every kind of page. Nothing on it is advice.",
    "publisher": {
        "name": "Sample Clinic", "url": "https://example.org/", "address": "1 Sample Street, Sampleton",
        "email": "help@example.org", "companyNumber": "00000000", "registeredIn": "England and Wales",
        "vatNumber": "GB000000000",
    },
    "helpLine": {"label": "Help line", "number": "023 8024 8725", "hours": "Monday to Friday, 9am to 5pm",
                 "note": "Not for emergencies."},
    "emergency": {"text": "In an emergency call 999. For urgent advice call 111.", "number": "999", "advice": "111"},
    "notice": "This site is a test: nobody has reviewed what it says.",
    "navigation": [{"label": "Articles", "path": "/"}, {"label": "Topics", "path": "/tags/"},
                   {"label": "A to Z", "path": "/a-to-z/"}, {"label": "About us", "path": "/about/"}],
    "badges": [{"label": "Plain Words Mark", "url": "https://marks.example/clinic", "expires": "2027-06-30"}],
    "search": "pagefind",
    "images": "responsive",
    "pageSize": 4,
    "reviewCycle": 36,
    "checks": {"all": "off"},
}

PEOPLE = {
    "team": {"kind": "organisation", "name": "Sample Clinic Team", "description": "The made-up people who write here."},
    "alex-sample": {"kind": "person", "name": "Alex Sample", "jobTitle": "Writer", "competingInterests": "none",
                    "description": "A made-up person who writes most of this site.", "url": "https://example.org/alex"},
    "sam-example": {
        "kind": "person", "name": "Sam Example", "honorificPrefix": "Dr", "jobTitle": "Physiotherapist",
        "credentials": ["BSc (Hons) Physiotherapy", "PhD"],
        "registrations": [{"regulator": "HCPC", "number": "PH000001", "verifiedOn": "2026-05-01"}],
        "competingInterests": "Sells made-up chairs.", "description": "A made-up person who reviews this site.",
    },
}

TAGS = {
    "back-pain": {"label": "Back pain", "description": "Pain in the lower, middle or upper back."},
    "self-care": {"label": "Self-care", "description": "What people can do themselves."},
    "medicines": {"label": "Medicines", "description": "Tablets and gels.", "disclaimer": ["medicines", "general"]},
    "sitting-standing-and-lifting-at-work": {"label": "Sitting, standing and lifting at work",
                                             "description": "A topic with a long name."},
}

DISCLAIMERS = {
    "general": {"title": "Disclaimer", "text": "This is *general* information and not advice about you."},
    "medicines": {"title": "About medicines", "text": "Ask a [pharmacist](https://example.org/pharmacist) first."},
}

REFERENCES = [
    {"id": "trial", "type": "article-journal", "title": "A made-up trial of walking", "container-title": "Sample Journal",
     "author": [{"family": "Example", "given": "Jo"}, {"literal": "The Sample investigators"}],
     "issued": {"date-parts": [[2023]]}, "volume": "402", "page": "304-12", "DOI": "10.5555/12345678"},
    {"id": "guideline", "type": "standard", "title": "A made-up guideline on backs", "publisher": "Sample Institute",
     "issued": {"date-parts": [[2020, 12]]},
     "URL": "https://guidelines.example.org/a-rather-long-address/that-has-no-good-place/to-break-a-line/index.html"},
]

# Its cards, tables and long text need several pages of paper.
EVERY_BLOCK = f"""\
A first paragraph with **strong**, *emphasised*, ~~deleted~~ and `coded` words, a [link](minimal.md), a
[link to another site](https://example.org/other/page), a claim [@trial] and another one [@guideline, rec 1.2.7; @trial].

> [!SAFETY] go-now

{SENTENCE * 3}

## Getting help

> [!URGENT] Ask for an urgent GP appointment or get help from NHS 111 if:
>
> - you also have a high temperature
> - [this](#tables) applies to you

{SENTENCE * 2}

> [!NON-URGENT] Speak to a GP if:
>
> - the pain is no better after a few weeks

{SENTENCE * 2}

### What to do at first

> [!DO]
>
> - keep up your daily activities as far as you can
> - try a heat pack, wrapped in a towel

> [!DONT]
>
> - do not stay in bed for long
> - do not lift heavy things alone

### What to do later

1. Walk a little further each day.
2. Rest when you need to:
   - on a chair
   - on a sofa
3. Walk again.

{SENTENCE * 4}

## Boxes

> [!KEY-POINTS]
>
> - Keep moving.
> - Rest for less than two days.

> [!NOTE]
> A note with a [link](reviewed.md).

> [!TIP] A tip with a title
> Put a cushion behind your back.

> [!IMPORTANT]
> The help line is not for emergencies.

> [!WARNING] Not for children
> Some of this does not hold for children.

> [!CAUTION]
> Be careful on stairs.

> A plain quotation of somebody who was glad to move again.

{SENTENCE * 3}

## Tables

| Hour | Pain |
| ---- | ---- |
| 1 | low |
| 2 | middling |

| Exercise | For whom it is meant | How often in a week | How long each time | What it asks of you | What it costs |
| :------- | -------------------- | ------------------: | :----------------: | ------------------- | ------------: |
| Walking | everybody who can stand | 5 | 30 minutes | shoes that fit and a dry road | nothing |
| Swimming | everybody who likes water | 2 | 45 minutes | a public swimming pool nearby | 5 pounds |
| Physiotherapy | people with a referral | 1 | 20 minutes | an appointment at a practice | nothing |

{chr(10).join(['| Week | What to do | How it should feel |', '| --- | --- | --- |'] + [
    f'| {week} | Walk for {week * 5} minutes on most days, and stretch in the morning and in the evening of each day. | Easier than in the week before, or the same. |'
    for week in range(1, 13)])}

## Pictures and code

![A curve from the left to the right](curve.svg)

![Grey clouds](photograph.jpg "A figure with a caption")

```
a line of code that is rather long, so that it has to scroll or break on a narrow screen: 0123456789
```

## Tasks and notes

- [x] Walk to the shop
- [ ] Walk to the park

A sentence with a footnote[^1] and another[^two].

[^1]: The first footnote, with a [link](minimal.md).
[^two]: The second one.

---

### Smaller

#### A small heading

{SENTENCE * 6}

## A section with a heading so long that it needs more than one line in any list of contents

{SENTENCE * 8}

> [!NON-URGENT] Speak to a pharmacist if:
>
> - you would like to know which gel suits you
> - you take other medicines

{SENTENCE * 8}

> [!URGENT]
>
> - the pain comes back after months
> - it wakes you every night for a week

{SENTENCE * 8}

> [!EMERGENCY]
>
> - you cannot move your legs
> - you cannot feel them

{SENTENCE * 8}
"""

LONG_WORDS = """\
Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,
then <https://example.org/an-address/that-is-longer-than-the-screen-of-a-telephone/and-has-no-space-in-it/index.html>.

## Pneumonoultramicroscopicsilicovolcanoconiosis-and-hippopotomonstrosesquippedaliophobia

> [!EMERGENCY] Call 999 if Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft:
>
> - Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft

> [!DO]
>
> - Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft

| Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft | B |
| --- | --- |
| `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft` | b |

## Second heading

`Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft` in code.
"""


# Cards and rows of different heights at different distances, so that every kind of page end falls on some of them.
LEAFLET_CARDS = 40
LEAFLET_ROWS = 60


def leaflet():
    """Text with a word at the start and at the end of each card and row: `cardstart7`, `cardend7`."""
    parts = ["First words."]
    for number in range(LEAFLET_CARDS):
        kind = ["EMERGENCY", "URGENT", "NON-URGENT", "IMPORTANT"][number % 4]
        points = [f"> - sign {point} of several" for point in range(1 + number % 5)]
        parts += [f"## Part {number}", "\n".join([f"> [!{kind}] Cardstart{number} asks you to call if:", ">", *points,
                                                 f"> - the sign at cardend{number}"]), SENTENCE * (1 + number % 6)]
    rows = [f"| rowstart{number} | {SENTENCE * (number % 3)} rowend{number} |" for number in range(LEAFLET_ROWS)]
    parts += ["## A table", "\n".join(["| Name | Words |", "| --- | --- |", *rows])]
    return "\n\n".join(parts) + "\n"


def write_programs(folder):
    """Links the program that the wheel carries into a folder, and gives an environment whose PATH begins with it."""
    (folder / "pagefind_extended").symlink_to(PAGEFIND)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def write_showcase(root):
    """Writes the project; its articles have been signed by the program itself, on days of their own."""
    project = Project(root, templates=THEME)
    project.site(**SITE)
    for name, register in [("people", PEOPLE), ("tags", TAGS), ("disclaimers", DISCLAIMERS)]:
        project.write(f"site/{name}.yaml", json.dumps(register, indent=1) + "\n")
    project.write("site/references.json", json.dumps(REFERENCES, indent=1) + "\n")
    project.write("site/safety/go-now.md", '---\nlevel: emergency\nheading: "Call 999 or go to A&E now if:"\n---\n'
                  "You have back pain and any of these signs:\n\n- you cannot feel your legs\n- you cannot pee\n")
    project.write("site/pages/about.md", "---\ntitle: About us\ndescription: Who we would be.\nupdated: 2026-01-02\n---\n"
                  f"## Who we are\n\n{SENTENCE}\n\n### Our writers\n\n{SENTENCE}\n\n## How we write\n\n{SENTENCE}\n")
    write_articles(project)
    # The review of the first one is overdue, and the text has been changed since.
    sign(project, "site/safety/go-now.md", "2026-10-01")
    sign(project, "articles/every-block/index.md", "2023-10-20")
    article = project.root / "articles/every-block/index.md"
    article.write_text(article.read_text().replace("Walk again.", "Walk once more."))
    sign(project, "articles/reviewed.md", "2026-10-01")
    return project


def write_articles(project):
    scratch = project.root.parent / "paint"
    scratch.mkdir()
    project.write("articles/every-block/curve.svg", PICTURE)
    painted = paint(scratch, 1000, 600)
    project.write("articles/every-block/photograph.jpg", as_jpeg(painted))
    project.write("articles/every-block/lead.png", as_png(painted))
    project.article(
        "every-block/index", EVERY_BLOCK.replace("(minimal.md)", "(../minimal.md)").replace("(reviewed.md)", "(../reviewed.md)"),
        title="Every block in one article", description="What an article can hold, from care cards to footnotes.",
        date="2023-10-14", updated="2026-11-02", author="[alex-sample, team]",
        tags="[back-pain, self-care, medicines, sitting-standing-and-lifting-at-work]", type="condition",
        image='{src: lead.png, alt: Clouds that lead the article, caption: The clouds., credit: Sample Clinic, licence: CC0}',
        keyPoints="[Keep moving., Rest for less than two days., Ask for help when a sign on the card fits.]",
        aliases="[/old/every-block/]", related="[minimal, reviewed]", sponsor="A made-up maker of chairs",
        funding="A made-up fund", competingInterests="Alex Sample sells made-up chairs.", aiUse="generated",
        corrections="[{date: 2024-05-20, text: A dose was wrong.}, {date: 2025-05-20, text: A link was wrong.}]",
    )
    project.article("minimal", "A single paragraph.\n", title="Minimal", description="An article with as little as there can be.",
                    author="alex-sample", tags="[back-pain]")
    project.article("reviewed", f"{SENTENCE}\n\n## One\n\n{SENTENCE}\n\n## Two\n\n{SENTENCE}\n", title="A reviewed article",
                    description="An article that somebody has signed.", author="alex-sample", tags="[self-care]",
                    funding="none", competingInterests="none", aiUse="assisted")
    project.article("long-words", LONG_WORDS, author="alex-sample", tags="[back-pain]",
                    title="Pneumonoultramicroscopicsilicovolcanoconiosis and other Donaudampfschifffahrtselektrizitätengesellschaften",
                    description="An article whose wordsareaslongastheycanbewithoutanyspaceorhyphenatwhichabrowsercouldbreakthem.")
    project.article("leaflet", leaflet(), title="For paper", author="team", tags="[medicines]")
    project.article("taken-down", title="Taken down", status="withdrawn", tags="[back-pain, medicines]")
    for number in range(FILLERS):
        letter = chr(ord("A") + number % 20)
        project.article(f"filler-{number:02}", f"{SENTENCE}\n", title=f"{letter} sample article, number {number}",
                        description=SENTENCE.strip(), author="alex-sample", date=f"2025-{1 + number % 12:02}-14", tags="[back-pain]")


def sign(project, path, day):
    outcome = run(["review", "sign", path, "--by", "sam-example", "--today", day], cwd=project.root)
    assert outcome.status == 0, outcome.stderr
