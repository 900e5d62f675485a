"""What workbooks hold, in words."""

import pytest

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.supplied_words import contents_words, why_no_measures
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker, TrackerItem
from pack_builders import measure, scorecard, workbook

TABLE = DataTable(CellPlace("T", "A1"), "App use", ("Kind", "Sent"), (("Problem", "53"),))
TRACKER = Tracker("Progress", (TrackerItem(CellPlace("Progress", "A4"), "1", "Adopt a handbook", "", None, ""),) * 2)
CARD = scorecard([measure("2.6", "% of pupils", ("17", "19", "26"))])


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ([workbook([CARD])], "1 measure"),
        ([workbook(trackers=[TRACKER])], "2 recommendations"),
        ([workbook([CARD], tables=[TABLE, TABLE])], "1 measure and 2 tables"),
        (
            [workbook([CARD]), workbook([CARD], tables=[TABLE], trackers=[TRACKER])],
            "2 measures, 2 recommendations and 1 table",
        ),
        ([workbook()], "nothing"),
    ],
)
def test_workbooks_are_counted_together(held: list[SuppliedWorkbook], words: str) -> None:
    assert contents_words(held) == words


def test_an_empty_list_of_measures_says_what_to_do_or_where_things_are() -> None:
    assert why_no_measures([]) == "There are no measures yet. Open a scorecard to begin."
    assert why_no_measures([workbook(trackers=[TRACKER])]) == (
        "There are no measures in scorecard.xlsx. What it holds, 2 recommendations, is in the report."
    )
