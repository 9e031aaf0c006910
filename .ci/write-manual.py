"""Write the manual page of a program of swift-argument-parser: write-manual.py PROGRAM > bedside.1

The program says itself, as JSON, what its commands are and what their options mean; here it becomes mdoc(7)."""
import datetime
import json
import os
import re
import subprocess
import sys
import textwrap


def escaped(text):
    """A text of which nothing is taken for a request, an escape or a hyphen that may be bent."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.M)


def sentences(text):
    """The text with each sentence on lines of its own, which is how mdoc learns where one ends."""
    paragraphs = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        found = re.split(r"(?<=[.!?]) (?=[A-Z'])", " ".join(paragraph.split()))
        lines = (line for sentence in found for line in textwrap.wrap(sentence, 70, break_on_hyphens=False))
        paragraphs.append(escaped("\n".join(lines)))
    return "\n.Pp\n".join(paragraphs)


def argument(value):
    return '"' + escaped(value).replace('"', "\\(dq") + '"'


def flag(name):
    return "Fl " + escaped(("" if name["kind"] == "short" else "-") + name["name"])


def synopsis(command):
    for item in shown(command):
        name = item["valueName"]
        repeated = " ..." if item.get("isRepeating") else ""
        if item["kind"] == "positional":
            macro = f"Ar {escaped(name)}{repeated}"
        elif item["kind"] == "option":
            macro = f"{flag(item['preferredName'])} Ar {escaped(name)}{repeated}"
        else:
            macro = flag(item["preferredName"])
        yield f".Op {macro}" if item["isOptional"] else f".{macro}"


def shown(command):
    """What the page says of a command; '--help' and '--version' are said of the program."""
    return [
        item for item in command["arguments"]
        if item["shouldDisplay"] and item["valueName"] not in ("help", "version")
    ]


def options(arguments):
    if not arguments:
        return
    yield ".Bl -tag -width Ds"
    for item in arguments:
        if item["kind"] == "positional":
            yield f".It Ar {escaped(item['valueName'])}"
        else:
            value = f" Ar {escaped(item['valueName'])}" if item["kind"] == "option" else ""
            yield f".It {' , '.join(flag(name) for name in item['names'])}{value}"
        if "abstract" in item:
            yield sentences(item["abstract"])
        if "defaultValue" in item:
            yield f"The default is\n.Ql {argument(item['defaultValue'])} ."
        values = item.get("allValues", [])
        if not all(value in item.get("abstract", "") for value in values):
            yield "One of:"
            yield from (f".Cm {escaped(value)}{' .' if value == values[-1] else ' ,'}" for value in values)
    yield ".El"


def section(command):
    """The commands without commands of their own, each as a part of the page."""
    if "subcommands" in command:
        for child in command["subcommands"]:
            yield from section(child)
        return
    names = [*command["superCommands"][1:], command["commandName"]]
    yield f".Ss {escaped(' '.join(names))}"
    yield ".Bd -ragged"
    yield f".Nm\n.Cm {escaped(' '.join(names))}"
    yield from synopsis(command)
    yield ".Ed\n.Pp"
    yield sentences(command["abstract"])
    if "discussion" in command:
        yield f".Pp\n{sentences(command['discussion'])}"
    yield from options(shown(command))


def page(command, day):
    name = command["commandName"]
    yield f".Dd {day:%B} {day.day}, {day.year}\n.Dt {name.upper()} 1\n.Os"
    yield f".Sh NAME\n.Nm {name}\n.Nd {escaped(command['abstract'].rstrip('.'))}"
    yield ".Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar argument ...\n.Nm\n.Op Fl \\-help | \\-version"
    yield ".Sh COMMANDS"
    for child in command["subcommands"]:
        if child["commandName"] != "help":
            yield from section(child)
    yield ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n.It Ev NO_COLOR\nIf it is set, nothing is coloured.\n.El"
    yield ".Sh FILES\n.Bl -tag -width Ds"
    for path, meaning in (
        ("articles/", "The articles."), ("site/", "What holds for all of them."), ("templates/", "The theme."),
        ("public/", "The site that was built."), (".bedside/", "What is known of the last build; it may be deleted."),
    ):
        yield f".It Pa {path}\n{meaning}"
    yield ".El"


program = sys.argv[1]
help_text = subprocess.run([program, "--experimental-dump-help"], capture_output=True, text=True, check=True).stdout
built = datetime.datetime.fromtimestamp(os.stat(program).st_mtime, datetime.UTC).date()
print("\n".join(page(json.loads(help_text)["command"], built)))
