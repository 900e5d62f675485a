"""Sentences drafted for an officer to keep or change."""

import pytest

from cpdesk.report.drafts import draft_background
from pack_builders import measure, pack_of, scorecard, workbook


@pytest.mark.parametrize(
    ("word", "several"), [("Pledge", "pledges"), ("Priority", "priorities"), ("Key", "keys"), ("Journey", "journeys")]
)
def test_what_measures_serve_has_its_plural(word: str, several: str) -> None:
    measures = [
        measure(f"{at}.1", f"Measure {at}", [1, 2, 3], pledge=f"{word} {at} – Name", row=at + 6) for at in (1, 2)
    ]
    background = draft_background(pack_of(workbook([scorecard(measures)])))
    assert background == f"The scorecard's two measures serve two {several}: 1, Name; 2, Name."
