"""Whole workbooks of known measures in a layout."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cpdesk.domain.grid import WorkbookGrid
from grid_builders import Content, bold, sheet, workbook
from layout_builders import PLEDGES, Known, Layout, measures_in
from layout_tables import Sheet, period_heads, put_foot, put_table, put_titles, table_parts


def laid_out(layout: Layout, measures: Sequence[Known]) -> WorkbookGrid:
    """Return a workbook of those measures in that layout."""
    build = {
        "side": _side_by_side,
        "stacked": _stacked,
        "across": _across,
        "long": _long,
        "sheets": _sheets,
        "half page": _half_pages,
    }.get(layout.form, _rows)
    return build(layout, measures_in(layout, measures))


def _by_pledge(measures: Sequence[Known]) -> list[list[Known]]:
    return [[known for known in measures if known.pledge == pledge] for pledge in PLEDGES]


def _one(target: Sheet, layout: Layout, name: str = "Scorecard") -> WorkbookGrid:
    grids = [target.grid(name)]
    if layout.pledges == "number":
        grids.insert(
            0, sheet([["Corporate parenting"], [], ["Our pledges"], *[[text] for text in PLEDGES]], name="Contents")
        )
    return workbook(*grids)


def _rows(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = put_titles(target, layout, layout.first_row, layout.first_column)
    if layout.pledges == "line":
        target.put(row, layout.first_column, bold(PLEDGES[0]))
        row += 1
    top = row
    row, last = put_table(target, layout, measures, row, layout.first_column)
    put_foot(target, layout, row, layout.first_column, last, top)
    return _one(target, layout, "Pledge 1" if layout.pledges == "sheet name" else "Scorecard")


def _side_by_side(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = put_titles(target, layout, layout.first_row, layout.first_column)
    _, last = put_table(target, layout, measures[:8], row, layout.first_column)
    put_table(target, layout, measures[8:], row + layout.offset, last + 1 + layout.gap)
    return _one(target, layout)


def _stacked(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = put_titles(target, layout, layout.first_row, layout.first_column)
    last = layout.first_column
    for group in _by_pledge(measures):
        if layout.pledges == "line":
            target.put(row, layout.first_column, bold(group[0].pledge or ""))
            row += 1
        row, last = put_table(target, layout, group, row, layout.first_column)
        row += 1 + layout.offset
    put_foot(target, replace(layout, key=""), row, layout.first_column, last, layout.first_row)
    return _one(target, layout)


def _sheets(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    grids = []
    for number, group in enumerate(_by_pledge(measures), 1):
        target = Sheet(layout)
        row = put_titles(target, layout, layout.first_row, layout.first_column)
        top = row
        row, last = put_table(target, layout, group, row, layout.first_column)
        put_foot(target, layout, row, layout.first_column, last, top)
        grids.append(target.grid(f"Pledge {number}" if layout.pledges == "sheet name" else f"Sheet{number}"))
    if layout.pledges == "number":
        grids.insert(0, sheet([["Our pledges"], *[[text] for text in PLEDGES]], name="Contents"))
    return workbook(*grids)


def _across(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = put_titles(target, layout, layout.first_row, layout.first_column)
    parts = [part for part in table_parts(replace(layout, heads=1, pledges="none")) if not part.is_hidden]
    step = 2 if layout.spacer_columns else 1
    column = layout.first_column
    if layout.pledges in ("column", "merged column", "merged row"):
        for group in _by_pledge(measures):
            first = column + step * (1 + measures.index(group[0]))
            target.put(row, first, bold(group[0].pledge or ""))
            target.merges.append((row, first, row, first + step * (len(group) - 1)))
        row += 1
    for part in parts:
        heading = "" if part.heads == ("Measure",) and layout.merged else part.heads[0]
        target.put(row, column, bold(heading) if heading else None)
        for number, known in enumerate(measures, 1):
            target.put(row, column + step * number, part.cell(known))
        row += 2 if layout.spacer_rows == 1 else 1
    put_foot(target, replace(layout, key=""), row, column, column, row)
    return _one(target, layout)


def _long(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = put_titles(target, layout, layout.first_row, layout.first_column)
    heads = ["Ref", "Measure", "Period", "Value", *(["Target"] if layout.has_target else [])]
    heads = heads if layout.has_refs else heads[1:]
    for place, text in enumerate(heads):
        target.put(row, layout.first_column + place, bold(text))
    for known in measures:
        for code, value in known.values.items():
            row += 1
            (period,) = period_heads(code, 1)
            cells: list[Content] = [known.ref, known.title, period, value, known.target]
            for place, content in enumerate(cells if layout.has_refs else cells[1:]):
                target.put(row, layout.first_column + place, content if place < len(heads) else None)
    put_foot(target, replace(layout, key=""), row + 1, layout.first_column, layout.first_column, row)
    return _one(target, layout)


def _half_pages(layout: Layout, measures: list[Known]) -> WorkbookGrid:
    target = Sheet(layout)
    row = layout.first_row
    codes = ("2017-18", "2018-19", "2019-20 Q1", "2019-20 Q2")
    rows: list[tuple[str, Callable[[Known], Sequence[Content]]]] = [
        ("Actual", lambda known: [known.values[code] for code in codes]),
        ("Target", lambda known: [known.target] * 4),
    ]
    if layout.has_england:
        rows.append(("England", lambda known: [None, known.england, None, None]))
    for known in measures:
        target.put(row, layout.first_column, bold(f"{known.ref} {known.title}"))
        row += 1
        grid: list[list[Content]] = [[None, *[period_heads(code, 1)[0] for code in codes]]]
        grid.extend([name, *cells(known)] for name, cells in rows)
        turned = [list(line) for line in zip(*grid, strict=True)] if layout.merged else grid
        for line in turned:
            for place, content in enumerate(line):
                target.put(row, layout.first_column + place, content)
            row += 1
        if layout.has_comments and known.comment:
            target.put(row, layout.first_column, f"Commentary: {known.comment}")
            row += 1
        row += 1 + layout.far
    return _one(target, layout)
