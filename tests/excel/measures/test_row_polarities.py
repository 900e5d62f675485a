"""Which way is good for each measure."""

import pytest

from cpdesk.domain.polarity import Polarity
from grid_builders import Content
from understood import understood_card


def polarities(*rows: list[Content]) -> list[Polarity | None]:
    """Return the polarities of measures given by wording, target and what the column of polarities holds."""
    headings: list[Content] = ["Measure", "2018/19", "Target", "Good to be"]
    lines = [[title, 5, target, said] for title, target, said in rows]
    return [measure.polarity for measure in understood_card(headings, *lines).measures]


@pytest.mark.parametrize(
    ("title", "target", "said", "found"),
    [
        ("Visits made", 6, "High", Polarity.HIGH),
        ("Visits made", 6, "Lower is better", Polarity.LOW),
        ("Visits made (higher is better)", 6, None, Polarity.HIGH),
        ("Visits made", "at most 6", None, Polarity.LOW),
        ("Visits made", "≥ 6", None, Polarity.HIGH),
        ("Visits made", "at most 6", "High", Polarity.HIGH),
        ("Visits made", 6, None, None),
    ],
)
def test_the_cell_says_it_else_the_wording_else_the_target(
    title: str, target: Content, said: Content, found: Polarity | None
) -> None:
    assert polarities([title, target, said], ["Another", 3, "High"])[0] is found


def test_a_minus_means_low_only_beside_a_plus() -> None:
    assert polarities(["Visits made", 6, "-"], ["Moves made", 3, "+"]) == [Polarity.LOW, Polarity.HIGH]
    assert polarities(["Visits made", 6, "-"], ["Moves made", 3, "High"]) == [Polarity.NEUTRAL, Polarity.HIGH]


def test_the_heading_over_the_wordings_says_it_of_all_that_do_not_say_it_themselves() -> None:
    headings: list[Content] = ["Measure (high is good)", "2018/19", "2019/20 Q1", "Target"]
    card = understood_card(headings, ["Adopted", 8, 9, 10], ["Moves (L)", 8, 9, 10])

    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH, Polarity.LOW]
