"""Edits that sizes and times do not show, and what happens around a project: days, options, other hands."""
import datetime
import os
import shutil

from edits import edit, some_article
from living_site import sentences


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
def day_passes(site, chance):
    """On and back; sometimes far enough that reviews are overdue."""
    days = chance.choice([-40, -3, -1, 1, 1, 2, 3, 5, 40, 800])
    site.today = (datetime.date(2026, 11, 22) + datetime.timedelta(days)).isoformat()
    return f"the day is {site.today}"


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
def program(site, chance):
    site.program = site.programs[(site.programs.index(site.program) + 1) % len(site.programs)]
    return f"the program {site.program.name}"


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
