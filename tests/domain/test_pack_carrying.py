"""What a pack has worked out that an edit leaves as it was."""

import pytest

from builders import small_session
from cpdesk.domain import field as fields
from cpdesk.domain.pack_carrying import kept_by_edit, kept_by_library, kept_by_report


@pytest.mark.parametrize(
    ("changed", "kept", "worked_out_anew"),
    [
        (fields.detail("title"), {"measures", "rules", "showing", "notes"}, set()),
        (fields.workbook("abc"), {"rules", "showing"}, {"measures", "history", "notes"}),
        (fields.RATING_SETTING, {"measures", "showing", "notes"}, {"rules"}),
        (fields.measure("2.6", "comparators"), {"measures", "rules"}, {"showing", "notes"}),
    ],
)
def test_an_edit_leaves_what_does_not_follow_from_its_fields(
    changed: str, kept: set[str], worked_out_anew: set[str]
) -> None:
    found = set(kept_by_edit([changed]))
    assert found >= kept
    assert not found & worked_out_anew


def test_another_report_in_hand_has_the_figures_and_not_the_sections() -> None:
    known = ("fields", "measures", "sections", "details", "tracker")
    assert kept_by_report(known) == ("measures", "tracker")


def test_a_workbook_that_lies_ready_changes_nothing_yet() -> None:
    assert kept_by_library(("fields", "library", "measures", "sections")) == ("measures", "sections")


def test_the_measures_are_not_read_again_for_a_title() -> None:
    pack = small_session().pack
    measures = pack.measures
    assert pack.with_fields({fields.detail("title"): "Update"}).measures is measures
