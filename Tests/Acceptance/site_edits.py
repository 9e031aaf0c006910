"""Edits of what many pages show: registers, settings, templates, pictures; and mistakes."""
from edits import edit, far_reaching, some_article
from living_site import PEOPLE, TAGS, png


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
def reference(site, chance):
    entry = chance.choice(site.references)
    entry["title"] = f"On {entry['id']}, part {site.next_number()}"
    site.save_registers()
    return f"the source {entry['id']}"


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
    article.extras = [block.replace(f"({old})", f"({article.picture})") for block in article.extras]
    site.save(article)
    return f"{article.folder}/{old} becomes {article.picture}"


@edit
@far_reaching
def mistake(site, chance):
    """Something that keeps the site from being built until it is mended."""
    kind = chance.choice(["link", "tag", "yaml", "anchor", "template", "settings", "name", "symbolic link"])
    if kind == "symbolic link":
        return symbolic_link(site, chance.choice(["articles/linked.md", "site/linked.yaml", "templates/assets/linked.css"]))
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


def symbolic_link(site, path):
    """What the program refuses and does not read, so that no file is there that came."""
    link = site.root / path
    link.symlink_to("/etc/hostname")
    site.mend = link.unlink
    return f"a mistake: the link {path}"


def damage(site, path, old, new):
    file = site.root / path
    before = file.read_text()
    assert old in before, f"{path} has no {old}"
    file.write_text(before.replace(old, new, 1))
    site.mend = lambda: file.write_text(before)
    return f"a mistake in {path}: {new}"
