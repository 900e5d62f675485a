"""The cover report says what changed, month by month or quarter by quarter, with the scorecard behind it."""

from functools import cache

from cpdesk.domain.outline import Outline
from cpdesk.report.compose import compose
from cpdesk.services.reports import with_report
from outline_text import spoken
from overview_books import two_quarters
from paper_of import headings_of, sample_pack_of


@cache
def monthly() -> Outline:
    return compose(sample_pack_of("monthly-dashboard-2019-20", "cover", "dashboard-cover-march-2020"))


@cache
def quarterly() -> Outline:
    return compose(with_report(two_quarters().pack, "cover"))


def test_it_has_what_a_board_reads_before_the_scorecard() -> None:
    assert headings_of(monthly()) == [
        "1. Purpose",
        "2. Recommendations",
        "3. Key changes",
        "4. Summary on a page",
        "5. Implications",
        "5.1. Legal implications",
        "5.2. Financial implications",
        "5.3. Human resources implications",
        "Clearance",
    ]
    assert "\nAppendix 1: " in spoken(monthly())


def test_its_words_are_those_of_its_period() -> None:
    assert monthly().title == "Monthly corporate parenting scorecard for March 2020"
    assert quarterly().title == "Quarterly corporate parenting scorecard for Q2 2019/20"
    assert "brings the committee the quarterly corporate parenting scorecard for Q2 2019/20" in spoken(quarterly())


def test_it_tells_what_became_red_and_what_green_again() -> None:
    text = spoken(quarterly())
    assert "3.2. Newly red: one measure.\n2.6, % of secondary pupils" in text
    assert "7 percentage points over. It was green.\n3.3. Back to green: one measure.\n3.1, " in text
