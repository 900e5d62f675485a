"""A scorecard is read alike however it is laid out, and no row of it is lost unseen."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.supplied import SheetKind, SuppliedWorkbook
from cpdesk.domain.understanding import BlockMap, RowMeaning
from cpdesk.excel.reader import understand, understand_workbook
from layout_builders import Known, Layout, fitting, known_measures, pledge_told, random_layout, seen
from layout_workbooks import laid_out

_FORMS = ("rows", "side", "stacked", "across", "long", "sheets", "half page")
_SEEDS = range(30)


def _die(form: str, seed: int) -> Random:
    return Random(f"{form} {seed}")


def _workbook(form: str, seed: int) -> tuple[Layout, list[Known], SuppliedWorkbook]:
    random = _die(form, seed)
    layout = fitting(random_layout(random), form)
    measures = known_measures(random)
    return layout, seen(layout, measures), understand(laid_out(layout, measures))


def _measures(supplied: SuppliedWorkbook) -> list[Measure]:
    return [measure for card in supplied.scorecards for measure in card.measures]


def _told(measure: Measure, layout: Layout) -> tuple[object, ...]:
    values = {value.period.code if value.period else None: value.number for value in measure.values}
    target = measure.target.value if measure.target else None
    rating = measure.supplied_rating.rag.value[0].upper() if measure.supplied_rating.rag else None
    england = [comparator.value.number for comparator in measure.comparators if comparator.name == "England"]
    return (
        measure.ref,
        measure.title,
        measure.pledge,
        values,
        target if layout.shows("target") else None,
        rating if layout.shows("rag") else None,
        england if layout.shows("england") else [],
        measure.commentary if layout.shows("comments") else "",
        (measure.lead or "") if layout.shows("lead") else "",
    )


def _known(known: Known, layout: Layout) -> tuple[object, ...]:
    return (
        known.ref if layout.shows("refs") else "",
        known.title,
        pledge_told(layout, known),
        {code: Decimal(known.values[code]) for code in layout.codes},
        Decimal(known.target) if layout.shows("target") else None,
        known.rag if layout.shows("rag") else None,
        [Decimal(known.england)] if layout.shows("england") else [],
        known.comment if layout.shows("comments") else "",
        known.lead if layout.shows("lead") else "",
    )


@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("form", _FORMS)
def test_a_layout_makes_no_difference_to_what_is_read(form: str, seed: int) -> None:
    layout, measures, supplied = _workbook(form, seed)

    assert [_told(measure, layout) for measure in _measures(supplied)] == [_known(known, layout) for known in measures]
    assert not supplied.tables
    assert not supplied.trackers
    assert [finding.code for finding in supplied.findings if finding.code == "undated-column"] == []


@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("form", ["rows", "stacked", "side", "long"])
def test_every_row_of_a_table_is_a_measure_a_pledge_a_heading_a_total_a_note_or_pointed_out(
    form: str, seed: int
) -> None:
    random = _die(form, seed)
    layout = replace(fitting(random_layout(random), form), key="")
    grid = laid_out(layout, known_measures(random))
    understanding = understand_workbook(grid)
    pointed_out = {
        (finding.place.sheet, int("".join(filter(str.isdigit, finding.place.cell))))
        for finding in understanding.supplied.findings
        if finding.code == "row-left-out"
    }

    for sheet, found in zip(grid.sheets, understanding.maps, strict=True):
        blocks = [block for block in found.blocks if block.kind is SheetKind.SCORECARD]
        meant = {row for block in blocks for row in block.rows}
        beneath = range(_first_heading(blocks), max(meant, default=0) + 1)
        visible = {cell.row for cell in sheet.cells.values() if cell.column not in sheet.hidden_columns}
        assert visible.intersection(beneath) <= meant | set(sheet.hidden_rows)
        left_out = {
            row
            for block in blocks
            for row, meaning in block.rows.items()
            if meaning in (RowMeaning.TOTAL, RowMeaning.LEFT_OUT)
        }
        assert {(sheet.name, row) for row in left_out} <= pointed_out
        assert {(sheet.name, row) for row in sheet.hidden_rows} <= pointed_out


def _first_heading(blocks: list[BlockMap]) -> int:
    heads = (row for block in blocks for row, meaning in block.rows.items() if meaning is RowMeaning.HEADING)
    return min(heads, default=1)


@pytest.mark.parametrize("seed", _SEEDS)
def test_what_a_map_calls_a_measure_is_one(seed: int) -> None:
    random = _die("rows", seed)
    layout = fitting(random_layout(random), "rows")
    understanding = understand_workbook(laid_out(layout, known_measures(random)))
    (sheet_map,) = (found for found in understanding.maps if found.blocks)
    rows = [row for block in sheet_map.blocks for row, meaning in block.rows.items() if meaning is RowMeaning.MEASURE]

    cells = [measure.place.cell for measure in _measures(understanding.supplied)]
    assert [int("".join(filter(str.isdigit, cell))) for cell in cells] == rows
