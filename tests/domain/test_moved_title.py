"""Next quarter's pack is not called by this quarter's name."""

import pytest

from cpdesk.domain.moved_title import moved_title
from cpdesk.domain.period import ReportingPeriod

Q4, Q1, Q2 = ReportingPeriod.quarter(2025, 4), ReportingPeriod.quarter(2026, 1), ReportingPeriod.quarter(2026, 2)


@pytest.mark.parametrize(
    ("title", "period", "coming", "moved"),
    [
        ("Scorecard: Quarter 1 2026/27", Q1, Q2, "Scorecard: Quarter 2 2026/27"),
        ("Q4 2025/26 update", Q4, Q1, "Q1 2026/27 update"),
        ("Update, quarter 4, 2025/26", Q4, Q1, "Update, Quarter 1, 2026/27"),
        ("Q4 2025-26 and Quarter 4", Q4, Q1, "Q1 2026-27 and Quarter 1"),
        ("Corporate Parenting Update Report", Q1, Q2, "Corporate Parenting Update Report"),
        ("Q10 and Quarter 3", Q1, Q2, "Q10 and Quarter 3"),
        ("Report for 2018/19", *map(ReportingPeriod.financial_year, (2018, 2019)), "Report for 2019/20"),
        ("June 2019", ReportingPeriod.month(2019, 6), ReportingPeriod.month(2019, 7), "July 2019"),
    ],
)
def test_a_title_names_the_period_that_is_coming(
    title: str, period: ReportingPeriod, coming: ReportingPeriod, moved: str
) -> None:
    assert moved_title(title, period, coming) == moved
