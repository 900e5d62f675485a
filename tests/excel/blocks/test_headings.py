"""Headings are given the role, period and comparator that their words mean."""

import pytest

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import guess_heading, read_heading


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
        ("Performance indicator / measure", ColumnRole.MEASURE),
        ("Narrative and comments", ColumnRole.COMMENTARY),
        ("How will we know?", ColumnRole.MEASURE),
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
    assert guess_heading(read_heading(heading)).role in (None, ColumnRole.OTHER)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("PI Ref.", ColumnRole.REF),
        ("Performance Indicator (PI)", ColumnRole.MEASURE),
        ("What are we measuring?", ColumnRole.MEASURE),
        ("Our Promise", ColumnRole.GROUP),
        ("UOM", ColumnRole.UNIT),
        ("Polarity (H/L/T)", ColumnRole.POLARITY),
        ("Good performance is…", ColumnRole.POLARITY),
        ("Bigger or smaller is better?", ColumnRole.POLARITY),
        ("Aim to maximise/minimise", ColumnRole.POLARITY),
        ("Tolerance (+/- %)", ColumnRole.TOLERANCE),
        ("2017/18 Baseline", ColumnRole.BASELINE),
        ("Revised target", ColumnRole.TARGET),
        ("2018/19 actual (rounded)", ColumnRole.VALUE),
        ("Same Qtr last year", ColumnRole.VALUE),
        ("3 year average 2016-19", ColumnRole.VALUE),
        ("Number (n)", ColumnRole.NUMERATOR),
        ("No. in cohort", ColumnRole.DENOMINATOR),
        ("Q1 Den", ColumnRole.DENOMINATOR),
        ("RAG (vs target)", ColumnRole.RAG),
        ("Is target met?", ColumnRole.RAG),
        ("Year-end forecast RAG", ColumnRole.FORECAST_RAG),
        ("DOT (long term)", ColumnRole.DIRECTION),
        ("Performance v last year", ColumnRole.DIRECTION),
        ("Best in region", ColumnRole.COMPARATOR),
        ("Nearest neighbour average", ColumnRole.COMPARATOR),
        ("Portfolio Holder", ColumnRole.LEAD),
        ("What is the data telling us?", ColumnRole.COMMENTARY),
        ("Forecast outturn 2019/20", ColumnRole.OTHER),
        ("National rank", ColumnRole.OTHER),
        ("Proposed target", ColumnRole.OTHER),
    ],
)
def test_the_words_of_councils_mean_their_roles(heading: str, role: ColumnRole) -> None:
    assert read_heading(heading).role is role


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Target (95%)", "95%"),
        ("Target: 95", "95"),
        ("Annual target ≥ 90%", "≥ 90%"),
        ("Target (at least 80%)", "at least 80%"),
    ],
)
def test_a_heading_may_give_the_target_of_every_measure(heading: str, target: str) -> None:
    assert (read_heading(heading).role, read_heading(heading).target) == (ColumnRole.TARGET, target)


def test_a_heading_that_names_the_year_of_a_target_gives_none_itself() -> None:
    assert read_heading("Target 2019/20").target == ""
    assert read_heading("Target 2020").target == ""


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Comparator data London", "London"),
        ("Benchmarking: South East", "South East"),
        ("South East average 2018/19", "South East"),
        ("Yorkshire and the Humber", "Yorkshire and the Humber"),
        ("Eastern region", "Eastern region"),
        ("South Eastern", "South Eastern"),
        ("Comparator data England", "England"),
        ("SN avg", "Statistical neighbours"),
        ("Best in region", "Best in region"),
    ],
)
def test_a_comparator_has_one_name_however_it_is_headed(heading: str, name: str) -> None:
    assert read_heading(heading).comparator == name


@pytest.mark.parametrize(
    ("heading", "name", "year"),
    [
        ("England 2017/18 (LAIT Nov 2018)", "England", 2017),
        ("SN 2018/19 (2014 groups)", "Statistical neighbours", 2018),
        ("SN (2021 groups)", "Statistical neighbours", None),
        ("South East 2018/19 (DfE, December 2019)", "South East", 2018),
    ],
)
def test_the_date_of_a_publication_or_a_group_is_no_period(heading: str, name: str, year: int | None) -> None:
    reading = read_heading(heading)

    assert (reading.text, reading.comparator) == (heading, name)
    assert (reading.label.year if reading.has_period else None) == year


def test_a_date_that_may_as_well_be_the_period_stays_one() -> None:
    assert read_heading("England (DfE March 2019)").has_period


def test_a_target_with_its_tolerance_in_brackets_is_the_target() -> None:
    assert read_heading("Target (tolerance)").role is ColumnRole.TARGET
    assert read_heading("Target tolerance").role is ColumnRole.TOLERANCE
    assert read_heading("Tolerance (target)").role is ColumnRole.TOLERANCE
