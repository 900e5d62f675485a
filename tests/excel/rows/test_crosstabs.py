"""A table about one measure: its columns as they are listed, and whose figures they hold."""

from decimal import Decimal

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, understood_card

_TITLE: list[Content] = ["% of care leavers in education, employment or training"]


def _roles(card: Scorecard) -> list[tuple[str, str]]:
    """Return the columns' headings, each with its role as it is listed."""
    return [(column.heading, "period" if column.names_periods else column.role.value) for column in card.columns]


def test_every_column_that_was_read_is_listed_with_what_its_cells_were_read_as() -> None:
    card = understood_card(
        _TITLE, [], ["Year", "Number", "%", "Cohort"], ["2018-19", 10, 20, 50], ["2019-20", 12, 24, 50]
    )

    assert _roles(card) == [("Year", "period"), ("Number", "numerator"), ("%", "value"), ("Cohort", "denominator")]
    (measure,) = card.measures
    assert dated_figures(measure) == [("2018-19", 20), ("2019-20", 24)]
    counts = [(value.numerator, value.denominator) for value in measure.values]
    assert counts == [(Decimal(10), Decimal(50)), (Decimal(12), Decimal(50))]


def test_a_lone_column_of_numbers_holds_the_results_of_what_the_title_names() -> None:
    card = understood_card(["Children missing from care"], [], [None, "Number"], ["2018-19", 10], ["2019-20", 12])

    assert _roles(card) == [("", "period"), ("Number", "value")]
    assert [measure.title for measure in card.measures] == ["Children missing from care"]


def test_labels_that_name_no_periods_are_not_listed_as_such() -> None:
    card = understood_card(_TITLE, [], [None, "Q1 2018-19", "Q2 2018-19"], ["Actual", 10, 12], ["Target", 15, 15])

    assert _roles(card)[0] == ("", "other")


def test_the_council_beside_england_is_the_one_whose_results_they_are() -> None:
    card = understood_card(_TITLE, [], ["Year", "Medway", "England"], ["2018-19", 10, 20], ["2019-20", 12, 24])

    (measure,) = card.measures
    assert measure.title == _TITLE[0]
    assert _roles(card) == [("Year", "period"), ("Medway", "value"), ("England", "comparator")]
    assert dated_figures(measure) == [("2018-19", 10), ("2019-20", 12)]
    others = [(other.name, other.value.number) for other in measure.comparators]
    assert others == [("England", Decimal(20)), ("England", Decimal(24))]


def test_a_quartile_of_one_measure_is_kept_by_its_name_and_is_no_rating() -> None:
    card = understood_card(
        ["Children looked after rate per 10,000"],
        [],
        ["", "2023/24", "2024/25", "Rank", "Quartile band"],
        ["Borsetshire", 72, 74, 54, "B"],
        ["Statistical neighbours", 67, 68, None, None],
        ["England", 71, 70, None, None],
        file="Borsetshire.xlsx",
    )

    (measure,) = card.measures
    assert measure.supplied_rating.rag is None
    assert [(cell.heading, cell.text) for cell in measure.other] == [
        ("Rank (Borsetshire)", "54"),
        ("Quartile band (Borsetshire)", "B"),
    ]
