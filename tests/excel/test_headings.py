"""Headings are given the role, period and comparator that their words mean."""

import pytest

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.headings import guess_heading, read_heading


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Ref", ColumnRole.REF),
        ("No.", ColumnRole.REF),
        ("Performance Indicator", ColumnRole.MEASURE),
        ("Pledge", ColumnRole.GROUP),
        ("Unit", ColumnRole.UNIT),
        ("Good to be", ColumnRole.POLARITY),
        ("Good performance is (bigger, smaller or to plan better)", ColumnRole.POLARITY),
        ("2019/20 Target", ColumnRole.TARGET),
        ("Tolerance", ColumnRole.TOLERANCE),
        ("Baseline 2010/11", ColumnRole.BASELINE),
        ("2017/18 Outturn", ColumnRole.VALUE),
        ("Q1 Actual", ColumnRole.VALUE),
        ("Numerator", ColumnRole.NUMERATOR),
        ("Q1 RAG", ColumnRole.RAG),
        ("RAG (forecast)", ColumnRole.FORECAST_RAG),
        ("DoT v. last month", ColumnRole.DIRECTION),
        ("Direction of travel (from previous quarter)", ColumnRole.DIRECTION),
        ("Lead officer", ColumnRole.LEAD),
        ("Commentary (max 50 words)", ColumnRole.COMMENTARY),
    ],
)
def test_a_heading_has_the_role_of_its_words(heading: str, role: ColumnRole) -> None:
    assert read_heading(heading).role is role


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Eng. Mar '19", "England"),
        ("National 2018-19", "England"),
        ("England average", "England"),
        ("SNs Mar '19", "Statistical neighbours"),
        ("SNS 2018-19", "Statistical neighbours"),
        ("Stat. neighbours 2018/19", "Statistical neighbours"),
        ("SE Mar '19", "SE"),
        ("South East 2018/19", "South East"),
        ("North West average", "North West"),
    ],
)
def test_a_comparator_has_one_name_however_it_is_written(heading: str, name: str) -> None:
    reading = read_heading(heading)

    assert (reading.role, reading.comparator) == (ColumnRole.COMPARATOR, name)


def test_an_unknown_name_beside_a_period_may_be_the_councils() -> None:
    reading = read_heading("Medway Mar '18")

    assert (reading.role, reading.name) == (None, "Medway")


def test_a_misspelt_heading_is_a_guess() -> None:
    reading = guess_heading(read_heading("Targt"))

    assert (reading.role, reading.is_guess, reading.is_known) == (ColumnRole.TARGET, True, False)


@pytest.mark.parametrize("heading", ["Wards", "Comparison with England", "Frequency", "Below N1", "TOTAL", ""])
def test_other_headings_have_no_role_and_are_not_guessed(heading: str) -> None:
    assert guess_heading(read_heading(heading)).role is None
