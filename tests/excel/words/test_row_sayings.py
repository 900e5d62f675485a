"""A row's words say whether it is one of totals."""

import pytest

from cpdesk.domain.grid import GridCell
from cpdesk.excel.words.row_sayings import is_total, says_no_wording, says_note


@pytest.mark.parametrize(
    "label", ["Total", "Grand total", "Totals (all ages)", "All", "Overall", "Sub-total foster care", "Foster: total"]
)
def test_totals_are_told_by_their_words(label: str) -> None:
    assert is_total(label)


@pytest.mark.parametrize("label", ["Total number of placements", "All reviews on time", "Overall absence of pupils"])
def test_a_measure_that_begins_like_totals_is_none(label: str) -> None:
    assert not is_total(label)


@pytest.mark.parametrize(
    ("text", "is_note"), [("Target: 95%", True), ("Targets met in time", False), ("95% target", False)]
)
def test_a_line_that_gives_a_target_names_no_measure(text: str, is_note: bool) -> None:
    assert says_note([GridCell(1, 1, text, text)]) is is_note


@pytest.mark.parametrize(
    ("label", "expected"),
    [("(blank)", True), ("(Blank)", True), ("\u200b(blank)", True), ("(other)", False)],
)
def test_a_pivot_tables_blank_is_no_wording(label: str, *, expected: bool) -> None:
    assert says_no_wording(label) is expected
