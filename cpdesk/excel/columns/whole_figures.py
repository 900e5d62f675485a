"""The column of the whole council beside those of its areas, in a table whose title says for which period."""

import re
from collections.abc import Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.columns.own_figures import is_whole
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.words.wording import plain

_FEWEST_AREAS = 2
_POINTS = re.compile(r"(?:north|south|east|west|central|mid|centre)(?:[ -]?(?:north|south|east|west))?(?:ern)?")


def find_whole_figures(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
    context: TitleContext,
) -> None:
    """Settle that figures under `County`, `Total` or the council's name are the results, where areas stand beside them.

    The areas are kept by name: nothing says what the council would print of them. `East` beside North and South is one
    of them, and no region of England. Nothing is settled where another column has results, or no column is headed as
    measures.
    """
    is_headed = any(reading.role is ColumnRole.MEASURE and not reading.is_guess for reading in readings.values())
    if not is_headed or context.period is None or ColumnRole.VALUE in roles.values():
        return
    _leave_points(roles, readings)
    named = {
        column: plain(readings[column].text)
        for column, role in roles.items()
        if role is None and not readings[column].has_period and contents[column].are_figures and readings[column].text
    }
    whole = [column for column, name in named.items() if _is_whole(_without_total(name), context)]
    are_ratings = any(rating_of_text(name) is not None for name in named.values())
    if len(whole) == 1 and len(named) > _FEWEST_AREAS and not are_ratings:
        roles[whole[0]] = ColumnRole.VALUE


def _leave_points(roles: dict[int, ColumnRole | None], readings: Mapping[int, HeadingReading]) -> None:
    """Leave open whose figures those under points of the compass are, where one of them is no region's."""
    points = [column for column in roles if _POINTS.fullmatch(plain(readings[column].text))]
    if any(roles[column] is None for column in points):
        for column in points:
            roles[column] = None if roles[column] is ColumnRole.COMPARATOR else roles[column]


def _is_whole(name: str, context: TitleContext) -> bool:
    return is_whole(name) or context.names(name)


def _without_total(name: str) -> str:
    """Return the name without the word that says so: `Kent total`, `Council total`."""
    return name.removesuffix(" total").removesuffix(" overall") or name
