"""What people do to a site between two builds, one function a kind; each says in a few words what it did.

An edit takes a `LivingSite` and a random generator, and leaves a site that can be built, but for those that put
`mend` in. It gives None where there is nothing to do it to.
"""
import datetime
import os
import shutil

from living_site import GROUPS, PEOPLE, REFERENCES, TAGS, Article, png, sentences, some_date

EDITS = []
# What moves articles or writes many, so that a broken one could not be mended as it was broken.
FAR_REACHING = []


def edit(function):
    EDITS.append(function)
    return function


def far_reaching(function):
    FAR_REACHING.append(function)
    return function


def some_article(site, chance, condition=lambda article: True):
    """An article that is not broken just now."""
    found = [article for article in site.articles.values() if article is not site.broken and condition(article)]
    return chance.choice(found) if found else None


@edit
def body(site, chance):
    article = some_article(site, chance)
    article.paragraphs[chance.randrange(len(article.paragraphs))] = sentences(chance, 2)
    site.save(article)
    return f"the body of {article.id}"


# Blocks that rules find fault with, that lead elsewhere, or that make a page longer.
BLOCKS = [
    "This cures all pain.", "You must utilize it.", "You have sciatica then.", "Don't worry, e.g. at night.",
    "Studies show that it helps 80% of people.", "See [here](https://example.com/).",
    "It ~~never~~ helps: www.example.com and a@example.com.", "A note.[^1]\n\n[^1]: Said somebody.",
    "| Week | Advice |\n| --- | --- |\n| 1 | Walk |", "> [!TIP]\n>\n> Walk.", "- [x] Walk\n- [ ] Rest",
]


@edit
def block_added_or_removed(site, chance):
    article = some_article(site, chance)
    if article.extras and chance.random() < 0.5:
        gone = article.extras.pop(chance.randrange(len(article.extras)))
        site.save(article)
        return f"no more {gone!r} in {article.id}"
    number = site.next_number()
    new = chance.choice([*BLOCKS, f"### Heading {number}\n\n{sentences(chance, 1)}", sentences(chance, 30)])
    if not new.startswith("A note") or new not in article.extras:
        article.extras.append(new)
    site.save(article)
    return f"{article.extras[-1][:30]!r} in {article.id}"


@edit
@far_reaching
def title(site, chance):
    article = some_article(site, chance)
    article.title = f"Sore {article.id.rpartition('/')[2]} {site.next_number()}"
    site.save(article)
    site.save_all_that_lead_to(article.id)
    return f"the title of {article.id}"


@edit
def description(site, chance):
    article = some_article(site, chance)
    article.description = f"What helps, and what does not, in {site.next_number()} points."
    site.save(article)
    return f"the description of {article.id}"


@edit
def publishing_date(site, chance):
    article = some_article(site, chance)
    article.date = some_date(chance)
    site.save(article)
    return f"the date of {article.id}"


@edit
def tag_added_or_removed(site, chance):
    article = some_article(site, chance)
    others = [id for id in site.tags if id not in article.tags]
    if len(article.tags) > 1 and (chance.random() < 0.5 or not others):
        gone = article.tags.pop(chance.randrange(len(article.tags)))
        site.save(article)
        return f"{gone} no tag of {article.id} any more"
    article.tags.insert(chance.randint(0, len(article.tags)), chance.choice(others))
    site.save(article)
    return f"a tag for {article.id}"


@edit
def new_tag(site, chance):
    id = f"topic-{site.next_number()}"
    site.tags[id] = {"label": f"Topic {id}", "description": "Something new."}
    site.save_registers()
    article = some_article(site, chance)
    article.tags.append(id)
    site.save(article)
    return f"the tag {id}, first on {article.id}"


@edit
def tag_register(site, chance):
    id = chance.choice(TAGS)
    key = chance.choice(["label", "description"])
    site.tags[id][key] = f"{id.capitalize()} in {site.next_number()} ways"
    site.save_registers()
    return f"the {key} of the tag {id}"


@edit
def persons_name(site, chance):
    id = chance.choice(PEOPLE)
    site.people[id]["name"] = f"{id.replace('-', ' ').title()} {chance.choice(['Green', 'Grey', 'Blue'])}"
    site.save_registers()
    return f"the name of {id}"


@edit
def author(site, chance):
    article = some_article(site, chance)
    article.authors = chance.sample(PEOPLE, chance.choice([1, 2]))
    site.save(article)
    return f"the authors of {article.id}"


@edit
def day_passes(site, chance):
    """On and back; sometimes far enough that reviews are overdue."""
    days = chance.choice([-40, -3, -1, 1, 1, 2, 3, 5, 40, 800])
    site.today = (datetime.date(2026, 11, 22) + datetime.timedelta(days)).isoformat()
    return f"the day is {site.today}"


@edit
def embargo_or_end(site, chance):
    # Nothing may lead to it on the days on which it is not there.
    used = {link for article in site.articles.values() for link in [*article.links, *article.related]}
    article = some_article(site, chance, lambda a: a.id not in used and "status" not in a.fields)
    if article is None:
        return None
    key, other = chance.sample(["publish", "expires"], 2)
    article.fields.pop(other, None)
    article.fields[key] = f"2026-11-{chance.randint(19, 28)}"
    site.save(article)
    return f"{key} of {article.id}"


@edit
@far_reaching
def rename(site, chance):
    old = some_article(site, chance)
    new_id = f"{chance.choice(GROUPS)}{old.id.rpartition('/')[2].split('-')[0]}-{site.next_number()}"
    move(site, old, new_id, old.is_bundle)
    return f"{old.id} becomes {new_id}"


@edit
@far_reaching
def file_becomes_bundle(site, chance):
    """The address stays."""
    old = some_article(site, chance, lambda a: a.picture is None)
    if old is None:
        return None
    move(site, old, old.id, not old.is_bundle)
    return f"{old.id} moves to {site.articles[old.id].path}"


def move(site, old, new_id, is_bundle):
    """Moves an article with its picture, and turns what leads to it to its new place."""
    pictures = {}
    if old.is_bundle:
        pictures = {file.name: file.read_bytes() for file in (site.root / old.folder).iterdir() if file.suffix != ".md"}
    site.remove_files(old)
    new = Article(**{**vars(old), "id": new_id, "is_bundle": is_bundle})
    site.articles = {new_id if id == old.id else id: new if id == old.id else article
                     for id, article in site.articles.items()}
    for article in site.articles.values():
        article.links = [new_id if link == old.id else link for link in article.links]
        article.related = [new_id if link == old.id else link for link in article.related]
        if article.fields.get("translationOf") == old.id:
            article.fields["translationOf"] = new_id
        site.save(article)
    for name, bytes in pictures.items():
        site.project.write(f"{new.folder}/{name}", bytes)


@edit
@far_reaching
def delete(site, chance):
    if len(site.articles) < 25:
        return None
    article = some_article(site, chance)
    site.forget(article.id)
    return f"{article.id} deleted"


@edit
@far_reaching
def add(site, chance):
    number = site.next_number() + 100
    article = site.add_article(f"{chance.choice(GROUPS)}new-{number}", chance, number)
    article.links = [other.id for other in site.articles.values()
                     if other is not article and site.is_linkable(other)][:2]
    site.save(article)
    return f"{article.id} added"


@edit
@far_reaching
def swap(site, chance):
    """Two files change their names; sizes and times go with them."""
    files = [article for article in site.articles.values() if not article.is_bundle and site.is_linkable(article)]
    if len(files) < 2:
        return None
    first, second = chance.sample(files, 2)
    between = site.root / "articles/between.tmp"
    (site.root / first.path).rename(between)
    (site.root / second.path).rename(site.root / first.path)
    between.rename(site.root / second.path)
    first.id, second.id = second.id, first.id
    # Links between files of two folders are written anew.
    site.articles[first.id], site.articles[second.id] = first, second
    for article in (first, second):
        article.links = [link for link in article.links if link != article.id]
        article.related = [link for link in article.related if link != article.id]
    for article in site.articles.values():
        site.save(article)
    return f"{first.id} and {second.id} change places"


@edit
@far_reaching
def template(site, chance):
    return annotate(site, chance, "templates/*.mustache")


@edit
@far_reaching
def partial(site, chance):
    return annotate(site, chance, "templates/*/*.mustache")


def annotate(site, chance, pattern):
    path = chance.choice(sorted(site.root.glob(pattern)))
    text = path.read_text()
    anchors = [anchor for anchor in ("</main>", "<article>", "</footer>", "{{$content}}", "<li>", "<p") if anchor in text]
    if not anchors:
        return None
    anchor = chance.choice(anchors)
    before, _, after = text.partition(anchor)
    note = f"<!-- {site.next_number()} -->"
    path.write_text(before + (note + anchor if anchor.startswith("</") else anchor_with(note, anchor)) + after)
    return f"{path.relative_to(site.root)} at {anchor}"


def anchor_with(note, anchor):
    """A comment goes before a tag whose attributes follow, else behind it."""
    return note + anchor if anchor == "<p" else anchor + note


@edit
def style_sheet(site, chance):
    path = site.root / "templates/assets/site.css"
    path.write_text(path.read_text() + f"\n.edition-{site.next_number()} {{ color: inherit; }}\n")
    return "the style sheet"


@edit
def theme_file_added_or_removed(site, chance):
    found = sorted((site.root / "templates/assets").glob("extra-*"))
    if found and chance.random() < 0.5:
        found[0].unlink()
        return f"{found[0].name} removed"
    name = f"extra-{site.next_number()}.svg"
    site.project.write(f"templates/assets/{name}", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>')
    return f"{name} added"


@edit
def leaflet_added_changed_or_removed(site, chance):
    path = site.root / "articles/leaflet.txt"
    if path.exists() and chance.random() < 0.4:
        path.unlink()
        return "the leaflet removed"
    path.write_text(f"Leaflet {site.next_number()}.\n")
    return "the leaflet written"


@edit
def picture_replaced(site, chance):
    article = some_article(site, chance, lambda a: a.picture)
    if article is None:
        return None
    shade, size = chance.randrange(256), chance.choice([7, 7, 9])
    site.project.write(f"{article.folder}/{article.picture}", png(size, size, shade))
    return f"the picture of {article.id}"


@edit
@far_reaching
def picture_renamed_by_case(site, chance):
    article = some_article(site, chance, lambda a: a.picture)
    if article is None:
        return None
    old, article.picture = article.picture, article.picture.swapcase().replace(".PNG", ".png")
    if article.picture == old:
        return None
    (site.root / article.folder / old).rename(site.root / article.folder / article.picture)
    site.save(article)
    return f"{article.folder}/{old} becomes {article.picture}"


@edit
def site_title(site, chance):
    site.settings["title"] = f"Clinic {site.next_number()}"
    site.save_registers()
    return "the title of the site"


@edit
def other_settings(site, chance):
    key, value = chance.choice([
        ("pageSize", chance.randint(3, 12)), ("feedSize", chance.randint(2, 12)),
        ("notice", f"Notice {site.next_number()}."), ("citationStyle", chance.choice(["ama", "vancouver"])),
        ("reviewCycle", chance.choice([12, 24])),
    ])
    site.settings[key] = value
    site.save_registers()
    return f"{key} of the site"


@edit
def check_levels(site, chance):
    site.settings["checks"] = chance.choice([{"all": "off"}, {"all": "warning"}, {"all": "warning", "orphan-page": "off"}])
    site.save_registers()
    return f"the levels {site.settings['checks']}"


@edit
def disclaimer(site, chance):
    id = chance.choice(sorted(site.disclaimers))
    site.disclaimers[id]["text"] = f"Read this {site.next_number()} times."
    site.save_registers()
    return f"the disclaimer {id}"


@edit
def safety_card(site, chance):
    id = chance.choice(sorted(site.cards))
    site.cards[id] = f"- you have hurt for {site.next_number()} weeks"
    site.save_registers()
    return f"the safety card {id}"


@edit
def site_page(site, chance):
    site.project.write("site/pages/about.md", "---\ntitle: About\ndescription: What about is.\n---\n"
                       f"We have written {site.next_number()} pages.\n")
    return "the page about"


@edit
def alias(site, chance):
    article = some_article(site, chance)
    if article.aliases and chance.random() < 0.4:
        return f"{article.id} no longer at {drop_alias(site, article)}"
    article.aliases.append(f"/former/{site.next_number()}/")
    site.save(article)
    return f"{article.id} once at {article.aliases[-1]}"


def drop_alias(site, article):
    gone = article.aliases.pop()
    site.save(article)
    return gone


@edit
def links(site, chance):
    article = some_article(site, chance)
    others = [other.id for other in site.articles.values() if other is not article and site.is_linkable(other)]
    article.links = chance.sample(others, min(len(others), 3))
    article.related = chance.sample(others, min(len(others), 2))
    site.save(article)
    return f"what {article.id} leads to"


def of_same_length(text):
    """Another text with as many bytes."""
    return text.replace("more", "less") if "more" in text else text.replace("less", "more")


@edit
def same_size_and_time(site, chance):
    """In place, by an editor that puts the time back."""
    article = some_article(site, chance, lambda a: of_same_length(a.paragraphs[-1]) != a.paragraphs[-1])
    if article is None:
        return None
    path = site.root / article.path
    status = path.stat()
    article.paragraphs[-1] = of_same_length(article.paragraphs[-1])
    site.save(article)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    return f"{article.id} with the same size and time"


@edit
def same_size_and_time_in_a_new_file(site, chance):
    """As `rsync --times` and archives leave them."""
    article = some_article(site, chance, lambda a: of_same_length(a.paragraphs[-1]) != a.paragraphs[-1])
    if article is None:
        return None
    path = site.root / article.path
    status = path.stat()
    path.rename(site.root / "old.tmp")
    article.paragraphs[-1] = of_same_length(article.paragraphs[-1])
    site.save(article)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (site.root / "old.tmp").unlink()
    return f"{article.id} replaced, with the same size and time"


@edit
def time_backwards(site, chance):
    article = some_article(site, chance)
    article.paragraphs[-1] = sentences(chance, 2)
    site.save(article)
    os.utime(site.root / article.path, (1, 1))
    return f"{article.id}, of 1970"


@edit
def time_in_the_future(site, chance):
    article = some_article(site, chance)
    article.paragraphs[-1] = sentences(chance, 2)
    site.save(article)
    os.utime(site.root / article.path, (4e9, 4e9))
    return f"{article.id}, of 2096"


@edit
def touched(site, chance):
    """New times on everything, and nothing else."""
    for path in sorted((site.root / "articles").rglob("*")):
        os.utime(path)
    return "all articles touched"


@edit
def drafts_flag(site, chance):
    site.drafts = not site.drafts
    return f"drafts {'in' if site.drafts else 'out'}"


@edit
def address_of_the_site(site, chance):
    site.base_url = chance.choice([None, "https://staging.example/", "https://example.org/preview/"])
    return f"to be published at {site.base_url}"


@edit
def number_of_jobs(site, chance):
    site.jobs = chance.randint(1, 5)
    return f"{site.jobs} jobs"


@edit
def nothing_taken_over(site, chance):
    site.is_clean = True
    return "the next build makes all anew"


@edit
def another_command(site, chance):
    """What only looks must leave no trace."""
    command = chance.choice([["check"], ["check", "articles/"], ["audit"]])
    site.project.run(*command)
    return f"bedside {' '.join(command)}"


@edit
def another_output(site, chance):
    assert site.build(None, "--output", site.root.parent / "elsewhere").status in (0, 1)
    return "a build to another folder"


@edit
def draft_published(site, chance):
    article = some_article(site, chance, lambda a: a.fields.get("status") in ("draft", "withdrawn"))
    if article is None:
        return None
    del article.fields["status"]
    site.save(article)
    return f"{article.id} published"


@edit
def reference(site, chance):
    entry = chance.choice(site.references)
    entry["title"] = f"On {entry['id']}, part {site.next_number()}"
    site.save_registers()
    return f"the source {entry['id']}"


@edit
def citations(site, chance):
    article = some_article(site, chance)
    article.sources = chance.sample(REFERENCES, chance.randint(0, 3))
    site.save(article)
    return f"the sources of {article.id}"


@edit
@far_reaching
def review_signed(site, chance):
    article = some_article(site, chance, site.is_linkable)
    if article is None or site.sign(article, "a-physio").status != 0:
        return None
    return f"{article.id} signed"


@edit
@far_reaching
def mistake(site, chance):
    """Something that keeps the site from being built until it is mended."""
    kind = chance.choice(["link", "tag", "yaml", "anchor", "template", "settings", "name"])
    if kind == "template":
        return damage(site, "templates/article.mustache", "{{title}}", "{{titel}}")
    if kind == "settings":
        return damage(site, "site/site.yaml", '"title"', '"titel"')
    # The places of an article count where others lead to them.
    led_to = {link for article in site.articles.values() for link in article.links}
    article = some_article(site, chance, lambda a: kind != "anchor" or a.id in led_to)
    if article is None:
        return None
    if kind == "name":
        file = site.root / article.path
        wrong = file.with_name("Index.md" if article.is_bundle else file.name.capitalize())
        file.rename(wrong)
        site.mend, site.broken = lambda: wrong.rename(file), article
        return f"{article.path} becomes {wrong.name}"
    old, new = {
        "link": ("\n## What helps\n", "\nSee [this](no-such-article.md).\n\n## What helps\n"),
        "tag": ("tags: [", "tags: [no-such-tag, "),
        "yaml": ("title:", "title: ["),
        "anchor": ("\n## What helps\n", "\n## What hurts\n"),
    }[kind]
    damage(site, article.path, old, new)
    site.mend, site.broken = lambda: site.save(article), article
    return f"a mistake in {article.path}: {new.strip()}"


def damage(site, path, old, new):
    file = site.root / path
    before = file.read_text()
    assert old in before, f"{path} has no {old}"
    file.write_text(before.replace(old, new, 1))
    site.mend = lambda: file.write_text(before)
    return f"a mistake in {path}: {new}"


@edit
def program(site, chance):
    site.program = site.programs[(site.programs.index(site.program) + 1) % len(site.programs)]
    return f"the program {site.program.name}"


@edit
def foreign_file_in_output(site, chance):
    kind = chance.choice(["file", "folder", "in a folder", "link", "dot-file"])
    name = f"foreign-{site.next_number()}"
    if kind == "file":
        (site.output / name).write_text("foreign")
    elif kind == "folder":
        (site.output / name).mkdir()
    elif kind == "in a folder":
        (site.output / "articles" / name).mkdir(parents=True)
        (site.output / "articles" / name / "index.html").write_text("foreign")
    elif kind == "link":
        (site.output / name).symlink_to("/etc/hostname")
    else:
        site.kept[f".{name}"] = f"kept {name}"
        (site.output / f".{name}").write_text(f"kept {name}")
    return f"a foreign {kind} in the output: {name}"


@edit
def page_in_output(site, chance):
    """Somebody else's hand on a page of the site."""
    pages = sorted(path for path in site.output.rglob("*.html") if path.is_file() and not path.is_symlink())
    if not pages:
        return None
    page = chance.choice(pages)
    status, before = page.stat(), page.read_bytes()
    kind = chance.choice(["edited", "same size and time", "deleted", "a folder", "emptied", "all gone"])
    if kind == "edited":
        page.write_bytes(before + b"<!-- by hand -->")
    elif kind == "same size and time":
        page.write_bytes(before.replace(b"e", b"3"))
        os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif kind == "deleted":
        page.unlink()
    elif kind == "a folder":
        page.unlink()
        page.mkdir()
    elif kind == "emptied":
        page.write_bytes(b"")
    else:
        shutil.rmtree(site.output / "articles", ignore_errors=True)
    return f"{page.relative_to(site.output)} in the output: {kind}"
