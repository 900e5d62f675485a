"""Names over periods that come again under each of them: `North` over 2022/23 and 2023/24, then `South` over both."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.words.wording import plain


def with_areas(readings: Mapping[int, HeadingReading]) -> dict[int, HeadingReading]:
    """Return the readings; those of one period under several names are of somebody's figures, not of values alone.

    A name over periods that no other column is for only describes them (`Quarterly figures`).
    """
    names: dict[PeriodLabel, set[str]] = defaultdict(set)
    for reading in readings.values():
        if reading.role is ColumnRole.VALUE and reading.has_period:
            names[_bare(reading)].add(_words(reading))
    several = {_words(reading) for reading in readings.values() if len(names[_bare(reading)]) > 1} - {""}
    return {column: _as_area(reading, several) for column, reading in readings.items()}


def _as_area(reading: HeadingReading, areas: Collection[str]) -> HeadingReading:
    if reading.role is not ColumnRole.VALUE or not reading.name:
        return reading
    return replace(reading, role=None) if _words(reading) in areas else replace(reading, name="")


def _words(reading: HeadingReading) -> str:
    """Return the name in one case; a number beside a period is none."""
    return plain(reading.name) if any(letter.isalpha() for letter in reading.name) else ""


def _bare(reading: HeadingReading) -> PeriodLabel:
    return replace(reading.label, rest="")
