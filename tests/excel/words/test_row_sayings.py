"""A row's words say whether it is one of totals."""

import pytest

from cpdesk.excel.words.row_sayings import is_total


@pytest.mark.parametrize(
    "label", ["Total", "Grand total", "Totals (all ages)", "All", "Overall", "Sub-total foster care", "Foster: total"]
)
def test_totals_are_told_by_their_words(label: str) -> None:
    assert is_total(label)


@pytest.mark.parametrize("label", ["Total number of placements", "All reviews on time", "Overall absence of pupils"])
def test_a_measure_that_begins_like_totals_is_none(label: str) -> None:
    assert not is_total(label)
