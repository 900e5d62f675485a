"""Footnotes say how firm the figures are that point to them."""

import pytest

from cpdesk.domain.footnote_marks import footnote_mark, is_footnote, statuses_explained
from cpdesk.domain.value import ValueStatus

_P, _R, _E = ValueStatus.PROVISIONAL, ValueStatus.REVISED, ValueStatus.ESTIMATED


@pytest.mark.parametrize(
    ("note", "statuses"),
    [
        ("* provisional", {"*": _P}),
        ("*Provisional data, subject to audit", {"*": _P}),
        ("* = revised; ** = provisional", {"*": _R, "**": _P}),
        ("Note: * figures are provisional until March", {"*": _P}),
        ("† estimated", {"†": _E}),
        ("¹ Restated", {"¹": _R}),
        ("[Note 1] Provisional figures", {"[note 1]": _P}),
        ("* Revised procedures are in place", {}),
        ("* suppressed", {}),
        ("provisional", {}),
    ],
)
def test_a_note_says_what_a_mark_stands_for(note: str, statuses: dict[str, ValueStatus]) -> None:
    assert statuses_explained(note) == statuses


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("77.5%*", "*"),
        ("12 **", "**"),
        ("12†", "†"),
        ("5¹", "¹"),
        ("12 [Note 1]", "[note 1]"),
        ("77.5%", None),
        ("*", None),
    ],
)
def test_a_mark_behind_a_figure_points_to_a_footnote(text: str, mark: str | None) -> None:
    assert footnote_mark(text) == mark


def test_a_line_that_explains_its_mark_is_a_footnote() -> None:
    assert [is_footnote(line) for line in ("* provisional", "* Recruitment is under way", "Data are provisional*")] == [
        True,
        False,
        False,
    ]
