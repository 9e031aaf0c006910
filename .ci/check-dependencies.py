"""Compare the targets of `swift package describe --type json` (standard input) with the arrows of
ARCHITECTURE.md's table, so that a new arrow is a decision and not an accident."""
import json
import pathlib
import re
import sys

# What only tests and benchmarks use, and shims for C.
NO_ROOMS = {"TestSupport", "MarkdownRace", "bedside-measure", "CLinux", "CCurl", "CStarter"}

architecture = pathlib.Path(__file__).parent.parent / "ARCHITECTURE.md"
table = re.search(r"^```\n(bedside +→.*?)^```", architecture.read_text(encoding="utf-8"), re.M | re.S)
rows = re.findall(r"^([\w-]+) +→ +(.+)$", table[1] if table else "", re.MULTILINE)
drawn = {name: set(re.findall(r"\w+", arrows)) - {"nothing"} for name, arrows in rows}
if not drawn:
    sys.exit("  ARCHITECTURE.md has no table of arrows")

found = {}
for target in json.load(sys.stdin)["targets"]:
    if target["type"] in ("test", "system-target") or target["name"] in NO_ROOMS:
        continue
    found[target["name"]] = set(target.get("target_dependencies", [])) | set(
        target.get("product_dependencies", [])
    )

problems = [
    f"  {name}: ARCHITECTURE.md draws {sorted(drawn.get(name, []))}, Package.swift {sorted(found.get(name, []))}"
    for name in sorted(drawn.keys() | found.keys())
    if drawn.get(name) != found.get(name)
]
print("\n".join(problems), file=sys.stderr)
sys.exit(bool(problems))
