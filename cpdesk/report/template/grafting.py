"""The blocks of our paper, put among those of a template."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.page import LARGE, PORTRAIT, page_of
from cpdesk.report.template.editing import EditedFile
from cpdesk.report.template.style_merge import StyleMap
from cpdesk.report.word_file import WordFile
from cpdesk.report.word_file.names import attribute, every, first, name, value

_EMU = 635
_STYLED = ("w:pStyle", "w:rStyle", "w:tblStyle")


@dataclass(frozen=True)
class Run:
    """A run of pages of our paper: its blocks, upright or turned, of A4 or of A3."""

    blocks: list[_Element]
    is_landscape: bool
    is_large: bool = False

    @property
    def width(self) -> int:
        """Return the width of the text on our own pages, in twentieths of a point."""
        return page_of(is_landscape=self.is_landscape, is_large=self.is_large).text_width


def runs_of(body: _Element) -> list[Run]:
    """Return the runs of pages of our paper, taken out of its body, without the sections that end them."""
    runs: list[Run] = []
    blocks: list[_Element] = []
    for child in list(body):
        if child.tag == name("w:sectPr"):
            runs.append(_run(blocks, child))
            return runs
        blocks.append(child)
        section = first(child, "w:pPr/w:sectPr")
        properties = first(child, "w:pPr")
        if section is not None and properties is not None:
            properties.remove(section)
            runs.append(_run(blocks, section))
            blocks = []
            if not len(properties) and len(child) == 1:
                runs[-1].blocks.remove(child)
    runs.append(Run(blocks, is_landscape=False))
    return runs


def adapt(
    runs: list[Run],
    paper: WordFile,
    file: EditedFile,
    styles: StyleMap,
    numbers: Mapping[str, str],
    own_lists: frozenset[str],
) -> None:
    """Make the blocks speak of the template's styles, numberings and relations instead of our own.

    `own_lists` are the ids of list styles that bring bullets of their own.
    """
    relations = _moved_relations(runs, paper, file)
    marks = _Marks(file.document)
    for run in runs:
        for block in run.blocks:
            for element in block.iter():
                _adapt_element(element, styles, numbers, relations)
            marks.renumber(block)
            for numbering in list(block.iter(name("w:numPr"))):
                properties = numbering.getparent()
                if properties is not None and value(properties, "w:pStyle") in own_lists:
                    properties.remove(numbering)


def fit(run: Run, width: int) -> None:
    """Fit tables, pictures and contents to the width of the template's text."""
    share = width / run.width
    for block in run.blocks:
        for kind in ("w:tblW", "w:gridCol", "w:tcW"):
            for element in block.iter(name(kind)):
                said = attribute(element, "w:w")
                if said.isdigit():
                    element.set(name("w:w"), str(round(int(said) * share)))
        for element in block.iter(name("wp:extent"), name("a:ext")):
            across = attribute(element, "cx")
            if across.isdigit() and int(across) > width * _EMU:
                less = width * _EMU / int(across)
                for side in ("cx", "cy"):
                    element.set(side, str(round(int(attribute(element, side)) * less)))


def page_stops(runs: list[Run], entries: frozenset[str], width: int) -> None:
    """Give the entries of the contents the tab stop of the page number, whatever their style has.

    Those of the number are for an entry that has one: a short heading without would put its page there.
    """
    ours = PORTRAIT.text_width
    for run in runs:
        for block in run.blocks:
            properties = first(block, "w:pPr")
            if properties is None or value(properties, "w:pStyle") not in entries:
                continue
            tabs = etree.Element(name("w:tabs"))
            is_numbered = len(every(block, ".//w:r/w:tab")) > 1
            stops = [("left", 567), ("left", 1361)] if is_numbered else []
            stops += [("right", width)] if width == ours else [("right", width), ("clear", ours)]
            for kind, at in sorted(stops, key=lambda stop: stop[1]):
                tab = etree.SubElement(tabs, name("w:tab"))
                tab.set(name("w:val"), kind)
                if kind == "right":
                    tab.set(name("w:leader"), "dot")
                tab.set(name("w:pos"), str(at))
            properties.insert(1, tabs)


def _adapt_element(
    element: _Element, styles: StyleMap, numbers: Mapping[str, str], relations: Mapping[str, str]
) -> None:
    if element.tag in _STYLE_TAGS:
        element.set(name("w:val"), styles.of(attribute(element)))
    elif element.tag == name("w:numId"):
        element.set(name("w:val"), numbers.get(attribute(element), attribute(element)))
    for key in (name("r:id"), name("r:embed")):
        held = element.get(key)
        if held is not None:
            element.set(key, relations[str(held)])


_STYLE_TAGS = frozenset(name(kind) for kind in _STYLED)


def _moved_relations(runs: list[Run], paper: WordFile, file: EditedFile) -> dict[str, str]:
    """Return the new id of each relation that the blocks use, made in their order."""
    held = paper.relations(paper.main)
    moved: dict[str, str] = {}
    for run in runs:
        for block in run.blocks:
            for element in block.iter():
                for key in (name("r:id"), name("r:embed")):
                    old = str(element.get(key) or "")
                    if old and old not in moved:
                        relation = held[old]
                        if relation.is_outside:
                            moved[old] = file.relate(relation.kind, relation.target, is_outside=True)
                        else:
                            moved[old] = file.graft(paper, relation)
    return moved


class _Marks:
    """Keeps the numbers of bookmarks and drawings apart from those of the template, and their names."""

    def __init__(self, document: _Element) -> None:
        self._bookmarks = _highest(document, "w:bookmarkStart", "w:id")
        self._drawings = _highest(document, "wp:docPr", "id")
        for start in list(document.iter(name("w:bookmarkStart"))):
            if re.fullmatch(r"Paper|_Toc0\d{5}", attribute(start, "w:name")):
                number, parent = attribute(start, "w:id"), start.getparent()
                for end in list(document.iter(name("w:bookmarkEnd"))):
                    if attribute(end, "w:id") == number and (holder := end.getparent()) is not None:
                        holder.remove(end)
                if parent is not None:
                    parent.remove(start)

    def renumber(self, block: _Element) -> None:
        """Raise the numbers within a block by those of the template."""
        for element in block.iter(name("w:bookmarkStart"), name("w:bookmarkEnd")):
            element.set(name("w:id"), str(int(attribute(element, "w:id")) + self._bookmarks))
        for element in block.iter(name("wp:docPr"), name("pic:cNvPr")):
            element.set("id", str(int(attribute(element, "id")) + self._drawings))


def _highest(document: _Element, kind: str, key: str) -> int:
    held = (attribute(item, key) for item in document.iter(name(kind)))
    return max((int(number) for number in held if number.isdigit()), default=0)


def _run(blocks: list[_Element], section: _Element) -> Run:
    """Return a run of pages as the section that ended it had them."""
    is_large = value(section, "w:pgSz", "w:w") == str(LARGE.width)
    return Run(blocks, value(section, "w:pgSz", "w:orient") == "landscape", is_large)


def list_styles(styles: _Element | None, ids: frozenset[str]) -> frozenset[str]:
    """Return which of some styles bring a numbering of their own."""
    found = (style for style in every(styles, "w:style") if attribute(style, "w:styleId") in ids)
    return frozenset(
        attribute(style, "w:styleId") for style in found if value(style, "w:pPr/w:numPr/w:numId") not in ("", "0")
    )
