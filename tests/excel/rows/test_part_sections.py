"""Rows of Boys, Girls and Total beneath the row that names their measure are that measure's parts and its figures."""

from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, understood, understood_card

_HEADS: list[Content] = ["Indicator", "Q1 24/25", "Q2 24/25", "Target", "Good"]
_CODES = ("2024-25 Q1", "2024-25 Q2")


def _figures(measure: Measure) -> list[int | None]:
    assert [code for code, _ in dated_figures(measure)] in ([], list(_CODES))
    return [number for _, number in dated_figures(measure)]


def _read(card: Scorecard) -> list[tuple[str, list[int | None], str | None]]:
    return [(measure.title, _figures(measure), measure.pledge) for measure in card.measures]


def test_the_total_beneath_a_measure_without_figures_is_its_own_figure() -> None:
    supplied = understood(
        _HEADS,
        ["EET %", None, None, 55, "High"],
        ["  Boys", 50, 52],
        ["  Girls", 55, 57],
        ["  Total", 53, 54],
        ["Children in care", None, None, None, None],
        ["  Boys", 210, 214],
        ["  Girls", 180, 183],
        ["  Total", 390, 397],
    )
    (card,) = supplied.scorecards
    assert _read(card) == [
        ("EET %", [53, 54], None),
        ("EET %: Boys", [50, 52], None),
        ("EET %: Girls", [55, 57], None),
        ("Children in care", [390, 397], None),
        ("Children in care: Boys", [210, 214], None),
        ("Children in care: Girls", [180, 183], None),
    ]
    first = card.measures[0]
    assert first.target is not None
    assert (first.target.text, first.target.place.cell) == ("55", "D2")
    assert first.values[-1].place.cell == "C5"
    assert "row-left-out" not in {finding.code for finding in supplied.findings}


def test_a_bare_row_with_parts_is_no_pledge_for_the_measures_after_it() -> None:
    card = understood_card(
        _HEADS, ["Children in care"], ["Male", 210, 214], ["Female", 180, 183], ["All", 390, 397], ["Reviews %", 90, 91]
    )
    assert _read(card)[0] == ("Children in care", [390, 397], None)
    assert _read(card)[-1] == ("Reviews %", [90, 91], None)


def test_districts_that_come_again_beneath_several_measures_are_their_parts() -> None:
    card = understood_card(
        ["Ref", *_HEADS],
        ["1", "EET %", None, None, 55, "High"],
        [None, "North", 50, 52],
        [None, "South", 55, 57],
        ["2", "Children in care", None, None, 400, "Low"],
        [None, "North", 210, 214],
        [None, "South", 180, 183],
    )
    assert [title for title, *_ in _read(card)] == [
        "EET %",
        "EET %: North",
        "EET %: South",
        "Children in care",
        "Children in care: North",
        "Children in care: South",
    ]


def test_boys_and_girls_beneath_one_measure_with_figures_are_named_after_it() -> None:
    card = understood_card(
        _HEADS, ["Children in care", 390, 397], ["Boys", 210, 214], ["Girls", 180, 183], ["Visits %", 90, 91]
    )
    assert _read(card) == [
        ("Children in care", [390, 397], None),
        ("Children in care: Boys", [210, 214], None),
        ("Children in care: Girls", [180, 183], None),
        ("Visits %", [90, 91], None),
    ]


def test_the_same_measures_beneath_two_services_stay_under_those() -> None:
    card = understood_card(
        _HEADS,
        ["Fostering", None, None, None, None],
        ["Visits %", 90, 91, 95, "High"],
        ["Complaints", 3, 4, 2, "Low"],
        ["Residential", None, None, None, None],
        ["Visits %", 80, 81, 95, "High"],
        ["Complaints", 1, 2, 2, "Low"],
    )
    assert [(title, pledge) for title, _, pledge in _read(card)] == [
        ("Visits %", "Fostering"),
        ("Complaints", "Fostering"),
        ("Visits %", "Residential"),
        ("Complaints", "Residential"),
    ]


def test_a_total_of_the_measures_of_a_pledge_is_no_figure_of_a_measure() -> None:
    supplied = understood(_HEADS, ["Pledge 1: Home"], ["Moves", 5, 6], ["Complaints", 7, 8], ["Total", 12, 14])
    (card,) = supplied.scorecards
    assert [title for title, *_ in _read(card)] == ["Moves", "Complaints"]
    assert [finding.place.cell for finding in supplied.findings if finding.code == "row-left-out"] == ["A5"]
