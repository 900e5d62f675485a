"""Whether the cell that has a role in a measure's row was understood, or is kept under its heading."""

from collections.abc import Callable

from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.key.directions import DirectionCell
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.polarities import polarity_of_text
from cpdesk.excel.words.units import unit_of_text

MAY_BE_UNREAD = frozenset(
    {
        ColumnRole.DIRECTION,
        ColumnRole.POLARITY,
        ColumnRole.UNIT,
        ColumnRole.RAG,
        ColumnRole.FORECAST_RAG,
        ColumnRole.TOLERANCE,
    }
)
"""The roles whose cells may hold words that nothing is made of."""


def is_understood(
    role: ColumnRole,
    text: Callable[[], str],
    direction: DirectionCell | None,
    rating: SuppliedRating,
    *,
    has_rule: bool,
) -> bool:
    """Return whether the cell of a role was understood; `text` gives what it says, where that decides."""
    match role:
        case ColumnRole.DIRECTION:
            return direction is not None
        case ColumnRole.POLARITY:
            return polarity_of_text(text()) is not None
        case ColumnRole.UNIT:
            return unit_of_text(text()) is not None
        case ColumnRole.RAG:
            return rating.rag is not None
        case ColumnRole.FORECAST_RAG:
            return rating.forecast is not None
        case ColumnRole.TOLERANCE:
            return has_rule or is_marker(text().strip())
        case _:
            return True
