"""JSON Schemas for editors: judged by the meta-schemas, and compared with what the program itself accepts."""
import datetime
import json
import re
import subprocess

import jsonschema
import pytest
from jsonschema.validators import Draft7Validator, Draft202012Validator
from project import BINARY, REPOSITORY, Project, run
from ruamel.yaml import YAML

KINDS = [line.split("\t") for line in subprocess.run(
    [BINARY, "schema", "--list"], capture_output=True, text=True, check=True
).stdout.splitlines()]


def plain(value):
    """What an editor's parser of YAML sees: days are texts to it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def parsed(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    if path.suffix == ".md":
        text = re.match(r"---\r?\n(.*?)^---", text, re.S | re.M)[1]
    return plain(YAML(typ="safe", pure=True).load(text))


def schema(kind, root=REPOSITORY):
    return json.loads(run(["schema", kind, "--root", str(root)], cwd=root).stdout)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return Project.sample(tmp_path_factory.mktemp("schema") / "project")


@pytest.fixture(scope="module")
def validators(sample):
    return {kind: Draft202012Validator(schema(kind, sample.root)) for kind, _ in KINDS}


def test_every_schema_is_one(validators):
    for validator in validators.values():
        Draft202012Validator.check_schema(validator.schema)
        Draft7Validator.check_schema(validator.schema)


def test_the_sample_site_is_valid(sample, validators):
    count = 0
    for kind, files in KINDS:
        for path in sorted(sample.root.glob(files)):
            errors = [error.message for error in validators[kind].iter_errors(parsed(path))]
            assert not errors, path
            count += 1
    assert count > len(KINDS)


def test_every_file_of_site_has_a_schema(sample):
    described = {path for _, files in KINDS for path in sample.root.glob(files)}
    assert {path for path in sample.root.glob("site/**/*") if path.is_file()} <= described


# Values that the sample site's own files have not.
VALID = {
    "article": ["sponsor: 1896", "title: true", "commercial: true", "readingTime: '4'", "tags: sciatica", "language: cy"],
    "site": ["pageSize: 5", "checks: {sentence-long: off, all: note}", "badges: []"],
    "waivers": [],
}
INVALID = {
    "article": [
        "tittle: x", "author: nobody", "author: []", "author: [sciaticalm-medical-team, nobody]", "tags: [back-pian]",
        "date: 14/10/2025", "readingTime: 0", "type: essay", "status: published soon", "reviews: [{by: nobody}]",
        "image: {src: a.png, altt: b}", "disclaimer: generall", "related: [sciatic]", "title:", "title: ' '",
        "keyPoints: {a: b}", "allow: [{rule: no-such-rule, reason: x, until: 2027-01-01}]", "aliases: [{a: b}]",
    ],
    "site": [
        "pageSize: 0", "checks: {no-such-rule: off}", "checks: {sentence-long: loud}", "disclaimer: generall",
        "publisher: {nmae: x}", "baseURL: sciaticalm.example", "navigation: [{label: x}]", "citationStyle: apa",
    ],
    "people": ["team: {kind: robot, name: x, description: y}", "Team: {kind: person, name: x, description: y}",
               "team: {kind: person, name: x}", "team: nobody"],
    "tags": ["t: {label: x, description: y, safetyCards: [nothing]}", "t: {label: x, description: y, redFlags: [nothing]}",
             "t: {label: x, description: y, guidelines: [nothing]}"],
    "waivers": ["- {rule: no-such-rule}", "rule: claim-absolute"],
    "safety": ["level: soon", "concepts: [nothing]"],
    "references": ["- {id: x, title: y}", "- {id: x, type: poem, title: y}", "- {id: x, type: book, title: y, pages: 3}",
                   "- {id: x, type: book, title: y, issued: {date-parts: [2020]}}"],
}


def changed(sample, kind, files, line):
    """The first file of a kind with a field changed."""
    value = plain(YAML(typ="safe", pure=True).load(line))
    content = parsed(sorted(sample.root.glob(files))[0])
    return content | value if isinstance(content, dict) and isinstance(value, dict) else value


@pytest.mark.parametrize("kind, line", [(kind, line) for kind, lines in VALID.items() for line in lines])
def test_what_the_program_takes_is_valid(sample, validators, kind, line):
    validators[kind].validate(changed(sample, kind, dict(KINDS)[kind], line))


@pytest.mark.parametrize("kind, line", [(kind, line) for kind, lines in INVALID.items() for line in lines])
def test_what_it_refuses_is_not(sample, validators, kind, line):
    with pytest.raises(jsonschema.ValidationError):
        validators[kind].validate(changed(sample, kind, dict(KINDS)[kind], line))


def records(node, path=()):
    """Every record that a schema describes, with the way to it: a key, or None for an item."""
    if "properties" in node:
        yield path, set(node["properties"])
        for key, value in node["properties"].items():
            yield from records(value, (*path, key))
    if "items" in node:
        yield from records(node["items"], (*path, None))
    if isinstance(node.get("additionalProperties"), dict):
        yield from records(node["additionalProperties"], (*path, "entry"))


@pytest.mark.parametrize("kind, files", KINDS)
def test_the_keys_are_those_of_the_parser(project, kind, files):
    """A key that nobody has is refused everywhere with a list of those that there are."""
    everywhere = list(records(schema(kind, project.root)))
    assert everywhere
    project.article("first")
    file = files.replace("**/*", "first").replace("*", "first")
    for path, keys in everywhere:
        value = {"zzzzzzzzzzzzzzz": "x"}
        for step in reversed(path):
            value = [value] if step is None else {step: value}
        text = json.dumps(value)
        project.write(file, f"---\n{text}\n---\nText.\n" if file.endswith(".md") else text)
        found = json.loads(project.run("check", "--format", "json").stdout)
        solutions = [
            solution["summary"]
            for finding in found
            if finding["id"] == "field-unknown" and "zzzzzzzzzzzzzzz" in finding["summary"]
            for solution in finding["solutions"]
        ]
        assert len(solutions) == 1, path
        listed = solutions[0].removeprefix("The fields are: ").removesuffix(".").split(", ")
        assert set(listed) == keys, path


def test_a_broken_project_still_has_a_schema(project):
    project.write("site/tags.yaml", "pain: [\n")
    project.article("first")
    result = run(["schema", "article"], cwd=project.root)
    assert result.status == 0
    names = json.loads(result.stdout)["properties"]["author"]["anyOf"][0]["enum"]
    assert names == ["team"]


def test_it_can_be_read_by_people(sample):
    """It is laid out as Python lays JSON out, but that '<', '>' and '&' are written as escapes."""
    for kind, _ in KINDS:
        text = run(["schema", kind], cwd=sample.root).stdout
        plainly = re.sub(r"\\u00(3C|3E|26)", lambda m: chr(int(m[1], 16)), text, flags=re.I)
        assert plainly == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_outside_a_project_ids_are_known_by_their_form(tmp_path):
    result = run(["schema"], cwd=tmp_path)
    assert result.status == 0 and "No project" in result.stderr
    article = {"title": "x", "description": "y", "date": "2026-11-22", "author": "anybody", "tags": ["any"]}
    validator = Draft202012Validator(json.loads(result.stdout))
    validator.validate(article)
    assert not validator.is_valid(article | {"author": "Any Body"})


def test_all_are_written_to_a_folder(sample):
    first = run(["schema", "--output", ".bedside/schemas"], cwd=sample.root)
    assert first.status == 0
    names = sorted(path.name for path in (sample.root / ".bedside/schemas").iterdir())
    assert names == sorted(f"{kind}.schema.json" for kind, _ in KINDS)
    assert sorted(first.stdout.split()) == [f".bedside/schemas/{name}" for name in names]
    for kind, _ in KINDS:
        written = (sample.root / f".bedside/schemas/{kind}.schema.json").read_text(encoding="utf-8")
        assert json.loads(written) == schema(kind, sample.root)
    assert sample.run("build").status == 0
    assert (sample.root / ".bedside/schemas").is_dir()


@pytest.mark.parametrize("arguments", [
    ["poem"], ["--root", "nowhere"], ["--output", "file/folder"], ["--output", "file"],
    ["--output", "articles"], ["--output", "site/new/folder"], ["--output", "linked/new"],
])
def test_what_cannot_be_done_is_refused(project, arguments):
    project.write("file", "")
    (project.root / "linked").symlink_to("templates")
    before = sorted(project.root.rglob("*"))
    result = run(["schema", *arguments], cwd=project.root)
    assert result.status == 2 and result.stderr and not result.stdout
    assert [path for path in sorted(project.root.rglob("*")) if not path.name.startswith(".std")] == before

