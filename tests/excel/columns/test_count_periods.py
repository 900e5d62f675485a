"""A numerator and a denominator without a period are those of the share that they make."""

from cpdesk.domain.measure import Measure
from grid_builders import Content
from understood import understood_card

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Numerator", "Denominator", "Q2 2019/20"]


def _counts(measure: Measure) -> list[tuple[str | None, int | None, int | None]]:
    return [
        (
            value.period.code if value.period else None,
            None if value.numerator is None else int(value.numerator),
            None if value.denominator is None else int(value.denominator),
        )
        for value in measure.values
    ]


def test_the_figures_say_which_period_counts_are_of() -> None:
    card = understood_card(
        _HEADINGS, ["1", "% NEET", "47.3%", 62, 131, "35.9%"], ["2", "% reviews", "90%", 45, 50, "92%"]
    )

    assert _counts(card.measures[0]) == [("2019-20 Q1", 62, 131), ("2019-20 Q2", None, None)]


def test_counts_that_agree_with_no_share_are_of_the_current_period() -> None:
    card = understood_card(
        _HEADINGS, ["1", "% NEET", "47.3%", 6, 131, "35.9%"], ["2", "% reviews", "90%", 5, 50, "92%"]
    )

    assert _counts(card.measures[0]) == [("2019-20 Q1", None, None), ("2019-20 Q2", 6, 131)]
