"""The colour of words in the header rows of our tables, where a template's text has a colour of its own."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.accessibility.styles import CellLook, StyleSheet, cell_look
from cpdesk.report.template.property_order import put_in_order
from cpdesk.report.word_file.names import every, first, name

_COLOUR = "w:rPr/w:color"


def colour_headers(blocks: Iterable[_Element], styles: StyleSheet) -> None:
    """Write the colour that a table's style gives its header on the words of the header themselves.

    The style of a paragraph goes before that of its table (ECMA-376 part 1, 17.7.2): where a template's text is said to
    be black, so would be the words on the dark fill of the header.
    """
    for block in blocks:
        for table in block.iter(name("w:tbl")):
            rows = every(table, "w:tr")
            for at, row in enumerate(rows):
                if first(row, "w:trPr/w:tblHeader") is None:
                    continue
                cells = every(row, "w:tc")
                for column, cell in enumerate(cells):
                    _colour(cell, cell_look(table, at, column, len(rows), len(cells)), styles)


def _colour(cell: _Element, look: CellLook, styles: StyleSheet) -> None:
    colour = styles.of_cell(look, _COLOUR)
    if colour is None:
        return
    for run in cell.iter(name("w:r")):
        looks = first(run, "w:rPr")
        if looks is None:
            looks = etree.Element(name("w:rPr"))
            run.insert(0, looks)
        if first(looks, "w:color") is None:
            looks.append(deepcopy(colour))
            put_in_order(looks)
