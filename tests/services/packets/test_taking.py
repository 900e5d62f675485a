"""Workbooks of packets that come back: late, twice, half filled, with rows moved or gone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from builders import new_session, small_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryExempt, SetCommentaryState, SetLead, WriteCommentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.rich_text import RichText
from cpdesk.services.merging import Merged, merge_into, read_coming
from cpdesk.services.opening import load_pack
from cpdesk.services.packets.handing_out import hand_out
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session

DAY, LATER = date(2026, 11, 20), date(2026, 12, 1)
Fill = Callable[[Worksheet], object]


@pytest.fixture
def session() -> Session:
    """Return a pack in which Jane leads on 2.5, with nothing written, and on 2.6."""
    leads = (SetLead(key, "Jane") for key in ("2.5", "2.6"))
    return small_session(*leads, WriteCommentary("2.6", RichText.of("One. Two. Three.")))


@pytest.fixture
def packet(session: Session, tmp_path: Path) -> Path:
    path = tmp_path / "jane.xlsx"
    hand_out(session.pack, session.records, "Jane", path, due=DAY, words="Please say why.")
    return path


def filled(packet: Path, *fills: Fill) -> Path:
    book = openpyxl.load_workbook(packet)
    for fill in fills:
        fill(book["Commentary"])
    path = packet.with_name("came back (2).xlsx")
    book.save(path)
    return path


def typed(cell: str, words: str) -> Fill:
    return lambda sheet: sheet[cell].__setattr__("value", words)


def take(session: Session, path: Path, day: date = DAY) -> tuple[Merged, tuple[str, ...]]:
    coming = read_coming(session, day, path)
    return merge_into(session, [coming]), coming.notes


def words(session: Session, key: str) -> str:
    commentary = session.pack.commentary_by_measure.get(key)
    return commentary.text.plain if commentary else ""


def test_the_sheet_has_the_words_and_their_state_to_be_filled_in(packet: Path) -> None:
    sheet = openpyxl.load_workbook(packet)["Commentary"]
    rows = [[cell.value for cell in row[:4]] for row in sheet.iter_rows()]
    assert rows == [
        ["Ref", "Measure", "Commentary", "State"],
        ["2.5", "Fixed term exclusions", None, "Owed"],
        ["2.6", "% with less than 90% attendance", "One. Two. Three.", "Draft"],
    ]
    assert [each.formula1 for each in sheet.data_validations.dataValidation] == ['"Draft,Ready"']


def test_a_packet_that_nobody_touched_brings_nothing(session: Session, packet: Path) -> None:
    before = session.pack
    assert take(session, packet)[0].merged == 0
    assert session.pack == before


def test_words_and_states_come_back_in_the_lead_s_name(session: Session, packet: Path) -> None:
    back = filled(packet, typed("C2", "Two of them."), typed("C3", "One. Two! Three."), typed("D3", "ready"))
    outcome, notes = take(session, back)
    assert (outcome.merged, outcome.clashes, notes) == (2, (), ())
    assert (words(session, "2.5"), words(session, "2.6")) == ("Two of them.", "One. Two! Three.")
    commentary = session.pack.commentaries["2.6"]
    assert commentary.state is CommentaryState.READY
    assert commentary.ready is not None
    assert (commentary.ready.name, commentary.ready.day) == ("Jane", DAY)
    assert {record.author for record in session.unsaved_records[-4:]} == {"Jane"}
    assert session.records[-1].origin == "came back (2).xlsx"


def test_what_was_written_meanwhile_is_put_together_with_what_comes_back(session: Session, packet: Path) -> None:
    session.apply(WriteCommentary("2.6", RichText.of("One. Two. Three. And more.")))
    outcome, _ = take(session, filled(packet, typed("C3", "First. Two. Three.")))
    assert [clash.is_merged for clash in outcome.clashes] == [True]
    assert words(session, "2.6") == "First. Two. Three. And more."


def test_the_same_sentence_written_twice_is_asked(session: Session, packet: Path) -> None:
    session.apply(WriteCommentary("2.6", RichText.of("One. Zwei. Three.")))
    outcome, _ = take(session, filled(packet, typed("C3", "One. Deux. Three.")))
    assert (outcome.merged, [clash.field for clash in outcome.conflicts]) == (0, ["commentary/2.6/text"])


def test_a_packet_that_comes_back_again_on_another_day_brings_nothing_new(session: Session, packet: Path) -> None:
    back = filled(packet, typed("C2", "Two."), typed("D2", "Ready"), typed("C3", "Mine."), typed("D3", "Ready"))
    take(session, back)
    session.apply(WriteCommentary("2.6", RichText.of("Mine, and the clerk's.")))
    before = session.pack
    assert take(session, back, LATER)[0].merged == 0
    assert session.pack == before


def test_whichever_comes_first_the_pack_is_the_same(session: Session, packet: Path) -> None:
    one = filled(packet, typed("C3", "First. Two. Three."))
    other = one.rename(one.with_name("one.xlsx")), filled(packet, typed("C3", "One. Two. Last."))
    there = new_session()
    there.open(session.records, session.pack.library, None)
    for path in other:
        take(session, path)
    for path in reversed(other):
        take(there, path)
    assert words(session, "2.6") == "First. Two. Last."
    assert session.pack.fields == there.pack.fields
    assert {record.id for record in session.records} == {record.id for record in there.records}


def test_rows_that_were_moved_and_taken_out_are_no_trouble(session: Session, packet: Path) -> None:
    def upside_down(sheet: Worksheet) -> None:
        sheet["C3"] = "Mine."
        sheet.delete_rows(2)
        sheet.insert_rows(1, 3)
        sheet["A1"] = "For the board"

    outcome, notes = take(session, filled(packet, upside_down))
    assert (outcome.merged, notes, words(session, "2.6")) == (1, (), "Mine.")


def test_an_empty_cell_takes_no_words_away_and_says_so(session: Session, packet: Path) -> None:
    outcome, notes = take(session, filled(packet, typed("C3", "")))
    assert (outcome.merged, words(session, "2.6")) == (0, "One. Two. Three.")
    assert notes == ("Row 3: the commentary on 2.6 is empty, so the pack keeps its own.",)


def test_a_state_that_there_is_not_and_a_measure_of_nobody_s_are_told(session: Session, packet: Path) -> None:
    def strange(sheet: Worksheet) -> None:
        sheet["D3"] = "nearly"
        sheet.append(["9.9", "Another measure", "Words."])

    outcome, notes = take(session, filled(packet, strange))
    assert outcome.merged == 0
    assert notes == (
        "Row 3: “nearly” is no state, so that stays as it was; it can be Draft or Ready.",
        "Row 4: 9.9 is no measure of this pack, so it was left out.",
    )


def test_new_words_are_approved_by_a_second_person_alone(session: Session, packet: Path, tmp_path: Path) -> None:
    session.apply(SetCommentaryState("2.6", CommentaryState.APPROVED, "Kim", DAY))
    hand_out(session.pack, session.records, "Jane", packet)
    outcome, notes = take(session, filled(packet, typed("C3", "One. Two. Four.")))
    assert (outcome.merged, session.pack.commentaries["2.6"].state) == (1, CommentaryState.DRAFT)
    assert notes == ("Row 3: the commentary on 2.6 is to be approved by a second person.",)


def test_a_packet_with_exempt_words_says_that_it_is_not_for_publication(session: Session, packet: Path) -> None:
    session.apply(SetCommentaryExempt("2.6", "2", "It names a child."))
    hand_out(session.pack, session.records, "Jane", packet)
    cover = [cell.value for cell in openpyxl.load_workbook(packet)["Cover"]["A"]]
    assert cover[1].startswith("NOT FOR PUBLICATION")


@pytest.mark.parametrize("order", ["the packet in place of the pack", "the pack merged into the packet"])
def test_a_packet_never_takes_the_figures_of_others_away(session: Session, tmp_path: Path, order: str) -> None:
    whole, part = tmp_path / "board.cpdesk", tmp_path / "jane.cpdesk"
    save_session(session, whole)
    hand_out(session.pack, session.records, "Jane", part)
    before = set(session.pack.measures)
    if order == "the packet in place of the pack":
        whole.write_bytes(part.read_bytes())
        session.apply(SetLead("3.1", "Fostering"))
        save_session(session, whole)
        assert set(session.pack.measures) == set(load_pack(whole).reviewed.pack.measures) == before
    else:
        loaded = load_pack(part)
        lead = new_session("Jane")
        lead.open(loaded.records, loaded.library, part)
        merge_into(lead, [read_coming(lead, DAY, whole)])
        assert set(lead.pack.measures) == before


def test_words_without_the_marks_of_the_packet_are_asked_where_the_pack_says_otherwise(
    session: Session, packet: Path
) -> None:
    book = openpyxl.load_workbook(packet)
    del book["For cpdesk"]
    book["Commentary"]["C2"], book["Commentary"]["C3"] = "New.", "Other."
    book.save(packet)
    outcome, _ = take(session, packet)
    assert words(session, "2.5") == "New."
    assert [clash.field for clash in outcome.conflicts] == ["commentary/2.6/text"]


def test_any_other_workbook_is_refused(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(CpdeskError, match="This workbook is no packet"):
        read_coming(session, DAY, path)


def test_a_scorecard_with_commentary_is_no_packet(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Ref", "Measure", "Q1 2019/20", "RAG", "Commentary"])
    book.worksheets[0].append(["2.6", "% with less than 90% attendance", 26, "R", "Last quarter's words."])
    path = tmp_path / "q1.xlsx"
    book.save(path)
    with pytest.raises(CpdeskError, match="This workbook is no packet"):
        read_coming(session, DAY, path)


def test_a_pack_handed_out_merges_like_a_copy(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "jane.cpdesk"
    assert hand_out(session.pack, session.records, "Jane", path) == 2
    before = session.pack
    assert take(session, path)[0].merged == 0
    assert session.pack == before
