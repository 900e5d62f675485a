"""A cell's text is read as the figures that an officer means by it, or as none."""

from datetime import datetime
from decimal import Decimal

import pytest

from cpdesk.domain.value import ValueStatus
from cpdesk.excel.words.figures import Figures, read_figures, read_text
from grid_builders import Cell, grid_cell


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("−1.21", "-1.21"),
        ("–5", "-5"),
        ("(5)", "-5"),
        ("(5.2%)", "-5.2"),
        ("(£1,234)", "-1234"),
        ("-£200", "-200"),
        ("£-200", "-200"),
        ("1 234 567", "1234567"),
        ("10\u00a0000", "10000"),
        ("12,345.6", "12345.6"),
        ("£13.8m", "13800000"),
        ("1.2bn", "1200000000"),
        (".5", "0.5"),
        ("-0", "0"),
        ("+3 pts", "3"),
        ("45.0 %", "45"),
        ("50 per cent", "50"),
        ("12.5 days", "12.5"),
        ("65.6 per 10,000", "65.6"),
        ("62 young people", "62"),
        ("n=62", "62"),
        ("12[note 1]", "12"),
        ("12 (note 1)", "12"),
        ("12¹", "12"),
        ("95%*", "95"),
        ("'12", "12"),
        ("12 ↑", "12"),
        ("▼ 12%", "12"),
        ("12% A", "12"),
        ("12 (G)", "12"),
        ("A 12%", "12"),
        ("*12", "12"),
        ("12#", "12"),
        ("≈12", "12"),
        ("Provisional 12", "12"),
        ("£(12)", "-12"),
        ("1 in 4", "25"),
        ("3 visits", "3"),
        ("£1 234.50", "1234.50"),
        ("-4.5%", "-4.5"),
    ],
)
def test_one_figure_is_read_however_it_is_written(text: str, number: str) -> None:
    assert read_text(text).number == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number", "numerator", "denominator"),
    [
        ("62/131", None, "62", "131"),
        ("62 of 131", None, "62", "131"),
        ("62 (of 131)", None, "62", "131"),
        ("47% (62/131)", "47", "62", "131"),
        ("62/131 (47%)", "47", "62", "131"),
        ("(62/131) 47%", "47", "62", "131"),
        ("47% - 62/131", "47", "62", "131"),
        ("62/131 = 47%", "47", "62", "131"),
        ("100% (1 of 1)", "100", "1", "1"),
        ("0/0", None, "0", "0"),
    ],
)
def test_a_share_gives_its_counts(text: str, number: str | None, numerator: str, denominator: str) -> None:
    found = read_text(text)

    assert found.number == (Decimal(number) if number is not None else None)
    assert (found.numerator, found.denominator) == (Decimal(numerator), Decimal(denominator))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("62 (47%)", 62, 47),
        ("47% (62)", 47, 62),
        ("47% (n=62)", 47, 62),
        ("62 children (47.0 %)", 62, 47),
        ("12 (13)", 12, 13),
        ("1 234 (12%)", 1234, 12),
        ("62, 47%", 62, 47),
    ],
)
def test_a_figure_in_brackets_is_kept_beside_the_first(text: str, first: int, second: int) -> None:
    assert (read_text(text).number, read_text(text).second) == (Decimal(first), Decimal(second))


@pytest.mark.parametrize(
    "text",
    [
        "97/91/100",
        "9 per day 3250 pa",
        "1,23",
        "12,5",
        "1 to 5",
        "20%-25%",
        "2018/19",
        "5/0",
        "31/03/2019",
        "12 (last year 13)",
        "15 (9 boys, 6 girls)",
        "1 year 3 months",
        "5 (c)",
        "12?",
        "62 (47%) (12%)",
        "12 - 15",
        "1 (2",
        "9" * 201,
    ],
)
def test_figures_of_no_clear_meaning_are_not_guessed(text: str) -> None:
    assert read_text(text) == Figures(text)


@pytest.mark.parametrize(
    "text",
    ["c", "[x]", "<5", "5 or fewer", "≥95", "-", "..", "TBC", "Nil", "c*", "N/A", "On track", "%", "()", "£ -", "- %"],
)
def test_a_symbol_or_words_stand_for_a_missing_figure_as_written(text: str) -> None:
    assert read_text(text) == Figures(text, marker=text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("95% (p)", ValueStatus.PROVISIONAL),
        ("95r", ValueStatus.REVISED),
        ("[r] 95", ValueStatus.REVISED),
        ("circa 12", ValueStatus.ESTIMATED),
        ("~12%", ValueStatus.ESTIMATED),
        ("c.12", ValueStatus.ESTIMATED),
        ("12 R", None),
    ],
)
def test_how_firm_a_figure_is_stands_beside_it(text: str, status: ValueStatus | None) -> None:
    assert read_text(text).number is not None
    assert read_text(text).status is status


def test_lines_of_figures_in_one_cell_are_several_whatever_they_look_like_in_a_row() -> None:
    assert read_figures(grid_cell(1, 1, Cell("97\n910\n100"))) == Figures("97 910 100")
    paired = read_figures(grid_cell(1, 1, Cell("62\n(47%)")))
    assert paired is not None
    assert (paired.number, paired.second) == (Decimal(62), Decimal(47))


def test_a_date_in_place_of_a_figure_is_no_figure() -> None:
    cell = grid_cell(1, 1, Cell(datetime(2019, 12, 3), "03-Dec", "dd-mmm"))  # noqa: DTZ001 - Excel's dates have no zone

    assert read_figures(cell) == Figures("03-Dec", is_date=True)


@pytest.mark.parametrize(
    ("number_format", "number"), [("0.0%", "2090"), ('0.0"%"', "20.9"), ("0.0\\%", "20.9"), ("0.0%;[Red]-0.0%", "2090")]
)
def test_a_percent_sign_that_a_format_only_writes_does_not_scale(number_format: str, number: str) -> None:
    found = read_figures(grid_cell(1, 1, Cell(Decimal("20.9"), f"{Decimal(number):f}%", number_format)))

    assert found is not None
    assert (found.number, found.is_percent) == (Decimal(number), True)


@pytest.mark.parametrize(
    ("text", "number", "second"),
    [("62 | 47%", 62, 47), ("62, 47%", 62, 47), ("47%; 62", 47, 62), ("47%, n=62", 47, 62), ("62 / 47%", 62, 47)],
)
def test_a_count_and_its_percentage_may_stand_apart(text: str, number: int, second: int) -> None:
    found = read_text(text)

    assert (found.number, found.second) == (Decimal(number), Decimal(second))
    assert found.is_percent is not found.is_second_percent


@pytest.mark.parametrize(
    "text", ["5-", "--5", "- -5", "-£-5", "+-5", "62 - 47%", "12 (was 10)", "91% (Q4: 88%)", "4 in 1"]
)
def test_what_may_mean_two_things_is_no_figure(text: str) -> None:
    assert read_text(text) == Figures(text)
