"""Columns headed by colours are thresholds, ticks or counts, as their cells show."""

from decimal import Decimal

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import BandsRule, RagRating, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood, understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "2019/20 Q1", "Target", "Red", "Amber", "Green"]
_VISITS: list[Content] = ["1", "% of visits", "88%", "91%", "95%"]
_MOVES: list[Content] = ["2", "Average days", 12, 11, 10]


def _ratings(card: Scorecard) -> list[RagRating | None]:
    return [card.rate(measure).rag for measure in card.measures]


def test_each_measures_thresholds_are_its_rule_and_say_which_way_is_good() -> None:
    card = understood_card(_HEADINGS, [*_VISITS, "<85%", "85-94%", "≥95%"], [*_MOVES, ">15", "10-15", "10 or less"])
    visits, days = card.measures

    assert [column.role for column in card.columns[5:]] == [ColumnRole.TOLERANCE] * 3
    assert (visits.polarity, days.polarity) == (Polarity.HIGH, Polarity.LOW)
    assert visits.rule == BandsRule.of(Decimal(95), Decimal(85), rates_without_target=True)
    assert _ratings(card) == [RagRating.AMBER, RagRating.AMBER]
    assert visits.other == days.other == ()


def test_thresholds_rate_without_a_target() -> None:
    headings: list[Content] = [*_HEADINGS[:4], "Red threshold", "Amber range", "Green (G)"]
    card = understood_card(
        headings, [*_VISITS[:4], "<85%", "85-90%", "90% and above"], [*_MOVES[:4], ">10", "8-10", "<8"]
    )

    assert _ratings(card) == [RagRating.GREEN, RagRating.RED]


def test_where_none_is_headed_green_green_begins_at_the_target() -> None:
    card = understood_card([*_HEADINGS[:5], "Red threshold", "Amber threshold"], [*_VISITS, "85%", "95%"])

    assert _ratings(card) == [RagRating.AMBER]


def test_fractions_shown_as_such_are_in_points() -> None:
    card = understood_card(_HEADINGS, ["1", "% of visits", 0.88, 0.91, 0.95, 0.85, None, 0.95], [*_MOVES, 15, None, 10])

    assert _ratings(card) == [RagRating.AMBER, RagRating.AMBER]


def test_a_tick_stands_for_the_colour_above_it() -> None:
    card = understood_card(_HEADINGS, [*_VISITS, None, "X", None], [*_MOVES, None, None, "✓"], ["3", "Moves", 1, 2, 3])

    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.AMBER, RagRating.GREEN, None]
    assert str(card.measures[0].supplied_rating.place) == "Scorecard!G2"
    assert [column.role for column in card.columns[5:]] == [ColumnRole.RAG] * 3


def test_counts_of_ratings_are_no_thresholds() -> None:
    counted = understood(["Pledge", "Red", "Amber", "Green"], ["Pledge 1", 3, 4, 10], ["Pledge 2", 1, 2, 5])
    shares = understood_card([*_HEADINGS[:5], "Red", "Green"], [*_VISITS, "30%", "70%"], [*_MOVES, "40%", "60%"])

    assert counted.scorecards == ()
    assert [column.role for column in shares.columns[5:]] == [ColumnRole.OTHER] * 2


def test_thresholds_that_speak_of_the_target_are_read_as_a_key_is() -> None:
    card = understood_card(
        _HEADINGS,
        ["1", "% of visits (high is good)", "88%", "91%", "95%", ">5% off target", "within 5% of target", "on target"],
        ["2", "Visits (high is good)", 6, 7, 10, "more than 20% off target", "within 20% of target", "on target"],
    )

    assert [measure.rule for measure in card.measures] == [
        ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE),
        ToleranceRule.of(Decimal(20), ToleranceKind.RELATIVE),
    ]
    assert _ratings(card) == [RagRating.AMBER, RagRating.RED]


def test_headings_may_stand_over_the_colours_or_be_letters() -> None:
    top: list[Content] = [*[None] * 5, "RAG thresholds"]
    over = understood_card(top, _HEADINGS, [*_VISITS, "<85%", "85-94%", "≥95%"], merges=[(1, 6, 1, 8)])
    letters = understood_card([*_HEADINGS[:5], "R", "A", "G"], [*_VISITS, "<85%", "85-94%", "≥95%"])

    assert _ratings(over) == _ratings(letters) == [RagRating.AMBER]


def test_no_rule_is_worked_out_of_ratings_that_thresholds_already_give() -> None:
    card = understood_card([*_HEADINGS, "RAG"], [*_VISITS, "<85%", "85-94%", "≥95%", "Amber"])

    assert (card.rule_in_force.rule, card.rule_in_force.rated) == (None, 1)


def test_a_role_that_a_person_gives_goes_before_what_the_colours_say() -> None:
    rows = [_HEADINGS, [*_VISITS, "<85%", "85-94%", "≥95%"]]
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, "red", "other")
    (card,) = understand(workbook(sheet(rows)), ImportProfile(answers=(answer,))).scorecards

    assert [column.role for column in card.columns[5:]] == [ColumnRole.OTHER, *[ColumnRole.TOLERANCE] * 2]
    assert _ratings(card) == [RagRating.AMBER]
