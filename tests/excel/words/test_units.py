"""What a measure is counted in by its wording."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.excel.columns.series_labels import SeriesLabel, series_label
from cpdesk.excel.words.units import unit_of_wording


@pytest.mark.parametrize(
    ("wording", "unit"),
    [
        ("Placement stability: % 3+ moves", Unit.PERCENT),
        ("Placement stability - % 3+ moves", Unit.PERCENT),
        ("Placement stability – %3+ moves", Unit.PERCENT),
        ("Places up 5% on the year", None),
        ("Reviews on time % (H)", Unit.PERCENT),
        ("Dental % - higher is better", Unit.PERCENT),
        ("Absence % [lower is better]", Unit.PERCENT),
        ("Absence %\nLower is better", Unit.PERCENT),
        ("Places up 5 % (target)", None),
    ],
)
def test_a_percent_sign_before_or_behind_what_is_counted_names_the_unit(wording: str, unit: Unit | None) -> None:
    assert unit_of_wording(wording) is unit


@pytest.mark.parametrize(
    ("wording", "unit"),
    [
        ("Proportion of reviews on time", Unit.PERCENT),
        ("Reviews on time, per cent", Unit.PERCENT),
        ("Children in care per 10,000", Unit.RATE),
        ("Rate per child", Unit.RATE),
        ("Conviction rate", Unit.RATE),
        ("Children in care per 10k", Unit.RATE),
        ("Ratio of carers to children", Unit.RATIO),
        ("Average time in days", Unit.DAYS),
        ("Days lost to sickness", Unit.DAYS),
        ("No. of children in care", Unit.NUMBER),
        ("Total count of visits", Unit.NUMBER),
        ("Volume of referrals", Unit.NUMBER),
        ("# children in care", Unit.NUMBER),
        ("Spend on placements", Unit.CURRENCY),
        ("Expenditure on placements", Unit.CURRENCY),
        ("Savings made", Unit.CURRENCY),
        ("Budget left", Unit.CURRENCY),
        ("£ a week", Unit.CURRENCY),
        ("Attainment 8", Unit.SCORE),
        ("Progress 8 of children in care", Unit.SCORE),
        ("Average SDQ score", Unit.SCORE),
        ("Placements (£000)", Unit.CURRENCY),
        ("Children in care", None),
    ],
)
def test_a_word_of_the_wording_names_the_unit(wording: str, unit: Unit | None) -> None:
    assert unit_of_wording(wording) is unit


def test_den_labels_a_row_of_denominators_as_num_does_one_of_numerators() -> None:
    assert (series_label("Num"), series_label("Den")) == (SeriesLabel.NUMERATOR, SeriesLabel.DENOMINATOR)
