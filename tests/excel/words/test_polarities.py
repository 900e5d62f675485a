"""Which way is good is read from the words, letters and arrows of councils, where they are of one mind."""

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.excel.reader import understand
from cpdesk.excel.words.polarities import polarity_of_text, polarity_of_wording
from grid_builders import Content, sheet, workbook


@pytest.mark.parametrize(
    "text",
    [
        "High",
        "H",
        "HIGH ",
        "Bigger is better",
        "Aim to maximise",
        "Increase",
        "Good to be high",
        "↑",
        "▲ Higher",
        "High (H)",
        "+",
        "We want this to go up",
        "As high as possible",
        "Good = high",
        "H - High",
    ],
)
def test_more_is_better(text: str) -> None:
    assert polarity_of_text(text) is Polarity.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "Low",
        "L",
        "Smaller",
        "Minimise",
        "Lower numbers are better",
        "Reduce",
        "↓",
        "↓ Low",
        "Low (L)",
        "Good to be low",
        "The lower the better",
        "Aim to reduce",
        "Fewer is better",
    ],
)
def test_less_is_better(text: str) -> None:
    assert polarity_of_text(text) is Polarity.LOW


@pytest.mark.parametrize("text", ["T", "To plan", "Maintain", "On target", "Within range", "Stay the same"])
def test_on_plan_is_best(text: str) -> None:
    assert polarity_of_text(text) is Polarity.PLAN


@pytest.mark.parametrize("text", ["N/A", "Neither", "Contextual", "Monitor", "Information only", "-"])
def test_neither_is_better(text: str) -> None:
    assert polarity_of_text(text) is Polarity.NEUTRAL


@pytest.mark.parametrize(
    "text", ["High or low", "Higher/Lower", "H/L", "Higher is worse", "Yes", "95%", "Quarterly", ""]
)
def test_words_that_do_not_agree_or_say_something_else_say_nothing(text: str) -> None:
    assert polarity_of_text(text) is None


def test_a_minus_is_less_is_better_where_a_plus_stands_in_the_column() -> None:
    headings: list[Content] = ["Measure", "Polarity", "Q1 2019/20"]
    (card,) = understand(workbook(sheet([headings, ["Visits", "+", 1], ["Moves", "-", 2]]))).scorecards
    (other,) = understand(workbook(sheet([headings, ["Visits", "High", 1], ["Moves", "-", 2]]))).scorecards

    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH, Polarity.LOW]
    assert [measure.polarity for measure in other.measures] == [Polarity.HIGH, Polarity.NEUTRAL]


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Initial health assessments on time\nHigher is better", Polarity.HIGH),
        ("3+ placements in 12 months (lower better)", Polarity.LOW),
        ("% dental checks (H)", Polarity.HIGH),
        ("Average wait for CAMHS, weeks (L)", Polarity.LOW),
        ("Reviews on time % (higher)", Polarity.HIGH),
        ("Moves [L]*", Polarity.LOW),
        ("Homes rated good or better", None),
        ("Homes rated less good", None),
        ("Children with a plan (l)", None),
        ("Children at risk (high) of exploitation", None),
        ("(H)", None),
        ("Reviews held on time (Higher)", Polarity.HIGH),
        ("Größe der Gruppe (L) †", Polarity.LOW),
        ("Days in care (H) of each child", None),
        ("() (L)", None),
        ("Moves - good is low", Polarity.LOW),
        ("9" * 32_000, None),
        ("1 (H" * 8_000, None),
    ],
)
def test_a_wording_says_it_at_its_end(wording: str, said: Polarity | None) -> None:
    assert polarity_of_wording(wording) is said
