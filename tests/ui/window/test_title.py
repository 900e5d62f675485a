"""The title of the window."""

from pathlib import Path

from cpdesk.domain.edits import SetDetail
from cpdesk.domain.pack import BoardPack
from cpdesk.ui.window.title import window_title
from pack_builders import details, pack_of, scorecard, workbook


def test_it_names_the_committee_and_the_date() -> None:
    pack = pack_of(edits=details())

    assert window_title(pack, None) == "cpdesk — Corporate Parenting Committee, 17 September 2019[*]"


def test_with_no_date_it_names_the_committee_alone() -> None:
    pack = pack_of(edits=[SetDetail("committee", "Board")])

    assert window_title(pack, Path("x.cpdesk")) == "cpdesk — Board[*]"


def test_with_no_committee_it_names_the_file_then_the_workbook() -> None:
    pack = pack_of(workbook([scorecard([])], name="q1.xlsx"))

    assert window_title(pack, Path("/packs/september.cpdesk")) == "cpdesk — september[*]"
    assert window_title(pack, None) == "cpdesk — q1[*]"


def test_with_nothing_open_it_is_the_name_of_the_program() -> None:
    assert window_title(BoardPack(), None) == "cpdesk[*]"
