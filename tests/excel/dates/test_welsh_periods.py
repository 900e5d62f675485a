"""Periods are read in Welsh too, alone and beside the English."""

import pytest

from cpdesk.excel.dates.periods import read_period
from understood import dated_figures, understood_card


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Chwarter 2 2024/25", "2024-25 Q2"),
        ("Ch. 3 2024/25", "2024-25 Q3"),
        ("Ch1 / Q1 2024/25", "2024-25 Q1"),
        ("Chwarter 1 / Quarter 1 2024/25", "2024-25 Q1"),
        ("Chwarter 1\nQuarter 1\n2024/25", "2024-25 Q1"),
        ("Ebrill / April 2024", "2024-04"),
        ("Mai 2024 / May 2024", "2024-05"),
        ("Tachwedd 2024", "2024-11"),
        ("Ion-25", "2025-01"),
        ("Hyd 24", "2024-10"),
        ("Ebrill - Mehefin 2024", "2024-25 Q1"),
        ("Tymor yr Hydref / Autumn Term 2024", "AY 2024-25 autumn"),
        ("Ar 31 Mawrth 2024", "2024-03-31"),
        ("31 Fawrth 2024", "2024-03-31"),
        ("31 Mawrth / 31 March 2024", "2024-03-31"),
        ("2024/25 hyd yma", "2024-25 YTD"),
        ("Blwyddyn academaidd 2023/24", "AY 2023-24"),
    ],
)
def test_a_welsh_period_is_read(label: str, code: str) -> None:
    period = read_period(label).period()
    assert period is not None
    assert (period.code, read_period(label).rest) == (code, "")


@pytest.mark.parametrize("label", ["Maint y garfan", "Medical checks", "Chair", "Hydroelectric", "Maisie 12"])
def test_words_that_only_begin_like_welsh_months_are_no_period(label: str) -> None:
    assert read_period(label).kind is None


def test_bilingual_headings_need_no_question_whose_figures_they_are() -> None:
    card = understood_card(
        ["Cyf / Ref", "Mesur / Measure", "Targed / Target", "Ch1 / Q1 2024/25", "Ch2 / Q2 2024/25", "CAG / RAG"],
        ["1", "Adolygiadau / Reviews (%)", 90, 88, 91, "Gwyrdd / Green"],
        ["2", "Plant / Children", 400, 398, 399, "Ambr / Amber"],
    )
    assert [dated_figures(measure) for measure in card.measures] == [
        [("2024-25 Q1", 88), ("2024-25 Q2", 91)],
        [("2024-25 Q1", 398), ("2024-25 Q2", 399)],
    ]


def test_a_welsh_title_dates_welsh_quarters() -> None:
    card = understood_card(
        ["Cerdyn sgorio – Chwarter 2 2024/25"],
        [],
        ["Cyf", "Mesur", "Targed", "Chwarter 1", "Chwarter 2"],
        ["1", "Adolygiadau (%)", 90, 88, 91],
    )
    assert [dated_figures(measure) for measure in card.measures] == [[("2024-25 Q1", 88), ("2024-25 Q2", 91)]]
