"""A heading that speaks of this quarter or last month means one beside the period that the title names, or none."""

import pytest

from cpdesk.domain.period import ReportingPeriod
from cpdesk.excel.dates.relative_periods import relative_period

_JUNE, _MAY, _Q1 = (
    ReportingPeriod.month(2026, 6),
    ReportingPeriod.month(2026, 5),
    ReportingPeriod.quarter(2026, 1),
)


@pytest.mark.parametrize(
    ("heading", "current", "code"),
    [
        ("This quarter", _Q1, "2026-27 Q1"),
        ("This quarter", _JUNE, "2026-27 Q1"),
        ("Last qtr", _JUNE, "2025-26 Q4"),
        ("Same quarter last year", _JUNE, "2025-26 Q1"),
        ("This period", _JUNE, "2026-06"),
        ("Last month", _JUNE, "2026-05"),
        ("This quarter", _MAY, None),
        ("Last month", _Q1, None),
        ("This term", _Q1, None),
        ("Last year", _MAY, "2025-26"),
    ],
)
def test_a_part_of_the_year_is_of_the_kind_that_the_heading_says(
    heading: str, current: ReportingPeriod, code: str | None
) -> None:
    found = relative_period(heading, current)

    assert (found.code if found is not None else None) == code
