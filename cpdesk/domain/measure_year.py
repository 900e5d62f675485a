"""The kind of year that a measure is reported in."""

import re

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.year_kind import YearKind, year_kind, year_kind_among

_JANUARY = late_pattern(
    r"\bcalendar[- ]years?\b|\bsince (?:1(?:st)? )?january\b|\bjan(?:uary)?(?: to |[-–])dec", re.IGNORECASE
)


def measure_year(measure: Measure, current: ReportingPeriod) -> YearKind:
    """Return the kind of year that a measure's current period is part of, as its wording says, else its periods."""
    own = year_kind(current)
    if own is None and any(map(_JANUARY.search, (measure.title, *(cell.text for cell in measure.other)))):
        return YearKind.CALENDAR
    return year_kind_among(current, (value.period for value in measure.values if value.period is not None))
