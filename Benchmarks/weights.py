"""What a page weighs on its way to a reader: itself and the files of the theme that it needs, compressed."""
import gzip
import re
from dataclasses import dataclass

# In bytes, compressed: the whole page without its pictures, its style sheet, and its scripts together.
BUDGETS = {"page": 30_000, "style": 14_000, "script": 6_000}

STYLE = re.compile(rb'<link rel="stylesheet" href="([^"]+)"')
SCRIPT = re.compile(rb'<script\b[^>]* src="([^"]+)"')
GLYPHS = re.compile(rb'<use href="([^"#]+)#')
ICON = re.compile(rb'<link rel="icon" href="([^"]+)"')


def gzipped(data):
    return len(gzip.compress(data, 9, mtime=0))


def brotlied(data):
    """The length as Brotli has it, or None where Python has no Brotli."""
    try:
        import brotli
    except ImportError:
        return None
    return len(brotli.compress(data, quality=11))


@dataclass(frozen=True)
class Weight:
    """Bytes, compressed, of a page's parts; `icons` are the glyphs of the theme and the icon of the site."""

    html: int
    style: int
    script: int
    icons: int

    @property
    def page(self):
        return self.html + self.style + self.script + self.icons

    def exceeded(self):
        """What is over its budget, in words."""
        return [f"{name}: {getattr(self, name)} bytes, not {budget}"
                for name, budget in BUDGETS.items() if getattr(self, name) >= budget]


def file_of(folder, path):
    return folder / path.lstrip("/") / "index.html" if path.endswith("/") else folder / path.lstrip("/")


def weigh(folder, path, packed=gzipped):
    """The weight of a page of a site at the root of its host; a file that is named twice is loaded once."""
    html = file_of(folder, path).read_bytes()

    def files(*patterns):
        urls = {match.split(b"?")[0].decode() for pattern in patterns for match in pattern.findall(html)}
        return sum(packed(file_of(folder, url).read_bytes()) for url in urls)

    return Weight(packed(html), files(STYLE), files(SCRIPT), files(GLYPHS, ICON))


def articles(folder):
    """The paths of all articles."""
    return sorted(f"/{file.parent.relative_to(folder)}/" for file in folder.glob("articles/**/index.html"))
