"""The rule that a measure's own cells state: thresholds under the colours, a tolerance, a floor, a target's ±."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.grid import GridCell
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RagRating, RatingRule, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.target import Target
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.cell_bands import bands_in_cell
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rule_of_lines
from cpdesk.excel.key.rules import floor_rule, is_floor, tolerance_of_cell
from cpdesk.excel.key.threshold_rules import Unread, bands_of_thresholds
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.words.intervals import Interval, read_interval
from cpdesk.excel.words.money import ONE
from cpdesk.excel.words.target_words import read_target

CellOf = Callable[[BlockColumn | None, RowFigures], GridCell | None]


def threshold_rule(
    columns: Sequence[BlockColumn], found: RowFigures, target: Target | None, factor: Decimal, cell_of: CellOf
) -> RatingRule | None:
    """Return the rule of the thresholds in the measure's row; None where they do not say one.

    Those that speak of the target (`within 5% of target`) are read as a key's lines are. Where none is headed green,
    green begins at the target.
    """
    headed = [column for column in columns if column.band is not None and column.role is ColumnRole.TOLERANCE]
    cells = {column.band: cell_of(column, found) for column in headed}
    lines = [KeyLine(f"{colour}: {cell.text}") for colour, cell in cells.items() if cell is not None]
    if any("target" in line.text.casefold() for line in lines):
        return rule_of_lines(lines)
    runs: dict[RagRating, Interval] = {}
    for column in headed:
        run = _run(cell_of(column, found), found.unit, factor, found.pounds.get(column.number, ONE))
        if run is not None and column.band is not None:
            runs[column.band] = run
    if not runs or len(runs) < sum(not _is_empty(cell_of(column, found)) for column in headed):
        return None
    if target is not None and target.value is not None and not any(column.band is RagRating.GREEN for column in headed):
        runs[RagRating.GREEN] = Interval(target.value, target.value, is_bare=True)
    bands = bands_of_thresholds(runs, is_percent=found.unit is Unit.PERCENT)
    return bands if not isinstance(bands, Unread) else None


def own_rule(
    column: BlockColumn | None, found: RowFigures, target: Target | None, factor: Decimal, cell_of: CellOf
) -> RatingRule | None:
    """Return the rule of the measure's tolerance: its cell's under such a heading, else its target's wording's."""
    if column is not None and column.band is None:
        bands = _stated_bands(cell_of(column, found), column, found, factor)
        if bands is not None:
            return bands
        if is_floor(column.heading):
            return floor_rule(cell_of(column, found), found.unit, target, factor)
        rule = tolerance_of_cell(cell_of(column, found), column.heading, found.unit)
        if rule is not None:
            return _in_pounds(rule, found.pounds, column)
    said = read_target(target.text) if target is not None and target.value is not None else None
    return said.rule(is_percent=found.unit is Unit.PERCENT) if said is not None else None


def _stated_bands(cell: GridCell | None, column: BlockColumn, found: RowFigures, factor: Decimal) -> BandsRule | None:
    """Return the bands that one cell states, colour by colour; None where it does not, or they contradict."""
    stated = bands_in_cell(cell.text) if cell is not None and cell.number is None else ()
    if not stated or (any(run.is_percent for _, run in stated) and found.unit is not Unit.PERCENT):
        return None
    pounds = found.pounds.get(column.number, ONE)
    runs = {rating: _scaled(run, found.unit, factor, pounds) for rating, run in stated}
    bands = bands_of_thresholds(runs, is_percent=found.unit is Unit.PERCENT)
    return bands if not isinstance(bands, Unread) else None


def _in_pounds(rule: ToleranceRule, pounds: Mapping[int, Decimal], column: BlockColumn) -> ToleranceRule:
    return rule.times(pounds.get(column.number, ONE)) if rule.tolerance is ToleranceKind.POINTS else rule


def _is_empty(cell: GridCell | None) -> bool:
    return cell is None or cell.text.strip().casefold() in ("", "-", "–", "n/a", "na")


def _run(cell: GridCell | None, unit: Unit, factor: Decimal, pounds: Decimal) -> Interval | None:
    """Return the run of figures that a cell states, in the measure's unit."""
    run = read_interval(cell.text) if cell is not None else None
    if run is None or (run.is_percent and unit is not Unit.PERCENT):
        return None
    return _scaled(run, unit, factor, pounds)


def _scaled(run: Interval, unit: Unit, factor: Decimal, pounds: Decimal) -> Interval:
    """Return the run in the measure's unit."""
    if unit is Unit.PERCENT:
        ends = [end for end in (run.low, run.high) if end is not None]
        return run if run.is_percent or any(abs(end) > ONE for end in ends) else run.times(factor)
    return run.times(pounds) if unit is Unit.CURRENCY else run
