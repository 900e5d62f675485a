"""Rules about tables."""

from collections.abc import Iterator

from cpdesk.report.accessibility.found import Found, doubtful, wrong
from cpdesk.report.accessibility.nodes import CellNode, TableNode
from cpdesk.report.accessibility.paper import ReadPaper
from cpdesk.report.accessibility.styles import look_has
from cpdesk.report.table_shape import LONG
from cpdesk.report.word_file.names import attribute, every, first, is_on

_NO_LINE = ("", "nil", "none")
_SPLIT = "Split the cells, and write in each what it holds."


def tables_have_a_header_row(paper: ReadPaper) -> Iterator[Found]:
    """A screen reader says the heading with each cell, where one row is marked for it (PDF/UA 7.5)."""
    for table in paper.tables:
        marked = [is_on(first(row, "w:trPr/w:tblHeader")) for row in table.row_elements]
        if not marked or not marked[0]:
            yield wrong(
                table.spot,
                "table-header-row",
                "The first row of a table is not marked as its header row.",
                "In the table's layout choose Repeat header rows.",
                _opening(table),
            )
        elif sum(marked) > 1:
            yield doubtful(
                table.spot,
                "table-header-several",
                f"{sum(marked)} rows of a table are marked as header rows.",
                "Keep one.",
                _opening(table),
            )
        if not look_has(table.element, "firstRow"):
            yield wrong(
                table.spot,
                "table-header-look",
                "The look of a table does not say that it has a header row.",
                "In the table's design tick Header row.",
                _opening(table),
            )


def tables_are_simple(paper: ReadPaper) -> Iterator[Found]:
    """Cells that are merged, split or nested lose their headings when they are read out."""
    merges = ("w:tcPr/w:vMerge", "w:tcPr/w:hMerge")
    for table in paper.tables:
        for row, element in zip(table.rows, table.row_elements, strict=True):
            for cell in row:
                span = attribute(first(cell.element, "w:tcPr/w:gridSpan"))
                is_merged = any(first(cell.element, path) is not None for path in merges)
                if is_merged or span not in ("", "0", "1"):
                    yield wrong(
                        cell.spot, "table-merged", "A cell of a table is merged with others.", _SPLIT, cell.text
                    )
                if every(cell.element, ".//w:tbl"):
                    yield wrong(
                        cell.spot,
                        "table-nested",
                        "A table stands within a cell of another.",
                        "Put it below the other table.",
                        cell.text,
                    )
            shifts = ("w:trPr/w:gridBefore", "w:trPr/w:gridAfter")
            if row and any(attribute(first(element, path)) not in ("", "0") for path in shifts):
                yield wrong(row[0].spot, "table-merged", "A row of a table begins or ends beside its columns.", _SPLIT)
        if len({len(row) for row in table.rows}) > 1:
            yield wrong(
                table.spot,
                "table-ragged",
                "The rows of a table do not have the same number of cells.",
                _SPLIT,
                _opening(table),
            )


def tables_have_no_blanks(paper: ReadPaper) -> Iterator[Found]:
    """A blank cell says neither that there is no figure nor why (GSS practice: a symbol such as [x], [c] or [z])."""
    for table in paper.tables:
        filled = [[_is_filled(cell) for cell in row] for row in table.rows]
        for at, row in enumerate(filled[1:], 1):
            if row and not any(row):
                yield wrong(table.rows[at][0].spot, "table-blank-row", "A row of a table is blank.", "Delete it.")
        columns = list(zip(*filled, strict=False)) if len(filled) > 1 else []
        for at, column in enumerate(columns):
            if not any(column):
                spot = table.rows[0][at].spot
                yield wrong(spot, "table-blank-column", "A column of a table is blank.", "Delete it.")
        yield from _blank_cells(table, filled, columns)


def _blank_cells(table: TableNode, filled: list[list[bool]], columns: list[tuple[bool, ...]]) -> Iterator[Found]:
    for at, row in enumerate(filled):
        for place, is_filled in enumerate(row):
            is_told = (at and not any(row)) or (place < len(columns) and not any(columns[place]))
            if is_filled or is_told:
                continue
            spot = table.rows[at][place].spot
            if at == 0:
                yield wrong(
                    spot, "table-blank-header", "A header cell of a table is blank.", "Say what the column holds."
                )
            else:
                yield wrong(
                    spot,
                    "table-blank-cell",
                    "A cell of a table is blank.",
                    "Say why there is nothing: [x] not available, [c] kept back, [z] not applicable.",
                )


def tables_are_drawn(paper: ReadPaper) -> Iterator[Found]:
    """Word takes a table with neither borders nor shading for mere layout, and tags each cell as a paragraph."""
    for table in paper.tables:
        if not _is_drawn(paper, table):
            yield wrong(
                table.spot,
                "table-undrawn",
                "A table has neither borders nor shading, so the PDF has it as loose paragraphs.",
                "Give it borders.",
                _opening(table),
            )


def rows_stay_whole(paper: ReadPaper) -> Iterator[Found]:
    """A row that breaks across pages is read in two; one of a long text has to, as it may fit on none."""
    for table in paper.tables:
        if any(
            not is_on(first(row, "w:trPr/w:cantSplit")) and not any(len(cell.text) > LONG for cell in cells)
            for row, cells in zip(table.row_elements, table.rows, strict=True)
        ):
            yield doubtful(
                table.spot,
                "table-row-splits",
                "Rows of a table may break across pages.",
                "In the properties of its rows untick Allow row to break across pages.",
                _opening(table),
            )


def _is_filled(cell: CellNode) -> bool:
    return bool(cell.text) or bool(every(cell.element, ".//w:drawing"))


def _is_drawn(paper: ReadPaper, table: TableNode) -> bool:
    styles = paper.styles.chain(attribute(first(table.element, "w:tblPr/w:tblStyle")))
    edges = [
        edge
        for holder in (table.element, *styles)
        for path in (".//w:tblBorders/*", ".//w:tcBorders/*")
        for edge in every(holder, path)
    ]
    if any(attribute(edge) not in _NO_LINE for edge in edges):
        return True
    return any(
        paper.colours.of_fill(shading) for holder in (table.element, *styles) for shading in every(holder, ".//w:shd")
    )


def _opening(table: TableNode) -> str:
    return " | ".join(cell.text for cell in table.rows[0]) if table.rows else ""


RULES = (tables_have_a_header_row, tables_are_simple, tables_have_no_blanks, tables_are_drawn, rows_stay_whole)
