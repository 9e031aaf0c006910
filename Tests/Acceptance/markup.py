"""Independent parsers for what the program writes, and comparisons of what they read."""
import re
import urllib.parse

import html5lib
from lxml import etree as libxml2

URL_ATTRIBUTES = {"href", "src", "content", "action", "poster"}


def html(bytes_):
    """The tree of an HTML document; raises for anything that the HTML standard calls an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(bytes_, transport_encoding="utf-8")


def xml(bytes_):
    """The tree of an XML document as libxml2 reads it, without entities of a DTD."""
    return libxml2.fromstring(bytes_, libxml2.XMLParser(resolve_entities=False, no_network=True))


def nodes(tree):
    """The elements of a tree in document order; comments are no elements."""
    return [node for node in tree.iter() if isinstance(node.tag, str)]


def structure(tree):
    """Element and attribute names with their nesting: what no value may change."""
    shape = []

    def visit(node, depth):
        if isinstance(node.tag, str):
            shape.append((depth, node.tag, tuple(sorted(node.attrib))))
        else:
            shape.append((depth, "#comment", ()))
        for child in node:
            visit(child, depth + 1)

    visit(tree, 0)
    return shape


def strings(tree):
    """Every text and attribute value of a tree, each with where it stands, in document order."""
    found = []
    for node in nodes(tree):
        for name in sorted(node.attrib):
            found.append((f"{node.tag}@{name}", node.attrib[name]))
        found.append((node.tag, node.text or ""))
        found += [(f"behind {child.tag}", child.tail or "") for child in node]
    return found


def decoded(url):
    """A URL with its percent-encoding resolved, so that two spellings of one URL are equal."""
    return urllib.parse.unquote(url)


def text(node):
    return "".join(node.itertext())


def collapsed(text_):
    return re.sub(r"\s+", " ", text_).strip()


__all__ = ["collapsed", "decoded", "html", "nodes", "strings", "structure", "text", "xml"]
