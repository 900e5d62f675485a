"""A word beside an arrow says outright what the arrow means."""

import pytest

from cpdesk.excel.key.arrows import judgement_of


@pytest.mark.parametrize(
    ("text", "judgement"),
    [("↑ Improving", "better"), ("Improved ↓", "better"), ("Worse (▲)", "worse"), ("→ No change", "same"), ("↑", None)],
)
def test_the_word_is_read_without_its_arrow(text: str, judgement: str | None) -> None:
    assert judgement_of(text) == judgement
