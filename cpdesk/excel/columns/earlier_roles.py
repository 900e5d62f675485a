"""The roles that renamed columns had last time: what stands in the place of a column that is gone."""

from collections.abc import Mapping, Sequence

from cpdesk.domain.import_profile import ScorecardShape
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.heading_keys import heading_keys, kept_neighbours, sheet_key, without_number
from cpdesk.excel.told import Told

_ALIKE = 0.5
_FIGURES = (
    ColumnRole.TARGET,
    ColumnRole.VALUE,
    ColumnRole.COMPARATOR,
    ColumnRole.BASELINE,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
    ColumnRole.TOLERANCE,
)
_WORDS = (ColumnRole.COMMENTARY, ColumnRole.LEAD, ColumnRole.GROUP, ColumnRole.MEASURE, ColumnRole.UNIT)


def earlier_roles(told: Told, headings: Mapping[int, str]) -> dict[int, ColumnRole]:
    """Return what each column with a heading that was not there last time was then, by the column's number.

    It is what stood between the same two neighbours, and is there no more; of a workbook that is not known, nothing.
    """
    keys = heading_keys(headings.values())
    before = _same_scorecard(told, keys)
    if before is None:
        return {}
    old = before.signature
    new = [at for at, key in enumerate(keys) if key not in old]
    gone = [at for at, key in enumerate(old) if key not in keys]
    places = {kept_neighbours(old, at, gone): before.columns[at].role for at in gone}
    columns = list(headings)
    found = {columns[at]: places.get(kept_neighbours(keys, at, new), ColumnRole.OTHER) for at in new}
    return {column: role for column, role in found.items() if role is not ColumnRole.OTHER}


def take_earlier_roles(
    roles: dict[int, ColumnRole | None], earlier: Mapping[int, ColumnRole], contents: Mapping[int, ColumnContents]
) -> None:
    """Settle that a column of which nothing else is known is what it was last time, where its cells can be that."""
    for column, role in earlier.items():
        if column in roles and roles[column] is None and _can_be(role, contents[column]):
            roles[column] = role


def _same_scorecard(told: Told, keys: Sequence[str]) -> ScorecardShape | None:
    """Return the scorecard of last time with at least half the headings, one of a sheet so named before others."""
    best, best_score = None, (False, False, _ALIKE)
    now = {without_number(key) for key in keys if key}
    for shape in told.profile.shape:
        old = {without_number(key) for key in shape.signature if key}
        likeness = len(now & old) / len(now | old) if now or old else 0.0
        is_sheet, is_like_sheet = shape.sheet == told.sheet, sheet_key(shape.sheet) == sheet_key(told.sheet)
        score = (is_sheet, is_like_sheet, likeness)
        if likeness >= _ALIKE and (best is None or score > best_score):
            best, best_score = shape, score
    return best


def _can_be(role: ColumnRole, contents: ColumnContents) -> bool:
    if role in _FIGURES:
        return contents.are_figures
    if role in _WORDS:
        return contents.are_words
    can_be = {
        ColumnRole.REF: contents.are_references,
        ColumnRole.POLARITY: contents.are_polarities,
        ColumnRole.DIRECTION: contents.are_arrows,
        ColumnRole.RAG: contents.may_be_ratings and contents.filled > 0,
        ColumnRole.FORECAST_RAG: contents.may_be_ratings and contents.filled > 0,
    }
    return can_be.get(role, False)
