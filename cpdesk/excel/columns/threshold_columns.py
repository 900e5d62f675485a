"""Columns headed by the colours of a rating: each measure's own thresholds, or a tick under its rating."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.grid import GridCell
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.key.rule_words import limit_of_words
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.intervals import Interval, read_interval
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.wording import plain

_HEADED = re.compile(
    r"(?:(?:rag|rating|status|performance|own|measure) )?"
    r"(?:(?:status|rating|thresholds?|ranges?|bands?|tolerances?|limits?|triggers?):? )?"
    r"(?P<colour>red|amber|green|yellow|[rag])(?: ?[(\[][^)\]]*[)\]])?(?: (?P<of>.+))?"
    r"|(?:threshold|range|band|limit|trigger|tolerance|criteria)s? ?(?:for|[-:(=])"
    r" ?(?P<named>red|amber|green|yellow)\)?"
)
_THRESHOLD = re.compile(
    r"(?:rag |rating |status )?(?:thresholds?|ranges?|bands?|banding|limits?|triggers?|tolerances?|criteria|values?"
    r"|levels?|zones?|boundar(?:y|ies)|parameters?|definition|is|if|when|=)"
    r"|(?:is |if |when |where )?(?:at or |on or |equal to or )?"
    r"(?:below|under|above|over|less than|fewer than|more than|greater than|at least|at most|from|up to|<=?|>=?|[≤≥])"
)
_TICK = re.compile(r"[xX×✗✘✓✔√☑☒•●■★*üûþýP]|yes|y|1")
_MOST_ROWS = 400
_SHORT = 12  # characters of a run of figures; a distance from the target takes more words


@dataclass(frozen=True)
class ColourColumns:
    """Columns by number with the colour that each is headed by: of thresholds, or of ticks."""

    thresholds: Mapping[int, RagRating] = field(default_factory=dict)
    ticks: Mapping[int, RagRating] = field(default_factory=dict)

    def band(self, column: int) -> RagRating | None:
        """Return the colour of a column of either kind."""
        return self.thresholds.get(column) or self.ticks.get(column)


def find_colour_columns(
    view: SheetView,
    block: Block,
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
) -> ColourColumns:
    """Settle which columns hold thresholds or ticks, where two colours at least head one column each.

    Counts of ratings are neither: whole numbers without a word, of which nothing shows that they bound anything.
    """
    headed = dict(_headed(readings))
    colours = {colour for colour, _ in headed.values()}
    if len(colours) < 2 or len(colours) < len(headed) or not _lists_measures(roles, headed):
        return ColourColumns()
    named = {column: colour for column, (colour, _) in headed.items()}
    cells = [row for row in _rows(view, block, named) if row]
    if _are_ticks(cells):
        roles.update(dict.fromkeys(named, ColumnRole.RAG))
        return ColourColumns(ticks=named)
    if not _are_thresholds(cells, is_said=any(is_said for _, is_said in headed.values())):
        return ColourColumns()
    roles.update(dict.fromkeys(named, ColumnRole.TOLERANCE))
    return ColourColumns(thresholds=named)


def is_tick(text: str) -> bool:
    """Return whether a cell's text is a tick: X, ✓, yes, 1."""
    return _TICK.fullmatch(text.strip()) is not None


@lru_cache(maxsize=1 << 10)
def threshold_named(heading: str) -> RagRating | None:
    """Return the colour whose thresholds a heading may head."""
    found = _HEADED.fullmatch(plain(heading))
    if found is None or (found["of"] is not None and _THRESHOLD.fullmatch(found["of"]) is None):
        return None
    return rating_of_text(found["colour"] or found["named"])


def _headed(readings: Mapping[int, HeadingReading]) -> Iterator[tuple[int, tuple[RagRating, bool]]]:
    """Yield the columns that colours head, each with whether the heading says that these are thresholds."""
    for column, reading in readings.items():
        colour = threshold_named(reading.text) if not reading.has_period else None
        if colour is not None:
            yield column, (colour, len(plain(reading.text).split()) > 1)


def _lists_measures(roles: Mapping[int, ColumnRole | None], headed: Mapping[int, object]) -> bool:
    """Return whether targets or results stand beside them, as they do on no count of ratings."""
    besides = (role for column, role in roles.items() if column not in headed)
    return any(role in (ColumnRole.TARGET, ColumnRole.VALUE, ColumnRole.RAG) for role in besides)


def _rows(view: SheetView, block: Block, named: Mapping[int, RagRating]) -> Iterator[list[GridCell]]:
    for row in block.body_rows[:_MOST_ROWS]:
        if row in block.repeats:
            continue
        cells = (view.cell(row, column) for column in named)
        yield [cell for cell in cells if cell is not None and cell.text.strip() and view.width_of(cell) == 1]


def _are_ticks(rows: list[list[GridCell]]) -> bool:
    """Return whether nearly every row has one tick at most, and no row anything else but n/a or the like.

    A row with two ticks is a slip, which rates nothing: it takes no rating from the others.
    """
    ticks = [sum(is_tick(cell.text) for cell in row) for row in rows]
    are_others_markers = all(is_tick(cell.text) or is_marker(cell.text) for row in rows for cell in row)
    return are_others_markers and any(ticks) and 4 * sum(count > 1 for count in ticks) <= sum(map(bool, ticks)) + 1


def _are_thresholds(rows: list[list[GridCell]], *, is_said: bool) -> bool:
    runs = [[read_interval(cell.text) for cell in row] for row in rows]
    every = [run for row in runs for run in row]
    known = [run for run in every if run is not None]
    distances = sum(limit_of_words(cell.text) is not None for row in rows for cell in row if len(cell.text) > _SHORT)
    if distances > len(rows) // 2:
        return True
    if not known or 2 * len(known) < len(every) or _add_up(runs):
        return False
    bounds = sum(not run.is_bare or run.is_percent for run in known)
    return is_said or 2 * bounds >= len(known) or (len(known) > 2 and all(map(_is_ordered, rows)))


def _add_up(rows: list[list[Interval | None]]) -> bool:
    """Return whether the rows are shares of a whole: 30%, 20%, 50%."""
    sums = [_sum(row) for row in rows if len(row) > 1]
    return bool(sums) and all(found in (Decimal(1), Decimal(100)) for found in sums)


def _sum(row: list[Interval | None]) -> Decimal | None:
    numbers = [run.low for run in row if run is not None and run.is_bare and run.low is not None]
    return sum(numbers, Decimal(0)) if len(numbers) == len(row) else None


def _is_ordered(row: list[GridCell]) -> bool:
    """Return whether a row's bare figures rise or fall throughout, and are no counts that happen to."""
    numbers = [run.low for cell in row if (run := read_interval(cell.text)) is not None and run.low is not None]
    return len(numbers) > 1 and (numbers == sorted(set(numbers)) or numbers == sorted(set(numbers), reverse=True))
