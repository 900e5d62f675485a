"""Paragraphs, runs and tables of a paper, each with its spot."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cached_property

from lxml.etree import _Element

from cpdesk.report.accessibility.found import Spot
from cpdesk.report.accessibility.styles import PLAIN, CellLook
from cpdesk.report.word_file.names import every, first, local_name, name

_WITHIN = {name(f"w:{part}") for part in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple")}
_RUN, _LINK = name("w:r"), name("w:hyperlink")
_SPOKEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Region(StrEnum):
    """Where a paragraph stands."""

    BODY = auto()
    TABLE = auto()
    MARGIN = auto()


@dataclass(frozen=True, slots=True)
class RunNode:
    """A run of text, within a link or not."""

    element: _Element
    text: str
    link: _Element | None


@dataclass(frozen=True)
class ParagraphNode:
    """A paragraph. `style` is the id of its style; `level` that of a heading, 0 for none."""

    element: _Element
    spot: Spot
    region: Region
    style: str
    style_name: str
    level: int = 0
    look: CellLook = PLAIN
    table: "TableNode | None" = None
    shading: tuple[_Element, ...] = ()

    @cached_property
    def runs(self) -> tuple[RunNode, ...]:
        """Return its runs in their order, those within links and content controls too."""
        return tuple(_runs(self.element, None))

    @cached_property
    def text(self) -> str:
        """Return its words, without the instructions of its fields."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class CellNode:
    """A cell with its paragraphs."""

    element: _Element
    spot: Spot
    paragraphs: tuple[ParagraphNode, ...]

    @cached_property
    def text(self) -> str:
        """Return its words."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs).strip()


@dataclass(frozen=True)
class TableNode:
    """A table; its rows are filled in as they are read."""

    element: _Element
    spot: Spot
    region: Region
    rows: list[tuple[CellNode, ...]] = field(default_factory=list)

    @cached_property
    def row_elements(self) -> list[_Element]:
        """Return its rows as XML, those within content controls too."""
        return list(rows_of(self.element))


def rows_of(table: _Element) -> Iterator[_Element]:
    """Yield the rows of a table as XML."""
    yield from _content(table, "w:tr")


def cells_of(row: _Element) -> Iterator[_Element]:
    """Yield the cells of a row as XML."""
    yield from _content(row, "w:tc")


def _content(parent: _Element, kind: str) -> Iterator[_Element]:
    wanted, control = name(kind), name("w:sdt")
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag == control:
            content = first(child, "w:sdtContent")
            if content is not None:
                yield from _content(content, kind)


def _runs(parent: _Element, link: _Element | None) -> Iterator[RunNode]:
    for child in parent:
        if child.tag == _RUN:
            yield RunNode(child, run_text(child), link)
        elif child.tag in _WITHIN:
            yield from _runs(child, child if child.tag == _LINK else link)


def run_text(run: _Element) -> str:
    """Return the words of a run."""
    parts = []
    for child in run:
        word = local_name(child)
        if word == "t":
            parts.append(child.text or "")
        elif word == "br" and child.get(name("w:type")) in ("page", "column"):
            continue
        else:
            parts.append(_SPOKEN.get(word, ""))
    return "".join(parts)


def has_content(paragraph: _Element) -> bool:
    """Return whether a paragraph holds a picture, a break, or another thing beside words."""
    kinds = ("w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sym", "w:footnoteReference", "w:ptab")
    if any(every(paragraph, f".//{kind}") for kind in kinds):
        return True
    if any(part.get(name("w:type")) in ("page", "column") for part in every(paragraph, ".//w:br")):
        return True
    return first(paragraph, "w:pPr/w:sectPr") is not None or first(paragraph, "w:pPr/w:pageBreakBefore") is not None
