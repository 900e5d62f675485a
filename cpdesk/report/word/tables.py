"""Tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cpdesk.branding import Branding
from cpdesk.domain.outline import ListItem, Paragraph, Table, TableCell
from cpdesk.domain.sparkline import Sparkline
from cpdesk.report.heights import rows_that_break
from cpdesk.report.page import Page
from cpdesk.report.table_shape import column_shares, is_kept_together
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.runs import anchor, inner_runs, plain_run
from cpdesk.report.word.xml import xml_attribute

DrawSpark = Callable[[Sparkline], str]
"""Draws a small line, as a run."""

WriteBlock = Callable[[Paragraph | ListItem, str], str]
"""Writes a paragraph or list item of a cell, with properties that stand before its own."""


def table_xml(table: Table, page: Page, branding: Branding, draw: DrawSpark, write: WriteBlock) -> str:
    """Return a plain table as wide as the page's text, with `draw` for the small lines in its cells.

    Where a cell has paragraphs and lists it is `write` that puts them in. One string for the whole of it, as
    python-docx counts through all cells to reach one. A screen reader knows the header row by `tblHeader` and the
    table's look both; rows do not break across pages, so that none is read in two, but for those that fill half of one.
    """
    widths = column_widths(table, page.text_width)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    keeps = is_kept_together(table)
    looks = _Looks(branding, draw, write)
    header = "".join(
        looks.cell(TableCell(text), column, stays_with_next=True)
        for text, column in zip(table.header, widths, strict=True)
    )
    rows = "".join(
        looks.row(row, widths, stays_with_next=keeps and row is not table.rows[-1], breaks=breaks)
        for row, breaks in zip(table.rows, rows_that_break(table, page), strict=True)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="DataTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val="{xml_attribute(table.caption)}"/>'
        f'<w:tblDescription w:val="{xml_attribute(table.summary or table.caption)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>{rows}</w:tbl>"
    )


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Return the width of each column."""
    return tuple(round(width * share) for share in column_shares(table))


@dataclass(frozen=True, slots=True)
class _Looks:
    """What the cells of a table are written with."""

    branding: Branding
    draw: DrawSpark
    write: WriteBlock

    def row(self, row: Sequence[TableCell], widths: Sequence[int], *, stays_with_next: bool, breaks: bool) -> str:
        """Return a row."""
        cells = "".join(
            self.cell(cell, width, stays_with_next=stays_with_next) for cell, width in zip(row, widths, strict=True)
        )
        return f"<w:tr>{'' if breaks else '<w:trPr><w:cantSplit/></w:trPr>'}{cells}</w:tr>"

    def cell(self, cell: TableCell, width: int, *, stays_with_next: bool) -> str:
        """Return a cell; a rating's colour comes with its shape, as the text already says its word."""
        shade, text, looks = "", cell.text, ""
        if cell.rag is not None:
            look = self.branding.look(cell.rag)
            shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>'
            text, looks = f"{look.shape} {cell.text}", f'<w:color w:val="{look.text}"/>'
        keep = "<w:keepNext/>" if stays_with_next else ""
        if cell.blocks:
            words = "".join(self.write(block, keep) for block in cell.blocks)
        else:
            words = paragraph("TableText", anchor(cell.anchor, self._run(cell, text, looks)), keep)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{words}</w:tc>'

    def _run(self, cell: TableCell, text: str, looks: str) -> str:
        if cell.spark is not None:
            return self.draw(cell.spark)
        return inner_runs(cell.runs) if cell.runs else plain_run(text, looks)
