"""Edits of articles, by their authors."""
from edits import edit, far_reaching, some_article
from living_site import GROUPS, PEOPLE, REFERENCES, Article, sentences, some_date


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
def exception_made_or_ended(site, chance):
    """With something to except or without, which is a finding of its own."""
    article = some_article(site, chance)
    if article.fields.pop("allow", None) is None:
        rule = chance.choice(["latin-abbr", "plain-word", "orphan-page", "negative-contraction"])
        article.fields["allow"] = f"[{{rule: {rule}, reason: A test., until: 9999-12-31}}]"
    site.save(article)
    return f"{article.id} excepted: {article.fields.get('allow')}"


@edit
def picture_in_text(site, chance):
    article = some_article(site, chance, lambda a: a.picture)
    if article is None:
        return None
    without = [block for block in article.extras if not block.startswith("![")]
    picture = [f"![A grey square]({article.picture})"] if without == article.extras else []
    article.extras = without + picture
    site.save(article)
    return f"the text of {article.id} shows {picture}"


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
def author(site, chance):
    article = some_article(site, chance)
    article.authors = chance.sample(PEOPLE, chance.choice([1, 2]))
    site.save(article)
    return f"the authors of {article.id}"


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
def draft_published(site, chance):
    article = some_article(site, chance, lambda a: a.fields.get("status") in ("draft", "withdrawn"))
    if article is None:
        return None
    del article.fields["status"]
    site.save(article)
    return f"{article.id} published"


@edit
def links(site, chance):
    article = some_article(site, chance)
    others = [other.id for other in site.articles.values() if other is not article and site.is_linkable(other)]
    article.links = chance.sample(others, min(len(others), 3))
    article.related = chance.sample(others, min(len(others), 2))
    site.save(article)
    return f"what {article.id} leads to"


@edit
def citations(site, chance):
    article = some_article(site, chance)
    article.sources = chance.sample(REFERENCES, chance.randint(0, 3))
    site.save(article)
    return f"the sources of {article.id}"


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
@far_reaching
def review_signed(site, chance):
    article = some_article(site, chance, site.is_linkable)
    if article is None or site.sign(article, "a-physio").status != 0:
        return None
    return f"{article.id} signed"


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
def delete(site, chance):
    if len(site.articles) < 25:
        return None
    article = some_article(site, chance)
    site.forget(article.id)
    return f"{article.id} deleted"


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
