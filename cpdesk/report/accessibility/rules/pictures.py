"""Rules about pictures and the words that stand in for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image
from lxml.etree import _Element

from cpdesk.report.accessibility.found import Found, Spot, doubtful, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode, TableNode
from cpdesk.report.accessibility.paper import ReadPaper, is_named
from cpdesk.report.word_file.names import NS, attribute, every, first, name

_SHORTEST, _LONGEST = 15, 250
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)", re.IGNORECASE)
_GENERIC = re.compile(
    r"(a |an |the )?(chart|graph|picture|image|photo(graph)?|figure|diagram|screenshot|graphic|logo)( of \w+)?\W*\d*",
    re.IGNORECASE,
)
_EMU_PER_INCH = 914_400
_FEWEST_DOTS = 195
"""As 200 dots an inch come out once a picture's width is a whole number of dots."""

_MOST_STRETCH = 0.02
_REFERS = re.compile(r"\b(appendix|table|annex)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Picture:
    element: _Element
    spot: Spot
    alt_text: str
    is_decorative: bool


def pictures_have_words(paper: ReadPaper) -> Iterator[Found]:
    """A picture is what its alternative text says (WCAG 1.1.1); a decorative one is marked, and says nothing."""
    mend = "Say in a sentence what it shows; mark it as decorative if it shows nothing."
    for picture in _pictures(paper):
        words = " ".join(picture.alt_text.split())
        if picture.is_decorative:
            if words:
                yield doubtful(
                    picture.spot,
                    "alt-decorative",
                    "A picture is marked as decorative, and yet described.",
                    "Take out one of the two.",
                    words,
                )
        elif not words:
            yield wrong(picture.spot, "alt-missing", "A picture has no alternative text.", mend)
        elif _FILE_NAME.fullmatch(words):
            yield wrong(picture.spot, "alt-file-name", "The alternative text is the name of a file.", mend, words)
        elif _GENERIC.fullmatch(words):
            yield wrong(
                picture.spot, "alt-generic", "The alternative text says nothing about the picture.", mend, words
            )
        elif len(words) < _SHORTEST:
            yield wrong(picture.spot, "alt-short", f"The alternative text has {len(words)} letters.", mend, words)
        elif len(words) > _LONGEST:
            yield doubtful(
                picture.spot,
                "alt-long",
                f"The alternative text has {len(words)} letters.",
                f"Say it in {_LONGEST}, and the rest in the text.",
                words,
            )


def no_two_pictures_share_words(paper: ReadPaper) -> Iterator[Found]:
    """Two pictures with the same words cannot be told from each other."""
    seen: set[str] = set()
    for picture in _pictures(paper):
        words = " ".join(picture.alt_text.split())
        if words and words in seen:
            yield wrong(
                picture.spot,
                "alt-shared",
                "Two pictures have the same alternative text.",
                "Say what each shows.",
                words,
            )
        seen.add(words)


def charts_have_their_figures_beside_them(paper: ReadPaper) -> Iterator[Found]:
    """Who cannot see a chart reads its figures in a table (Analysis Function: charts checklist).

    A chart is told by its caption. The table stands below it before anything else begins, or the text beside the
    chart says where it is.
    """
    for at, node in enumerate(paper.body):
        if not isinstance(node, ParagraphNode) or not _is_chart(paper, at):
            continue
        near = paper.body[max(0, at - 1) : at + 4]
        told = any(isinstance(item, ParagraphNode) and _REFERS.search(item.text) for item in near)
        if not told and not any(isinstance(item, TableNode) for item in near):
            yield doubtful(
                node.spot,
                "chart-table",
                "A chart has no table of its figures beside it.",
                "Put the table below it, or say in the text in which appendix it is.",
                _caption_of(paper, at),
            )


def charts_are_sharp(paper: ReadPaper) -> Iterator[Found]:
    """A chart's letters are read at 200 dots an inch and in the shape that they were drawn in."""
    relations = paper.file.relations(paper.file.main)
    for at, node in enumerate(paper.body):
        if not isinstance(node, ParagraphNode) or not _is_chart(paper, at):
            continue
        for inline in every(node.element, ".//wp:inline"):
            relation = relations.get(attribute(first(inline, ".//a:blip"), "r:embed"))
            size = _dots(paper.file.content(relation.target)) if relation and paper.file.has(relation.target) else None
            extent = first(inline, "wp:extent")
            if size is None or extent is None:
                continue
            across, down = (_inches(attribute(extent, side)) for side in ("cx", "cy"))
            if not across or not down:
                continue
            wide, high = size[0] / across, size[1] / down
            if min(wide, high) < _FEWEST_DOTS:
                yield doubtful(
                    node.spot,
                    "picture-coarse",
                    f"A chart has {min(wide, high):.0f} dots an inch.",
                    "Put it in anew at 200 or more.",
                    _caption_of(paper, at),
                )
            elif abs(wide / high - 1) > _MOST_STRETCH:
                yield doubtful(
                    node.spot, "picture-stretched", "A chart is stretched.", "Reset its size.", _caption_of(paper, at)
                )


def _pictures(paper: ReadPaper) -> Iterator[_Picture]:
    roots = dict.fromkeys([paper.main, *(node.element.getroottree().getroot() for node in paper.margins)])
    for root in roots:
        for element in root.iter(name("wp:docPr"), name("v:shape"), name("v:rect")):
            if element.tag == name("wp:docPr"):
                decorative = element.find(".//adec:decorative", NS)
                is_decorative = decorative is not None and attribute(decorative, "val") in ("1", "true")
                yield _Picture(element, paper.spot_of(element), attribute(element, "descr"), is_decorative)
            elif every(element, "v:imagedata") and not _is_fallback(element):
                yield _Picture(element, paper.spot_of(element), attribute(element, "alt"), is_decorative=False)


def _is_fallback(element: _Element) -> bool:
    return any(parent.tag == name("mc:Fallback") for parent in element.iterancestors())


def _is_chart(paper: ReadPaper, at: int) -> bool:
    node = paper.body[at]
    if every(node.element, ".//c:chart"):
        return True
    return bool(every(node.element, ".//wp:docPr")) and bool(_caption_of(paper, at))


def _caption_of(paper: ReadPaper, at: int) -> str:
    near = (paper.body[place] for place in (at + 1, at - 1, at) if 0 <= place < len(paper.body))
    return next(
        (
            node.text
            for node in near
            if isinstance(node, ParagraphNode)
            and is_named(node.style_name, "caption")
            and not node.text.casefold().startswith("table")
        ),
        "",
    )


def _dots(picture: bytes) -> tuple[int, int] | None:
    try:
        image = Image.from_blob(picture)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ValueError, KeyError):
        return None
    return image.px_width, image.px_height


def _inches(emu: str) -> float:
    return int(emu) / _EMU_PER_INCH if emu.isdigit() else 0.0


RULES = (
    pictures_have_words,
    no_two_pictures_share_words,
    charts_have_their_figures_beside_them,
    charts_are_sharp,
)
