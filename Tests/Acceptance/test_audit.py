"""The audit for the editor in chief: valid, self-contained, and deaf to what titles and reasons say."""
import csv
import io
import json

import pytest
from markup import URL_ATTRIBUTES, collapsed, html, nodes, structure, text
from project import TODAY, quoted, run
from values import VALUES

UNTIL = "2027-06-01"


def audit(project, form="html", *arguments):
    result = run(["audit", "--today", TODAY, "--format", form, *arguments], cwd=project.root)
    assert (result.status, result.stderr) == (0, "")
    return result.stdout


def waivers(project, reasons):
    entries = [
        {"rule": "latin-abbr", "page": f"articles/a{n}.md", "by": "team", "reason": reason, "until": UNTIL}
        for n, reason in enumerate(reasons)
    ]
    project.write("site/waivers.yaml", json.dumps(entries, ensure_ascii=False))


@pytest.fixture
def hostile(project):
    """An article for each hostile value, which is its title, the reason of its waiver and its tag's label."""
    values = [value for value in VALUES if value.strip() and not any(ord(c) < 0x20 for c in value)][::7]
    tags = "".join(f"t{n}:\n  label: {quoted(value)}\n  description: x\n" for n, value in enumerate(values))
    project.write("site/tags.yaml", "pain:\n  label: Pain\n  description: What hurts.\n" + tags)
    for n, value in enumerate(values):
        project.article(f"a{n}", title=quoted(value), tags=f"[pain, t{n}]")
    waivers(project, values)
    return project, values


def row_shapes(tree):
    """The structure of each article's row."""
    rows = [node for node in nodes(tree) if node.tag == "tr" and node.get("id", "").startswith("article-")]
    return [structure(row) for row in rows]


def test_hostile_values_change_no_structure(hostile):
    project, values = hostile
    tree = html(audit(project).encode())
    shapes = row_shapes(tree)
    assert len(shapes) == len(values)
    project.write("site/tags.yaml", "pain:\n  label: Pain\n  description: x\n" + "".join(
        f"t{n}:\n  label: Plain\n  description: x\n" for n in range(len(values))
    ))
    for n in range(len(values)):
        project.article(f"a{n}", title="Plain", tags=f"[pain, t{n}]")
    waivers(project, ["Plain"] * len(values))
    plain = html(audit(project).encode())
    assert shapes == row_shapes(plain)
    assert structure(tree) == structure(plain)


def test_hostile_values_are_told_as_they_are(hostile):
    project, values = hostile
    record = json.loads(audit(project, "json"))
    titles = {article["path"]: article["title"] for article in record["articles"]}
    reasons = {article["path"]: article["exceptions"][0]["reason"] for article in record["articles"]}
    wanted = {f"articles/a{n}.md": value for n, value in enumerate(values)}
    assert {path: title.strip() for path, title in titles.items()} == {p: v.strip() for p, v in wanted.items()}
    assert {path: reason.strip() for path, reason in reasons.items()} == {p: v.strip() for p, v in wanted.items()}

    page = html(audit(project).encode())
    rows = {node.get("id"): node for node in nodes(page) if node.tag == "tr" and node.get("id")}
    for n in range(len(values)):
        title = titles[f"articles/a{n}.md"]
        assert text(rows[f"article-a{n}"].find("th")).strip() == title.strip()

    lines = list(csv.reader(io.StringIO(audit(project, "csv"), newline="")))
    assert {len(line) for line in lines} == {len(lines[0])}
    column = lines[0].index("Title")
    for line in lines[1:]:
        title = titles[line[0]]
        assert line[column] in (title, "'" + title)
        assert all(not cell or cell[0] not in "=+-@\t\r" for cell in line)


def test_the_page_asks_nobody_for_anything(project):
    project.article("sciatica", description="x")
    tree = html(audit(project).encode())
    assert not [node for node in nodes(tree) if node.tag in ("script", "img", "iframe", "object", "form")]
    for node in nodes(tree):
        for name in URL_ATTRIBUTES & set(node.attrib):
            assert node.tag in ("a", "meta") or node.get(name) == "data:,"
    policy = next(node for node in nodes(tree) if node.get("http-equiv") == "Content-Security-Policy")
    assert policy.get("content").startswith("default-src 'none';")
    style = next(text(node) for node in nodes(tree) if node.tag == "style")
    assert "url(" not in style and "@import" not in style


def test_every_table_can_be_read_aloud(project):
    for name in ("a", "b"):
        project.article(name)
    tree = html(audit(project).encode())
    tables = [node for node in nodes(tree) if node.tag == "table"]
    assert len(tables) > 8
    for table in tables:
        assert collapsed(text(table.find("caption")))
        assert all(heading.get("scope") in ("col", "row") for heading in table.iter("th"))
        assert all(len(row.findall("th")) == 1 for row in table.find("tbody"))
        assert len([heading for heading in table.iter("th") if heading.get("aria-sort")]) <= 1
    ids = [node.get("id") for node in nodes(tree) if node.get("id")]
    assert len(ids) == len(set(ids))
    targets = {node.get("href")[1:] for node in nodes(tree) if node.get("href", "").startswith("#")}
    assert targets <= set(ids)
    labels = {node.get("aria-labelledby") for node in nodes(tree) if node.get("aria-labelledby")}
    assert labels <= set(ids)


def test_a_site_with_errors_is_audited(project):
    project.article("sound")
    project.article("broken", "See [it](nowhere.md).\n", tags="[pian]")
    record = json.loads(audit(project, "json"))
    assert (record["isPublishable"], record["arePagesChecked"]) == (False, False)
    found = {article["path"]: article["findings"]["error"] for article in record["articles"]}
    assert found == {"articles/broken.md": 2, "articles/sound.md": 0}
    page = text(html(audit(project).encode()))
    assert "cannot be published as it is: 2 errors" in page


@pytest.mark.parametrize("path", ["site.yaml", "people.yaml", "tags.yaml"])
def test_a_site_whose_settings_cannot_be_read_is_audited(project, path):
    project.article("a")
    project.write(f"site/{path}", "]: [")
    record = json.loads(audit(project, "json"))
    assert not record["isPublishable"]
    assert f"site/{path}" in {file["path"] for file in record["otherFiles"]}
    html(audit(project).encode())
