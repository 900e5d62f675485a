"""The words for a direction of travel."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.direction_words import arrowed_word, direction_phrase
from cpdesk.domain.edits import CompareWithBoth, Edit, SetArrows, SetBasis, SetTarget
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.trend import Basis
from pack_builders import measure, pack_of, scorecard, workbook

QUARTERS = tuple(ReportingPeriod.quarter(2018 + at // 4, at % 4 + 1) for at in range(6))


def of_group(item: Measure, size: int) -> Measure:
    return replace(item, values=tuple(replace(one, denominator=Decimal(size)) for one in item.values))


def reviewed(item: Measure, edits: Iterable[Edit] = (), basis: Basis = Basis.PREVIOUS) -> MeasureReview:
    card = scorecard([item], current=QUARTERS[5], basis=basis)
    return review_pack(pack_of(workbook([card]), edits=edits)).measures[item.key]


def leavers(*results: int, polarity: Polarity | None = Polarity.LOW) -> Measure:
    periods = QUARTERS[6 - len(results) :]
    return measure("2.15", "% of care leavers who are NEET", results, "38", periods=periods, polarity=polarity)


def test_a_change_is_said_in_people_of_their_group() -> None:
    review = reviewed(of_group(leavers(40, 47), 131))
    assert direction_phrase(review) == "worse, up 7 pts on the previous period = 9 care leavers of 131"


def test_less_than_one_of_them_is_no_change() -> None:
    review = reviewed(of_group(leavers(40, 45), 9))
    assert direction_phrase(review) == "no change: less than one care leaver (up 5 pts on the previous period)"


def test_without_a_group_nothing_is_said_of_people() -> None:
    assert direction_phrase(reviewed(leavers(40, 47))) == "worse, up 7 pts on the previous period"


def test_figures_that_add_up_are_refused_in_words() -> None:
    review = reviewed(leavers(40, 47), [SetBasis("2.15", MeasureBasis.CUMULATIVE)])
    assert direction_phrase(review) == (
        "not comparable: figures added up since the year began are not compared with the previous period"
    )


def test_both_directions_are_the_previous_period_and_the_same_last_year() -> None:
    review = reviewed(leavers(50, 49, 48, 47, 46, 47), [CompareWithBoth(are_both=True)], Basis.PREVIOUS_YEAR)
    assert [direction_phrase(review, one) for one in review.both_directions] == [
        "worse, up 1 pt on the previous period",
        "better, down 2 pts on the same period last year",
    ]
    assert reviewed(leavers(46, 47)).both_directions == ()


@pytest.mark.parametrize(
    ("results", "polarity", "performance", "value"),
    [
        ((40, 47), Polarity.LOW, "▼ worse", "▲ worse"),
        ((47, 40), Polarity.LOW, "▲ better", "▼ better"),
        ((40, 47), Polarity.HIGH, "▲ better", "▲ better"),
        ((40, 40), Polarity.HIGH, "► no change", "↔ no change"),
        ((40, 47), None, "–", "▲ up"),
    ],
)
def test_an_arrow_follows_performance_or_the_figure_and_the_word_stays(
    results: tuple[int, int], polarity: Polarity | None, performance: str, value: str
) -> None:
    item = leavers(*results, polarity=polarity)
    assert arrowed_word(reviewed(item)) == performance
    assert arrowed_word(reviewed(item, [SetArrows(ArrowLanguage.VALUE)])) == value


def planned(*results: int) -> Measure:
    return replace(leavers(*results, polarity=Polarity.PLAN), unit=Unit.NUMBER)


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ((30, 36), "better, nearer to plan, up 6 on the previous period"),
        ((46, 40), "better, nearer to plan, down 6 on the previous period"),
        ((38, 30), "worse, further from plan, down 8 on the previous period"),
        ((36, 40), "up 4 on the previous period"),
        ((36, 36), "no change on the previous period"),
    ],
)
def test_where_plan_is_best_nearer_to_it_is_better(results: tuple[int, int], words: str) -> None:
    assert direction_phrase(reviewed(planned(*results))) == words


def test_each_figure_is_held_against_the_plan_of_its_own_period() -> None:
    codes = {QUARTERS[4].code: Decimal(10), QUARTERS[5].code: Decimal(20)}
    edit = SetTarget("2.15", Dated(MeasureTarget(Decimal(40), profile=codes)))
    assert direction_phrase(reviewed(planned(10, 17), [edit])).startswith("worse, further from plan, up 7")
