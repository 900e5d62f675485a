"""Columns of results whose headings speak of a time without saying which."""

from collections.abc import Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.dates.time_words import are_project_years, names_a_time

_NAMES = (ColumnRole.MEASURE, ColumnRole.REF)


def find_times(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle that figures under `H2`, `FY20`, `Last time` are results, whichever period somebody will say.

    So are those under `Year 1`, `Year 2` where nothing else holds results: the years of a plan, not of a school.
    """
    if not is_headed(readings):
        return
    open_columns = [column for column, role in roles.items() if role is None and contents[column].are_figures]
    for column in open_columns:
        if names_a_time(readings[column].text):
            roles[column] = ColumnRole.VALUE
    if ColumnRole.VALUE not in roles.values() and are_project_years([readings[column].text for column in open_columns]):
        roles.update(dict.fromkeys(open_columns, ColumnRole.VALUE))


def is_headed(readings: Mapping[int, HeadingReading]) -> bool:
    """Return whether a heading says that measures are listed: only then is `Latest` one of their periods."""
    return any(reading.role in _NAMES and not reading.is_guess for reading in readings.values())
