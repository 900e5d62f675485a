"""A Word paper as the rules look at it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element

from cpdesk.report.accessibility.colours import Colours
from cpdesk.report.accessibility.found import Spot
from cpdesk.report.accessibility.headings import HeadingLevels
from cpdesk.report.accessibility.nodes import ParagraphNode, TableNode
from cpdesk.report.accessibility.reading import Node, Reader
from cpdesk.report.accessibility.styles import StyleSheet
from cpdesk.report.word_file import WordFile
from cpdesk.report.word_file.names import first, name

_AFTER_ALL = 10_000_000


@dataclass(frozen=True)
class ReadPaper:
    """A document with its nodes: `body` are the paragraphs and tables of its body, `margins` those of page edges."""

    file: WordFile
    main: _Element
    settings: _Element | None
    styles: StyleSheet
    levels: HeadingLevels
    colours: Colours
    body: tuple[Node, ...]
    margins: tuple[Node, ...]

    @cached_property
    def paragraphs(self) -> tuple[ParagraphNode, ...]:
        """Return the paragraphs of the body, those of its tables included."""
        return tuple(_paragraphs(self.body))

    @cached_property
    def everywhere(self) -> tuple[ParagraphNode, ...]:
        """Return all paragraphs, those of headers and footers included."""
        return (*self.paragraphs, *_paragraphs(self.margins))

    @cached_property
    def tables(self) -> tuple[TableNode, ...]:
        """Return the tables of the body."""
        return tuple(node for node in self.body if isinstance(node, TableNode))

    @cached_property
    def headings(self) -> tuple[ParagraphNode, ...]:
        """Return the headings in their order."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.level)

    @cached_property
    def core(self) -> _Element | None:
        """Return the document's properties; None where it has none."""
        named = self.file.related("", "core-properties")
        return self.file.root(named[0]) if named else None

    def spot_of(self, element: _Element) -> Spot:
        """Return the spot of whatever paragraph or cell an element of the body stands in."""
        at: _Element | None = element
        while at is not None:
            if at in self._spots:
                return self._spots[at]
            at = at.getparent()
        return Spot(_AFTER_ALL, "document")

    @cached_property
    def _spots(self) -> dict[_Element, Spot]:
        spots = {paragraph.element: paragraph.spot for paragraph in self.everywhere}
        return spots | {table.element: table.spot for table in self.tables}


def _paragraphs(nodes: tuple[Node, ...]) -> Iterator[ParagraphNode]:
    for node in nodes:
        if isinstance(node, ParagraphNode):
            yield node
        else:
            for row in node.rows:
                for cell in row:
                    yield from cell.paragraphs


def read_paper(file: WordFile) -> ReadPaper:
    """Return a document read; raise CpdeskError where a part of it is no XML."""
    main = file.root(file.main)
    settings, numbering, theme, styles_root = (
        _related_root(file, kind) for kind in ("settings", "numbering", "theme", "styles")
    )
    styles = StyleSheet(styles_root)
    levels = HeadingLevels(styles, numbering)
    reader = Reader(styles, levels)
    body = first(main, "w:body")
    nodes = tuple(reader.body(body)) if body is not None else ()
    margins = tuple(
        node
        for at, (part, label) in enumerate(_margin_parts(file, main))
        for node in reader.margin(file.root(part), label, _AFTER_ALL + at)
    )
    return ReadPaper(file, main, settings, styles, levels, Colours(theme, settings), nodes, margins)


def _related_root(file: WordFile, kind: str) -> _Element | None:
    named = file.related(file.main, kind)
    return file.root(named[0]) if named else None


def _margin_parts(file: WordFile, main: _Element) -> list[tuple[str, str]]:
    """Return the parts of headers and footers that a section uses, and of the notes, each once in their order."""
    relations = file.relations(file.main)
    used = [
        str(item.get(name("r:id")))
        for kind in ("w:headerReference", "w:footerReference")
        for item in main.iter(name(kind))
    ]
    parts = [
        (relations[at].target, relations[at].kind) for at in used if at in relations and file.has(relations[at].target)
    ]
    notes = [(part, kind[:-1]) for kind in ("footnotes", "endnotes") for part in file.related(file.main, kind)]
    return list(dict.fromkeys([*parts, *notes]))


def is_named(style_name: str, pattern: str) -> bool:
    """Return whether a style's name matches a pattern, whatever its capitals."""
    return re.fullmatch(pattern, style_name, re.IGNORECASE) is not None
