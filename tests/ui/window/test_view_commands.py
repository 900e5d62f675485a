"""What is told in the status line calls measures and pledges as people do."""

from dataclasses import replace

import pytest

from cpdesk.domain.edits import ShareCommentary, WriteCommentary
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rich_text import RichText
from cpdesk.services.importing import begin_pack
from pack_builders import measure, scorecard, workbook
from window_bench import Bench

HOMES = "Pledge 4: We will find you a stable and happy home"


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """Return a window on two sheets, each with a red measure 3.6; something is written on that of the first."""
    cards = []
    for sheet, heading in (("Scorecard", HOMES), ("Monthly", "Monthly figures")):
        item = measure("3.6", "Visits", ("19", "19", "26"), "15", pledge=heading)
        cards.append(scorecard([replace(item, place=CellPlace(sheet, item.place.cell))], sheet=sheet))
    begin_pack(bench.session, [workbook(cards)])
    bench.session.apply(WriteCommentary("Scorecard!3.6", RichText.of("Late.")))
    bench.controller.announce_opened()
    bench.controller.choose_measure("Scorecard!3.6")
    return bench


def test_of_two_measures_with_one_reference_the_sheet_is_told(desk: Bench) -> None:
    desk.trigger("ready_and_next")
    assert desk.work.activity.words == "Commentary on 3.6 (Scorecard) is ready. 1 still owed."


def test_a_commentary_on_a_pledge_is_told_by_the_pledge(desk: Bench) -> None:
    desk.controller.edit(ShareCommentary("Scorecard!3.6", (), HOMES))
    desk.trigger("ready_and_next")
    assert desk.work.activity.words == "Commentary on Pledge 4 is ready. 1 still owed."
