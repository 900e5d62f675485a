"""Keys and notes are read for the rule, the symbols, the colours and the arrows."""

from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceKind, ToleranceRule
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.trend import Basis
from cpdesk.excel.key.key_lines import KeyLine, key_lines
from cpdesk.excel.key.keys import read_key
from cpdesk.excel.sheet_view import SheetView
from grid_builders import filled, sheet

_TEN_PERCENT = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
_FIVE_POINTS = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
_OF_PERCENTAGES = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS, unit=Unit.PERCENT)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Green: on target. Amber: within 10% of target. Red: more than 10% from target.", _TEN_PERCENT),
        ("G = on target, A = within 10% of target, R = more than 10% off target", _TEN_PERCENT),
        ("Green: on or above target; Amber: within 5 percentage points of target; Red: worse", _OF_PERCENTAGES),
        ("Amber: up to 5 pts below target", _FIVE_POINTS),
        ("Amber: within ten per cent of target", _TEN_PERCENT),
        ("Within ten percent of target", _TEN_PERCENT),
        ("Red: more than five percentage points away", _OF_PERCENTAGES),
        ("More than five percentage points below", _OF_PERCENTAGES),
        ("A = between one and ten per cent off target", _TEN_PERCENT),
        ("Amber: at one point in the year below target", None),
        ("Red: more than 10% away from target", _TEN_PERCENT),
        ("Amber: between 1% and 10% off target", _TEN_PERCENT),
        ("Amber: 1-5 percentage points below target", _OF_PERCENTAGES),
        ("Green: target met. Red: target not met.", ToleranceRule()),
        ("Amber: slightly below target", None),
        ("Figures are for children at period end.", None),
    ],
)
def test_the_rule_is_what_the_words_of_the_key_say(text: str, rule: RatingRule | None) -> None:
    assert read_key([KeyLine(text)]).rule == rule


def test_a_legend_of_swatches_gives_the_rule_and_the_colours() -> None:
    view = SheetView.of(
        sheet(
            [
                [filled(" ", "11AA55"), "On or better than target"],
                [filled(" ", "FFD700"), "Within 10% of target"],
                [filled(" ", "CC0000"), "More than 10% away from target"],
            ]
        )
    )
    key = read_key(key_lines(view, (1, 2, 3)))

    assert key.rule == _TEN_PERCENT
    assert key.swatches == {"11AA55": RagRating.GREEN, "FFD700": RagRating.AMBER, "CC0000": RagRating.RED}


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("c = suppressed.", {"c": SymbolMeaning.SUPPRESSED}),
        ("c: fewer than five, not published. RAG is for the latest month.", {"c": SymbolMeaning.SUPPRESSED}),
        (
            "x: not available. -: nil or rounds to nil.",
            {"x": SymbolMeaning.NOT_AVAILABLE, "-": SymbolMeaning.NEGLIGIBLE},
        ),
        (
            "Key: c - confidential; x - not available, z = not applicable",
            {
                "c": SymbolMeaning.SUPPRESSED,
                "x": SymbolMeaning.NOT_AVAILABLE,
                "z": SymbolMeaning.NOT_APPLICABLE,
            },
        ),
        (
            ". = not applicable; : = not available; ~ = rounds to zero",
            {".": SymbolMeaning.NOT_APPLICABLE, ":": SymbolMeaning.NOT_AVAILABLE, "~": SymbolMeaning.NEGLIGIBLE},
        ),
        ("* Suppressed: fewer than 5", {"*": SymbolMeaning.SUPPRESSED}),
        ("Figures for a child not available to the council are left out.", {}),
    ],
)
def test_a_symbol_means_what_the_note_says(text: str, meanings: dict[str, SymbolMeaning]) -> None:
    assert read_key([KeyLine(text)]).meanings == meanings


def test_a_symbol_and_its_meaning_may_stand_in_two_cells() -> None:
    view = SheetView.of(sheet([["c", "Suppressed because fewer than 5"]]))

    assert read_key(key_lines(view, (1,))).meanings == {"c": SymbolMeaning.SUPPRESSED}


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Direction of travel compares with the previous year's outturn: ↑ better", Basis.PREVIOUS_YEAR),
        ("DoT compares with the same quarter last year", Basis.YEAR_AGO),
        ("Arrows show the change since the previous quarter", Basis.PREVIOUS),
        ("Trend since the start of the financial year", Basis.YEAR_START),
        ("The previous year's report was noted.", None),
    ],
)
def test_the_basis_is_what_the_sentence_on_arrows_says(text: str, basis: Basis | None) -> None:
    assert read_key([KeyLine(text)]).basis is basis


@pytest.mark.parametrize(
    ("text", "are_value_arrows"),
    [
        ("↑ better, → no change, ↓ worse", False),
        ("↑ = increase, ↓ = decrease", True),
        ("Arrows are shown", None),
        ("Key: ⇧ performance has improved; ⇩ performance has worsened", False),
        ("🔼 figure has gone up", True),
    ],
)
def test_the_language_of_arrows_is_what_the_key_says(text: str, are_value_arrows: bool | None) -> None:
    assert read_key([KeyLine(text)]).are_value_arrows is are_value_arrows


def test_arrows_in_cells_of_their_own_are_explained_by_the_words_beside() -> None:
    assert read_key([KeyLine("Performance has improved", swatch="▲")]).are_value_arrows is False
