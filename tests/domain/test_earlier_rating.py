"""The ratings of the period before: told only where they are the council's own rule's."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.earlier_rating import earlier_ratings
from cpdesk.domain.edits import SetRating, SetTarget
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.domain.trend import Basis
from pack_builders import applied, measure, pack_of, scorecard, workbook

MAY, JUNE = (ReportingPeriod.month(2019, month) for month in (5, 6))
MARCH, APRIL = (ReportingPeriod.month(2019, month) for month in (3, 4))


def ratings(pack: BoardPack) -> dict[str, RagRating | None]:
    return {key: rating.rag for key, rating in earlier_ratings(pack, review_pack(pack)).items()}


def monthly(*results: int, periods: tuple[ReportingPeriod, ...] = (MAY, JUNE)) -> BoardPack:
    made = measure("1.1", "% in time", results, "90", polarity=Polarity.HIGH, periods=periods)
    return pack_of(workbook([scorecard([made], current=periods[-1], basis=Basis.PREVIOUS)]))


def test_the_month_before_is_rated_by_the_rule_of_the_workbook() -> None:
    assert ratings(monthly(91, 70)) == {"1.1": RagRating.GREEN}


def test_an_officers_rating_says_nothing_of_the_month_before() -> None:
    own = SetRating("1.1", RatingOverride(RagRating.AMBER, "late data", "A Writer"))
    assert ratings(applied(monthly(91, 70), own)) == {}


def test_a_target_of_this_year_is_not_last_years() -> None:
    assert ratings(monthly(91, 70, periods=(MARCH, APRIL))) == {}


def test_last_year_is_rated_where_the_pack_says_what_was_aimed_for() -> None:
    target = SetTarget("1.1", Dated(MeasureTarget(Decimal(95)), date(2018, 4, 1)))
    assert ratings(applied(monthly(91, 70, periods=(MARCH, APRIL)), target)) == {"1.1": RagRating.AMBER}
