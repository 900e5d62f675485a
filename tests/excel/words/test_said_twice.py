"""A heading may say one thing in two languages."""

import pytest

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import guess_heading, read_heading
from cpdesk.excel.words.said_twice import halves, have_same_figures


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Targed / Target", ("Targed", "Target")),
        ("Mawrth 2024 | March 2024", ("Mawrth 2024", "March 2024")),
        ("2023/24", ()),
        ("Red / Amber / Green", ()),
        ("Target", ()),
    ],
)
def test_a_stroke_parts_two_texts_with_words_of_their_own(heading: str, parts: tuple[str, ...]) -> None:
    assert halves(heading) == parts


def test_only_texts_with_the_same_figures_may_be_one_period_in_two_languages() -> None:
    assert have_same_figures(("Ch1", "Q1"))
    assert not have_same_figures(("Ch1", "Q2"))
    assert not have_same_figures(("Medway", "Q1"))
    assert not have_same_figures(("Targed", "Target"))


def test_a_quarter_beside_its_translation_heads_the_councils_own_figures() -> None:
    reading = read_heading("Ch1 / Q1")

    assert (reading.role, reading.name, reading.label.part) == (ColumnRole.VALUE, "", 1)


def test_a_name_beside_a_quarter_stays_a_name() -> None:
    assert read_heading("Rutland / Q1").name != ""


def test_the_known_half_of_two_words_is_the_likely_role() -> None:
    reading = guess_heading(read_heading("Cyfeiriad / Good is"))

    assert (reading.role, reading.is_guess) == (ColumnRole.POLARITY, True)


def test_welsh_words_beside_english_ones_are_known_without_a_guess() -> None:
    assert read_heading("Targed / Target").role is ColumnRole.TARGET
    assert read_heading("Sylwadau / Comments").role is ColumnRole.COMMENTARY
    assert read_heading("Cymru / Wales 2022-23").comparator == "Wales"
    assert read_heading("Lloegr 2022-23").comparator == "England"


def test_two_known_halves_that_differ_are_not_guessed_between() -> None:
    assert guess_heading(read_heading("Target / Comments")).role is None
