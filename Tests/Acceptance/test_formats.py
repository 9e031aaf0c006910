"""Findings as other programs read them: judged by their schemas, and compared with the JSON form."""
import json
import pathlib
import re
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree

HERE = pathlib.Path(__file__).parent
SARIF = json.loads((HERE / "sarif-subset.schema.json").read_text(encoding="utf-8"))
JUNIT = etree.XMLSchema(etree.parse(HERE / "junit-subset.xsd"))

DESCRIPTION = "What sciatica is, what usually helps, how long it lasts, and which signs need help quickly."
COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")

HOSTILE = [
    "plain",
    "{0} {{x}} }",
    "[x](javascript:alert(1))",
    "a\\\\[b](c)",
    "]]><!--<script>",
    "&amp;\"'",
    "::error::x%0A",
    "a,b:c%25",
    "é\u0301\U0001f642\u202e",
    "\ufffe\u2028x",
]


def places(run):
    """The findings as `--format json` tells them, in order."""
    return json.loads(run.stdout)


def sarif(run):
    log = json.loads(run.stdout)
    jsonschema.Draft202012Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    return log["runs"][0]


def junit(run):
    report = etree.fromstring(run.stdout.encode())
    JUNIT.assertValid(report)
    return report


def literal(text):
    """A SARIF message as a viewer shows it: pairs of braces are one, and there is no link."""
    assert not re.search(r"(?<!\\)(?:\\\\)*\[[^\]]*(?<!\\)(?:\\\\)*\]\(", text)
    if re.search(r"\\\]\(", text):
        text = re.sub(r"\\([\\\[\]])", r"\1", text)
    return text.replace("{{", "{").replace("}}", "}")


def marked(project, region, path):
    """The text that a region covers, cut out of the file as a viewer would: by UTF-16 code units."""
    lines = (project.root / path).read_bytes().decode("utf-8-sig").split("\n")
    line = lines[region["startLine"] - 1].encode("utf-16-le")
    assert region["startLine"] == region["endLine"]
    return line[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2].decode("utf-16-le")


@pytest.fixture
def broken(project):
    """A project with a good article, and one with a hostile mistake in each line."""
    project.article("sciatica", description=DESCRIPTION)
    lines = "".join(f"Ä \U0001f642 [x](<{text}.md>) and <b>.\n\n" for text in HOSTILE)
    project.article("broken", lines, tags="[pian]")
    return project


def test_sarif_is_valid_and_says_what_json_says(broken):
    found = places(broken.build("--format", "json"))
    run = broken.build("--format", "sarif")
    assert run.status == 1
    log = sarif(run)
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert len(log["results"]) == len(found) > 2 * len(HOSTILE)
    for result, finding in zip(log["results"], found):
        place = result["locations"][0]["physicalLocation"]
        assert result["ruleId"] == rules[result["ruleIndex"]] == finding["id"]
        assert result["level"] == finding["severity"]
        assert unquote(place["artifactLocation"]["uri"]) == finding["place"]["path"]
        assert place["region"]["startLine"] == finding["place"]["line"]
        assert literal(result["message"]["text"]).split("\n\n")[0] == finding["summary"]


def test_sarif_regions_cover_the_same_text_as_the_bytes(broken):
    found = places(broken.build("--format", "json"))
    results = sarif(broken.build("--format", "sarif"))["results"]
    for result, finding in zip(results, found):
        place = finding["place"]
        start, end = place["offset"], place["offset"] + place["length"]
        text = (broken.root / place["path"]).read_bytes()[start:end].decode()
        if "\n" not in text:
            region = result["locations"][0]["physicalLocation"]["region"]
            assert marked(broken, region, place["path"]) == text


def test_sarif_fingerprints_are_unique_and_stay_when_lines_shift(broken):
    def fingerprints():
        results = sarif(broken.build("--format", "sarif"))["results"]
        return [result["partialFingerprints"]["bedsideFinding/v1"] for result in results]

    before = fingerprints()
    assert len(set(before)) == len(before)
    article = broken.root / "articles/broken.md"
    article.write_text(article.read_text().replace("\n---\n", "\n---\n\nOne more.\n\n", 1))
    assert sorted(fingerprints()) == sorted(before)


def test_a_sarif_fix_mends_the_finding(broken):
    broken.article("broken", description=DESCRIPTION, tags="[pian]")
    (result,) = sarif(broken.build("--format", "sarif"))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    path = unquote(change["artifactLocation"]["uri"])
    assert marked(broken, replacement["deletedRegion"], path) == "pian"
    mended = replacement["insertedContent"]["text"]
    broken.article("broken", description=DESCRIPTION, tags=f"[{mended}]")
    assert broken.build().status == 0


def test_github_commands_are_one_line_each_and_say_what_json_says(broken):
    found = places(broken.build("--format", "json"))
    run = broken.build("--format", "github")
    assert run.status == 1
    # By bytes, since the runner splits at LF and CR alone.
    lines = re.split("[\r\n]", run.stdout)
    assert lines.pop() == ""
    assert len(lines) == len(found)
    for line, finding in zip(lines, found):
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(part.split("=", 1) for part in match["properties"].split(","))
        assert match["name"] == finding["severity"].replace("note", "notice")
        assert unquote(properties["file"]) == finding["place"]["path"]
        assert int(properties["line"]) == finding["place"]["line"]
        assert properties["title"] == finding["id"]
        shown = re.sub("[\u202e\u2028]", "\ufffd", finding["summary"])
        assert unquote(match["message"]).split("\n")[0] == shown


def test_junit_is_valid_and_counts_what_json_says(broken):
    found = places(broken.build("--format", "json"))
    run = broken.build("--format", "junit")
    assert run.status == 1
    suite = junit(run).find("testsuite")
    files = sorted({finding["place"]["path"] for finding in found})
    assert [case.get("file") for case in suite] == files
    failed = {finding["place"]["path"] for finding in found if finding["severity"] == "error"}
    assert int(suite.get("tests")) == len(files)
    assert int(suite.get("failures")) == len(failed) == len(suite.findall(".//failure"))
    lines = [line for failure in suite.iter("failure") for line in failure.text.splitlines()]
    errors = [finding for finding in found if finding["severity"] == "error"]
    assert sum(line.startswith("articles/") for line in lines) == len(errors)


def test_a_clean_build_is_valid_in_every_format(project):
    project.article("sciatica", description=DESCRIPTION)
    assert sarif(project.build("--format", "sarif"))["results"] == []
    assert project.build("--format", "github").stdout == ""
    suite = junit(project.build("--format", "junit")).find("testsuite")
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


@pytest.mark.parametrize("form", ["sarif", "github", "junit"])
def test_a_format_is_the_same_bytes_each_time(broken, form):
    runs = {broken.build("--format", form, "--jobs", jobs).stdout for jobs in ("1", "2", "2")}
    assert len(runs) == 1
