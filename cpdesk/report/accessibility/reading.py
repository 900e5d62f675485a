"""The reading of a document's body, headers and footers into nodes."""

from collections.abc import Iterator

from lxml.etree import _Element

from cpdesk.report.accessibility.found import Spot
from cpdesk.report.accessibility.headings import HeadingLevels
from cpdesk.report.accessibility.nodes import CellNode, ParagraphNode, Region, TableNode, cells_of, rows_of
from cpdesk.report.accessibility.places import Places
from cpdesk.report.accessibility.styles import PLAIN, CellLook, StyleSheet, cell_look
from cpdesk.report.word_file.names import first, local_name

Node = ParagraphNode | TableNode
_HOLDERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")


def blocks_of(parent: _Element) -> Iterator[_Element]:
    """Yield paragraphs and tables in their order, those within content controls too."""
    for child in parent:
        word = local_name(child)
        if word in ("p", "tbl"):
            yield child
        elif word in _HOLDERS:
            yield from blocks_of(child)


class Reader:
    """Makes nodes of XML."""

    def __init__(self, styles: StyleSheet, levels: HeadingLevels) -> None:
        self._styles = styles
        self._levels = levels

    def body(self, body: _Element) -> Iterator[Node]:
        """Yield the body's paragraphs and tables."""
        elements = list(blocks_of(body))
        paragraphs = [element for element in elements if local_name(element) == "p"]
        headings = [(element, self._levels.level(element)) for element in paragraphs]
        headings = [(element, level) for element, level in headings if level]
        title = headings[0][0] if headings else None
        others = [level for element, level in headings if element is not title]
        places = Places(
            min(others, default=1),
            counts_numbered_only=any(self._levels.is_numbered(element) for element, _ in headings),
        )
        for element in elements:
            if local_name(element) == "tbl":
                yield self._table(element, places.next("table"), Region.TABLE, places)
                continue
            level = self._levels.level(element)
            plain = self._paragraph(element, Spot(0, ""), Region.BODY)
            if level:
                is_numbered = self._levels.is_numbered(element)
                spot = places.heading(plain.text, level, is_title=element is title, is_numbered=is_numbered)
            else:
                spot = places.next("paragraph")
            yield self._paragraph(element, spot, Region.BODY, level)

    def margin(self, root: _Element, label: str, at: int) -> Iterator[Node]:
        """Yield the paragraphs and tables of a header, a footer or the notes."""
        places = Places(1, counts_numbered_only=False)
        for element in blocks_of(root):
            spot = Spot(at, label)
            if local_name(element) == "tbl":
                yield self._table(element, spot, Region.MARGIN, places)
            else:
                yield self._paragraph(element, spot, Region.MARGIN)

    def _paragraph(self, element: _Element, spot: Spot, region: Region, level: int = 0) -> ParagraphNode:
        style = self._styles.style_id(element)
        return ParagraphNode(element, spot, region, style, self._styles.name_of(style), level)

    def _table(self, element: _Element, spot: Spot, region: Region, places: Places) -> TableNode:
        table = TableNode(element, spot, region)
        rows = [list(cells_of(row)) for row in rows_of(element)]
        columns = max((len(row) for row in rows), default=0)
        for at, row in enumerate(rows):
            table.rows.append(
                tuple(
                    self._cell(
                        cell,
                        Spot(
                            places.step() if region is Region.TABLE else spot.at,
                            f"{spot.place} row {at + 1} column {n + 1}",
                        ),
                        table,
                        cell_look(element, at, n, len(rows), columns),
                    )
                    for n, cell in enumerate(row)
                )
            )
        return table

    def _cell(self, element: _Element, spot: Spot, table: TableNode, look: CellLook) -> CellNode:
        shading = tuple(
            found
            for found in (
                first(element, "w:tcPr/w:shd"),
                self._styles.of_cell(look, "w:tcPr/w:shd") if look is not PLAIN else None,
                first(table.element, "w:tblPr/w:shd"),
                self._styles.of_cell(look, "w:tblPr/w:shd"),
            )
            if found is not None
        )
        paragraphs = tuple(
            ParagraphNode(
                paragraph,
                spot,
                table.region,
                style := self._styles.style_id(paragraph),
                self._styles.name_of(style),
                0,
                look,
                table,
                shading,
            )
            for paragraph in blocks_of(element)
            if local_name(paragraph) == "p"
        )
        return CellNode(element, spot, paragraphs)
