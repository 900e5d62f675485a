"""Rules about captions, contents and page numbers."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from cpdesk.report.accessibility.found import DOCUMENT, Found, doubtful, noted, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode, Region, TableNode
from cpdesk.report.accessibility.paper import ReadPaper, is_named
from cpdesk.report.word_file.names import attribute, every, name

_MOST_HEADINGS, _MOST_WORDS = 11, 3499
_OF_FIGURE, _OF_TABLE = "figure", "table"
_LARGE_PICTURE = 3_600_000
"""Ten centimetres, in the units of drawings."""

_CONTENTS = re.compile(r"\s*TOC\b(?!\s*\\[ac])")
_ENTRIES = r"toc \d"
_MARKING = re.compile(
    r"not for publication|part 2|exempt|confidential|restricted|official.sensitive|private", re.IGNORECASE
)
_PAGE_WORDS = re.compile(r"\W*(page|of|tudalen|o)?\W*\d*\W*(of|o)?\W*\d*\W*", re.IGNORECASE)


def tables_have_captions(paper: ReadPaper) -> Iterator[Found]:
    """A caption says what a table holds before it is read, and can be referred to."""
    for at, node in enumerate(paper.body):
        if isinstance(node, TableNode) and not _has_caption(paper, at, _OF_FIGURE):
            yield doubtful(
                node.spot, "caption-missing", "A table has no caption.", "In References choose Insert caption."
            )


def figures_have_captions(paper: ReadPaper) -> Iterator[Found]:
    """A picture that is as large as a chart has a caption; a small one is a logo or a sign."""
    for at, node in enumerate(paper.body):
        widths = (attribute(extent, "cx") for extent in every(node.element, ".//wp:inline/wp:extent"))
        is_large = any(width.isdigit() and int(width) >= _LARGE_PICTURE for width in widths)
        if isinstance(node, ParagraphNode) and is_large and not _has_caption(paper, at, _OF_TABLE):
            yield doubtful(
                node.spot, "caption-missing", "A figure has no caption.", "In References choose Insert caption."
            )


def captions_count_themselves(paper: ReadPaper) -> Iterator[Found]:
    """A number that is typed goes wrong with the next table, and makes no list of tables."""
    for node in paper.body:
        is_counted = any(code.lstrip().startswith("SEQ") for code in instructions(node.element))
        if _is_caption(node) and isinstance(node, ParagraphNode) and not is_counted:
            yield doubtful(
                node.spot,
                "caption-number",
                "The number of a caption is typed.",
                "In References choose Insert caption.",
                node.text,
            )


def a_long_paper_has_contents(paper: ReadPaper) -> Iterator[Found]:
    """From 12 headings or 3,500 words a reader needs a list to choose from, with its entries already in the file."""
    codes = instructions(paper.main)
    has_field = any(_CONTENTS.match(code) for code in codes)
    entries = [item for item in paper.paragraphs if is_named(item.style_name, _ENTRIES) and item.text.strip()]
    if has_field and not entries:
        yield wrong(
            DOCUMENT,
            "contents-empty",
            "The table of contents has no entries.",
            "Click into it, press F9, and save.",
        )
    headings = [item for item in paper.headings[1:] if item.text.strip().casefold() != "contents"]
    words = _words_below_headings(paper)
    if not has_field and (len(headings) > _MOST_HEADINGS or words > _MOST_WORDS):
        yield doubtful(
            DOCUMENT,
            "contents-missing",
            f"The paper has {len(headings)} headings and {words:,} words, but no table of contents.",
            "In References choose Table of contents.",
        )


def pages_are_numbered(paper: ReadPaper) -> Iterator[Found]:
    """A member who is told to turn to page 7 finds it."""
    roots = dict.fromkeys(node.element.getroottree().getroot() for node in paper.margins)
    if not any(code.split()[:1] == ["PAGE"] for root in roots for code in instructions(root)):
        yield doubtful(
            DOCUMENT,
            "page-number",
            "Neither header nor footer has the number of the page.",
            "In Insert choose Page number.",
        )


def nothing_stands_in_margins_alone(paper: ReadPaper) -> Iterator[Found]:
    """The PDF that Word makes gives headers and footers no tags, so that they are read to nobody."""
    body = " ".join(" ".join(item.text for item in paper.paragraphs).casefold().split())
    for paragraph in paper.everywhere[len(paper.paragraphs) :]:
        text = " ".join(paragraph.text.split())
        if not text or paragraph.spot.place not in ("header", "footer") or _PAGE_WORDS.fullmatch(text):
            continue
        words = re.sub(r"\s*page \d+( of \d+)?\s*", "", text, flags=re.IGNORECASE).strip(" .·–|")
        if words.casefold() in body:
            continue
        say = doubtful if _MARKING.search(words) else noted
        yield say(
            paragraph.spot,
            "margin-only",
            f"These words are only in the {paragraph.spot.place}, which is not read out.",
            "Write them in the text too, if a reader needs them.",
            words,
        )


def instructions(element: _Element) -> list[str]:
    """Return the instructions of all fields within an element, each in one piece."""
    codes: list[str] = [attribute(item, "w:instr") for item in element.iter(name("w:fldSimple"))]
    depth: list[str] = []
    for item in element.iter(name("w:fldChar"), name("w:instrText")):
        kind = attribute(item, "w:fldCharType")
        if kind == "begin":
            depth.append("")
        elif item.tag == name("w:instrText"):
            if depth:
                depth[-1] += item.text or ""
            else:
                codes.append(item.text or "")
        elif kind == "end" and depth:
            codes.append(depth.pop())
    return [*codes, *depth]


def _is_caption(node: ParagraphNode | TableNode) -> bool:
    return isinstance(node, ParagraphNode) and is_named(node.style_name, "caption") and bool(node.text.strip())


def _has_caption(paper: ReadPaper, at: int, other: str) -> bool:
    """Return whether a caption stands beside what is there, one that is not by its first word of the other kind."""
    near = (paper.body[place] for place in (at - 1, at + 1) if 0 <= place < len(paper.body))
    return any(
        isinstance(node, ParagraphNode) and _is_caption(node) and not node.text.casefold().startswith(other)
        for node in near
    )


def _words_below_headings(paper: ReadPaper) -> int:
    """Return the words of the text, from the second heading on: what stands before it is the paper's front."""
    start = paper.headings[1].spot.at if len(paper.headings) > 1 else 0
    return sum(
        len(item.text.split())
        for item in paper.paragraphs
        if item.region is Region.BODY
        and item.spot.at > start
        and not item.level
        and not is_named(item.style_name, rf"{_ENTRIES}|caption")
    )


RULES = (
    tables_have_captions,
    figures_have_captions,
    captions_count_themselves,
    a_long_paper_has_contents,
    pages_are_numbered,
    nothing_stands_in_margins_alone,
)
