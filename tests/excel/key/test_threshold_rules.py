"""Thresholds under the colours make bands where they fit together, and none where they do not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.rating import BandsRule, Cut, RagRating
from cpdesk.excel.key.threshold_rules import Unread, bands_of_thresholds
from cpdesk.excel.words.intervals import read_interval


def _bands(red: str, amber: str, green: str) -> BandsRule | Unread:
    written = {RagRating.RED: red, RagRating.AMBER: amber, RagRating.GREEN: green}
    runs = {colour: run for colour, text in written.items() if (run := read_interval(text)) is not None}
    found = bands_of_thresholds(runs, is_percent=True)
    assert isinstance(found, Unread) or found.rates_without_target
    return found if isinstance(found, Unread) else replace(found, rates_without_target=False)


@pytest.mark.parametrize(
    ("red", "amber", "green", "bands"),
    [
        ("<85%", "85-94%", "≥95%", BandsRule.of(Decimal(95), Decimal(85))),
        ("0-84%", "85-94%", "95-100%", BandsRule.of(Decimal(95), Decimal(85))),
        ("85% or less", "86-94%", "≥95%", BandsRule.of(Decimal(95), Decimal(86))),
        ("85% or less", "85-94%", "≥95%", BandsRule.of(Decimal(95), Decimal(85), includes_amber=False)),
        (">15", "10-15", "10 or less", BandsRule.of(Decimal(10), Decimal(15))),
        (">20 days", "15-20 days", "<15 days", BandsRule.of(Decimal(15), Decimal(20), includes_green=False)),
        ("<85%", "<95%", "≥95%", BandsRule.of(Decimal(95), Decimal(85))),
        (">10", "≤10", "≤5", BandsRule.of(Decimal(5), Decimal(10))),
        ("", "85-94%", "≥95%", BandsRule.of(Decimal(95), Decimal(85))),
        ("<85%", "", "≥95%", BandsRule.of(Decimal(95), Decimal(85))),
        ("85", "", "95", BandsRule.of(Decimal(95), Decimal(85))),
        ("15", "", "10", BandsRule.of(Decimal(10), Decimal(15))),
        (">5", "0-5", "0", BandsRule.of(Decimal(0), Decimal(5))),
    ],
)
def test_runs_that_fit_together_are_bands(red: str, amber: str, green: str, bands: BandsRule) -> None:
    assert _bands(red, amber, green) == bands


@pytest.mark.parametrize(
    ("red", "amber", "green"),
    [
        ("<90%", "85-94%", "≥95%"),
        ("<80%", "85-94%", "≥95%"),
        ("≥85%", "85-94%", "≥95%"),
        ("<85%", "85-97%", "≥95%"),
        ("<97%", "", "≥95%"),
    ],
)
def test_runs_that_overlap_or_leave_a_gap_contradict_each_other(red: str, amber: str, green: str) -> None:
    assert _bands(red, amber, green) is Unread.CONTRADICT


@pytest.mark.parametrize(("red", "amber", "green"), [("85", "90", "95"), ("<85%", "85-94%", ""), ("", "", "≥95%")])
def test_bare_figures_for_all_three_or_no_green_are_not_guessed_at(red: str, amber: str, green: str) -> None:
    assert _bands(red, amber, green) is Unread.UNCLEAR


@pytest.mark.parametrize(
    ("red", "amber", "green", "edges"),
    [("2+", "1", "0", (0, 1)), ("0", "1", "2+", (2, 1)), ("6 or more", "5", "4 or less", (4, 5))],
)
def test_whole_numbers_one_after_the_other_leave_nothing_out(
    red: str, amber: str, green: str, edges: tuple[int, int]
) -> None:
    assert _bands(red, amber, green) == BandsRule.of(*map(Decimal, edges))


@pytest.mark.parametrize(("red", "amber", "green"), [("2", "1", "0"), ("3+", "1", "0"), ("2%+", "1%", "0%")])
def test_what_is_no_count_or_leaves_numbers_out_is_not_guessed_at(red: str, amber: str, green: str) -> None:
    assert isinstance(_bands(red, amber, green), Unread)


@pytest.mark.parametrize(
    ("red", "green", "ratings"),
    [
        (">0", "0", {"0": "green", "1": "red", "7": "red"}),
        ("≥1", "0", {"0": "green", "1": "red"}),
        ("0", ">0", {"0": "red", "1": "green"}),
        ("<95%", "≥95%", {"94.9": "red", "95": "green"}),
        ("<3", "3", {"2": "red", "3": "green", "4": "green"}),
    ],
)
def test_two_colours_that_meet_leave_no_figure_out(red: str, green: str, ratings: dict[str, str]) -> None:
    bands = _bands(red, "", green)
    assert isinstance(bands, BandsRule)
    shown = {figure: bands.ratings[sum(_is_past(cut, Decimal(figure)) for cut in bands.cuts)] for figure in ratings}
    assert shown == ratings


def _is_past(cut: Cut, figure: Decimal) -> bool:
    return figure > cut.at or (cut.is_in_upper and figure == cut.at)


def test_a_figure_that_neither_of_two_colours_has_is_not_guessed_at() -> None:
    assert _bands("<95%", "", ">95%") is Unread.UNCLEAR
