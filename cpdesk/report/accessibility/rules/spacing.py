"""Rules about blanks that are used as layout, and lists that are typed."""

import re
from collections.abc import Iterator

from cpdesk.report.accessibility.found import Found, doubtful, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode, Region, has_content
from cpdesk.report.accessibility.paper import ReadPaper, is_named

_RUN_OF_SPACES = re.compile(r"[ \u00a0]{2,}")
_BULLET = re.compile(r"\s*[•·▪○◦](?=\s)")
_DASH = re.compile(r"\s*([-–—*●o»])\s")
_NUMBER = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?(?=\t))\s")


def no_paragraph_is_empty(paper: ReadPaper) -> Iterator[Found]:
    """A screen reader says “blank” at each empty paragraph; the space around text is for its style."""
    for at, node in enumerate(paper.body):
        if isinstance(node, ParagraphNode) and not node.level and _is_empty(node):
            if at == len(paper.body) - 1 and at and not isinstance(paper.body[at - 1], ParagraphNode):
                continue  # Word itself asks for a paragraph after a table at the end
            yield doubtful(
                node.spot,
                "empty-paragraph",
                "A paragraph is empty.",
                "Delete it; the space around text is in its style.",
            )


def no_runs_of_spaces(paper: ReadPaper) -> Iterator[Found]:
    """Spaces in a row are layout that falls apart in any other size of type."""
    for paragraph in paper.paragraphs:
        if _RUN_OF_SPACES.search(paragraph.text.strip("\n")):
            yield doubtful(
                paragraph.spot,
                "space-run",
                "Spaces in a row are used as layout.",
                "Use an indent, or a table.",
                paragraph.text,
            )


def no_tabs(paper: ReadPaper) -> Iterator[Found]:
    """Columns made of tabs are read across (Microsoft: blank characters); contents have theirs by right."""
    for paragraph in paper.paragraphs:
        if paragraph.region is not Region.BODY or is_named(paragraph.style_name, r"toc \d|table of figures"):
            continue
        if "\t" in paragraph.text and not _NUMBER.match(paragraph.text):
            yield doubtful(
                paragraph.spot, "tab-layout", "Tabs are used as layout.", "Use an indent, or a table.", paragraph.text
            )


def lists_are_words_own(paper: ReadPaper) -> Iterator[Found]:
    """A typed bullet or number makes no list: nobody hears how many items there are (WCAG 1.3.1).

    A dash may begin a paragraph by right, as in a key; several one after another are a list. A heading is no item of
    one: that of a pledge has the number by which the council calls it.
    """
    before = ""
    for paragraph in paper.paragraphs:
        if paragraph.region is not Region.BODY or is_named(paragraph.style_name, r"toc \d|table of figures"):
            before = ""
            continue
        mark = _typed_mark(paper, paragraph)
        if mark and (mark == before or not _DASH.match(paragraph.text)):
            yield wrong(
                paragraph.spot,
                "list-typed",
                "A bullet or a number is typed.",
                "Take it out, and use Word's own lists and numbers.",
                paragraph.text,
            )
        before = mark


def _typed_mark(paper: ReadPaper, paragraph: ParagraphNode) -> str:
    """Return the mark that stands for a bullet or a number; empty for none."""
    dash = _DASH.match(paragraph.text)
    if dash is not None:
        return dash[1]
    if _BULLET.match(paragraph.text):
        return "•"
    is_item = not paragraph.level and not paper.levels.is_numbered(paragraph.element)
    if is_item and _NUMBER.match(paragraph.text):
        return "1"
    return ""


def _is_empty(node: ParagraphNode) -> bool:
    return not node.text.strip() and not has_content(node.element)


RULES = (no_paragraph_is_empty, no_runs_of_spaces, no_tabs, lists_are_words_own)
