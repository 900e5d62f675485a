"""The body of a document: every block of an outline in its turn."""

from collections.abc import Iterator

from cpdesk.branding import Branding
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.outline import (
    FigureBlock,
    Heading,
    ListItem,
    OutlineBlock,
    OutlinePart,
    Paragraph,
    Table,
)
from cpdesk.domain.rich_text import BlockKind
from cpdesk.report.page import page_under
from cpdesk.report.word.contents import DEEPEST, ContentsEntry
from cpdesk.report.word.controls import SourceMarks
from cpdesk.report.word.figures import FigureWriter
from cpdesk.report.word.lists import NumberedLists
from cpdesk.report.word.paragraphs import (
    BULLETS,
    caption,
    cell_item,
    cell_paragraph,
    heading_paragraph,
    list_paragraph,
    text_paragraph,
)
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.sparks import SparkWriter
from cpdesk.report.word.tables import table_xml


class BodyWriter:
    """Writes blocks one after another; it keeps the counts that run through the whole paper."""

    def __init__(
        self,
        branding: Branding,
        relations: Relations,
        lists: NumberedLists,
        entries: Iterator[ContentsEntry],
        charts: ChartForm = ChartForm.PICTURE,
        marks: SourceMarks | None = None,
    ) -> None:
        self._marks = marks
        self._branding = branding
        self._sparks = SparkWriter(branding, relations)
        self._relations = relations
        self._lists = lists
        self._entries = entries
        self._drawings = FigureWriter(branding, relations, charts)
        self._bookmarks = 1
        self._figures = 0
        self._tables = 0
        self._follows_table = False

    def block_xml(self, block: OutlineBlock, part: OutlinePart, *, keeps: bool) -> str:
        """Return the block as XML, marked with its source where that is asked for; `part` is where it stands.

        One that `keeps` stays on the page of the block after it.
        """
        source = block.source if isinstance(block, Heading | Paragraph | ListItem) else None
        xml = self._xml(block, part, keeps=keeps)
        return self._marks.marked(xml, source) if self._marks is not None else xml

    def _xml(self, block: OutlineBlock, part: OutlinePart, *, keeps: bool) -> str:
        follows_table, self._follows_table = self._follows_table, isinstance(block, Table)
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return text_paragraph(block, self._relations, follows_table=follows_table, keeps=keeps)
            case ListItem():
                return list_paragraph(block, self._number_of(block), self._relations, is_flush=part.is_landscape)
            case Table():
                return self._table(block, part)
            case FigureBlock():
                return self._figure(block, keeps=keeps)

    def _heading(self, heading: Heading) -> str:
        if heading.level > DEEPEST:
            return heading_paragraph(heading, None)
        self._bookmarks += 1
        return heading_paragraph(heading, (self._bookmarks, next(self._entries).bookmark))

    def _table(self, table: Table, part: OutlinePart) -> str:
        begins = table.number > self._tables + 1
        self._tables = table.number or self._tables + 1
        title = caption("Table", self._tables, table.caption, stays_with_next=True, begins=begins)
        page = page_under(part)
        return title + table_xml(table, page, self._branding, self._sparks.run_xml, self._in_cell)

    def _in_cell(self, block: Paragraph | ListItem, keep: str) -> str:
        if isinstance(block, Paragraph):
            return cell_paragraph(block, self._relations, keep)
        return cell_item(block, self._number_of(block), self._relations, keep)

    def _number_of(self, item: ListItem) -> int:
        return BULLETS if item.kind is BlockKind.BULLET else self._lists.number_of(item)

    def _figure(self, block: FigureBlock, *, keeps: bool) -> str:
        begins = block.number > self._figures + 1
        self._figures = block.number or self._figures + 1
        picture = self._drawings.paragraph_xml(block.figure, self._figures)
        return picture + caption("Figure", self._figures, block.caption, stays_with_next=keeps, begins=begins)
