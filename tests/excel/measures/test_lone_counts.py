"""A row that gives a count and no share has the count as its result."""

from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from grid_builders import Content
from understood import placed_figures, understood, understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20 No.", "Q1 2019/20 %", "Q2 2019/20 No.", "Q2 2019/20 %"]
_SHARES: list[Content] = ["1", "Reviews in time", 62, "47%", 70, "50%"]


def _others(measure: Measure) -> list[tuple[str, str, str]]:
    return [(other.heading, other.text, other.place.cell) for other in measure.other]


def test_counts_stand_for_shares_that_are_blank_throughout() -> None:
    card = understood_card(
        [*_HEADINGS, "Target"], [*_SHARES, "60%"], ["2", "Children in care", 402, None, 410, None, 390]
    )

    measure = card.measures[1]
    assert placed_figures(measure) == {"2019-20 Q1": (402, "C3"), "2019-20 Q2": (410, "E3")}
    assert (measure.unit, _others(measure)) == (Unit.NUMBER, [])
    assert measure.target is not None
    assert measure.target.value == 390


def test_a_mark_for_no_share_is_kept_by_name() -> None:
    card = understood_card(_HEADINGS, _SHARES, ["2", "Children in care", 402, "n/a", 410, None])
    assert placed_figures(card.measures[1]) == {"2019-20 Q1": (402, "C3"), "2019-20 Q2": (410, "E3")}
    assert _others(card.measures[1]) == [("Q1 2019/20 %", "n/a", "D3")]


def test_a_count_beside_a_blank_share_of_a_row_that_has_others_is_kept_by_name() -> None:
    card = understood_card(_HEADINGS, _SHARES, ["2", "Visits in time", 40, None, 45, "90%"])
    assert placed_figures(card.measures[1]) == {"2019-20 Q2": (90, "F3")}
    assert _others(card.measures[1]) == [("Q1 2019/20 No.", "40", "C3")]


def test_a_count_beside_a_suppressed_share_stays_its_numerator() -> None:
    card = understood_card(_HEADINGS, _SHARES, ["2", "Visits in time", 4, "c", 45, "90%"])
    first = card.measures[1].values[0]
    assert first.symbol is not None
    assert first.symbol.marker == "c"
    assert first.numerator == 4


def test_a_numerator_that_belongs_to_no_result_is_kept_by_name() -> None:
    card = understood_card(
        ["Ref", "Measure", "Numerator", "Denominator", "Q1 2019/20"],
        ["1", "% seen", 5, 10, "50%"],
        ["2", "% met", 7, 9],
    )
    assert _others(card.measures[1]) == [("Numerator", "7", "C3"), ("Denominator", "9", "D3")]


def test_of_a_number_a_rate_and_a_percentage_each_row_has_the_unit_that_it_fills() -> None:
    names = ("No.", "Rate per 10,000", "%")
    headings: list[Content] = [
        "Measure",
        *(f"{when} {name}" for when in ("Q1 2024/25", "Q2 2024/25") for name in names),
    ]
    supplied = understood(
        headings,
        ["Children in care", 412, 61.3, None, 425, 63.2, None],
        ["Moves", 40, None, "9.7%", 42, None, "9.9%"],
        ["Absences", 40, None, 9.7, 42, None, 9.9],
        ["Visits", 812, None, None, 840, None, None],
    )
    (card,) = supplied.scorecards
    counts = [[value.numerator for value in measure.values] for measure in card.measures]

    assert [measure.unit for measure in card.measures] == [Unit.RATE, Unit.PERCENT, Unit.PERCENT, Unit.NUMBER]
    assert counts == [[412, 425], [40, 42], [40, 42], [None, None]]
    assert [value.number for value in card.measures[3].values] == [812, 840]
    assert "period-twice" not in [finding.code for finding in supplied.findings]
