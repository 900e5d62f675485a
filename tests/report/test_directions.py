"""What a paper says of directions of travel."""

from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.edits import CompareWithBoth, Edit, SetArrows, SetBasis
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import Table
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.review import review_pack
from cpdesk.domain.trend import Basis
from cpdesk.report.compose import compose
from cpdesk.report.directions import direction_cell, direction_sentence
from outline_text import spoken
from pack_builders import measure, pack_of, scorecard, workbook

QUARTERS = tuple(ReportingPeriod.quarter(2018 + at // 4, at % 4 + 1) for at in range(6))


def leavers(*results: int, of: int | None = None) -> Measure:
    item = measure("2.15", "% of care leavers who are NEET", results, "38", periods=QUARTERS[6 - len(results) :])
    if of is None:
        return item
    return replace(item, values=tuple(replace(one, denominator=Decimal(of)) for one in item.values))


def reviewed(item: Measure, *edits: Edit) -> MeasureReview:
    card = scorecard([item], current=QUARTERS[5], basis=Basis.PREVIOUS)
    return review_pack(pack_of(workbook([card]), edits=edits)).measures["2.15"]


def test_a_sentence_says_the_change_in_people() -> None:
    assert direction_sentence(reviewed(leavers(40, 47, of=131))) == (
        "It has worsened: up 7 percentage points from 40% (the previous period, Q1 2019/20), which is 9 care leavers"
        " of 131."
    )


def test_a_sentence_says_that_less_than_one_is_no_change() -> None:
    assert direction_sentence(reviewed(leavers(40, 45, of=9))) == (
        "There is no change that counts from 40% (the previous period, Q1 2019/20): the difference, 5 percentage"
        " points, is less than one care leaver."
    )


def test_a_sentence_says_why_figures_are_not_compared() -> None:
    assert direction_sentence(reviewed(leavers(40, 47), SetBasis("2.15", MeasureBasis.CUMULATIVE))) == (
        "It is not compared with the previous period, as figures added up since the year began are not."
    )


def test_a_cell_has_arrow_word_and_people() -> None:
    item = leavers(40, 47, of=131)
    review = reviewed(item)
    assert direction_cell(review, review.direction).text == "▼ worsened (= 9 care leavers)"
    review = reviewed(item, SetArrows(ArrowLanguage.VALUE))
    assert direction_cell(review, review.direction).text == "▲ worsened (= 9 care leavers)"


def test_the_key_says_what_the_arrows_follow_and_what_the_brackets_hold() -> None:
    card = scorecard([leavers(40, 47, of=131)], current=QUARTERS[5], basis=Basis.PREVIOUS)
    text = spoken(compose(pack_of(workbook([card]), edits=[SetArrows(ArrowLanguage.VALUE)])))
    assert "▲ worsened." in text
    assert ArrowLanguage.VALUE.sentence in text
    assert "what the change comes to, of the group as it is now" in text


def test_both_directions_are_two_columns_and_two_sentences() -> None:
    item = leavers(50, 49, 48, 47, 46, 47)
    card = scorecard([item], current=QUARTERS[5], basis=Basis.PREVIOUS)
    outline = compose(pack_of(workbook([card]), edits=[CompareWithBoth(are_both=True)]))
    tables = [block for part in outline.parts for block in part.blocks if isinstance(block, Table)]
    main = next(table for table in tables if "Short term" in table.header)
    at = main.header.index("Short term")
    assert main.header[at : at + 2] == ("Short term", "Long term")
    assert [cell.text for cell in main.rows[0][at : at + 2]] == ["▼ worsened", "▲ improved"]
    text = spoken(outline)
    assert "It has worsened: up 1 percentage point from 46% (the previous period, Q1 2019/20)." in text
    assert "It has improved: down 2 percentage points from 49% (the same period last year)." in text
    assert "Short term compares with the previous period, long term with the same period last year." in text
