"""Workbooks into packs."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import new_session, small_session, small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetDetail, WriteCommentary
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.narrative import Part
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import add_workbooks, begin_pack, check_usable, import_workbook, incoming
from cpdesk.services.opening import sample_workbook_path
from cpdesk.services.session import Session
from pack_builders import PLEDGES, measure, scorecard, workbook

SAMPLES = sorted(sample_workbook_path().parent.glob("*.xlsx"))


def begun(*workbooks: SuppliedWorkbook) -> Session:
    session = new_session()
    begin_pack(session, workbooks)
    return session


def test_a_pack_begins_with_the_figures_and_the_sections_of_a_paper() -> None:
    pack = begun(small_workbook()).pack
    assert list(pack.measures) == ["2.5", "2.6", "3.1", "3.2", "5.6"]
    assert [section.pledge for section in pack.sections if section.part == Part.PLEDGE] == [
        PLEDGES[1],
        PLEDGES[2],
        PLEDGES[4],
    ]
    assert {section.part for section in pack.sections} == set(Part) - {Part.CUSTOM}


def test_comments_of_the_workbook_become_drafts() -> None:
    pack = begun(small_workbook()).pack
    said = {key: (item.text.plain, item.state) for key, item in pack.commentary_by_measure.items()}
    assert said == {
        "2.6": ("Year 11 count as absent.", CommentaryState.DRAFT),
        "3.2": ("Long-term matches.", CommentaryState.DRAFT),
    }


def test_each_line_of_a_comment_is_a_paragraph() -> None:
    item = replace(measure("1.1", "One", ["1", "2", "3"]), commentary="First.\n\nSecond.")
    pack = begun(workbook([scorecard([item])])).pack
    assert pack.commentary_by_measure["1.1"].text == RichText.of("First.", "Second.")


def test_all_of_it_is_kept_as_records() -> None:
    session = begun(small_workbook())
    assert pack_of(session.records, session.pack.library) == session.pack
    assert session.has_unsaved_records


def test_a_fresh_pack_has_nothing_of_the_one_before() -> None:
    session = small_session(SetDetail("title", "Before"))
    begin_pack(session, [small_workbook("other.xlsx", "cd" * 32)])
    assert session.pack.details.title == ""
    assert [item.name for item in session.pack.workbooks] == ["other.xlsx"]


def test_measures_of_two_workbooks_have_keys_of_their_own() -> None:
    other = [
        measure(ref, ref, ["1", "2", "3"], row=40 + at) for at, ref in enumerate(("2.5", "2.6", "3.1", "3.2", "5.6"))
    ]
    pack = begun(small_workbook(), workbook([scorecard(other)], name="other.xlsx", sha256="cd" * 32)).pack
    assert len(pack.measures) == 10
    assert list(pack.measures)[5] == "Scorecard Q1!2.5"


def test_a_workbook_with_nothing_in_it_is_of_no_use() -> None:
    check_usable(small_workbook())
    with pytest.raises(CpdeskError, match="nothing in this workbook that a paper could be made of"):
        check_usable(SuppliedWorkbook("empty.xlsx", "00" * 32, scorecards=(scorecard([]),)))


def test_the_same_workbook_twice_is_brought_in_once() -> None:
    assert len(begun(small_workbook(), small_workbook()).pack.measures) == 5


def test_a_workbook_can_join_an_open_pack_as_one_edit() -> None:
    session = begun(small_workbook())
    session.apply(WriteCommentary("2.6", RichText.of("Mine.")))
    more = workbook(
        [scorecard([replace(measure("6.1", "New", ["1", "2", "3"], pledge="Pledge 6 – More"), commentary="Why.")])],
        name="more.xlsx",
        sha256="ef" * 32,
    )
    assert incoming(session.pack, [more]).edit.label == "workbook more.xlsx"
    before = dict(session.pack.fields)
    add_workbooks(session, [more])
    assert session.pack.commentary_by_measure["6.1"].text.plain == "Why."
    assert session.pack.commentary_by_measure["2.6"].text.plain == "Mine."
    pledges = [section.pledge for section in session.pack.sections if section.part == Part.PLEDGE]
    assert pledges[-1] == "Pledge 6 – More"
    assert session.pack.sections[-1].part == Part.IMPLICATIONS
    changed = {name for name, value in session.pack.fields.items() if before.get(name) != value}
    session.set_fields({name: before.get(name) for name in changed})
    assert dict(session.pack.fields) == before


def test_a_workbook_that_the_pack_has_is_not_added_again() -> None:
    session = begun(small_workbook())
    with pytest.raises(CpdeskError, match="The pack has these figures already"):
        add_workbooks(session, [small_workbook()])


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_every_sample_workbook_makes_a_pack(path: Path) -> None:
    supplied = import_workbook(path)
    pack = begun(supplied).pack
    assert pack.workbooks[0].name == path.name
    assert pack.sections
    assert pack.measures or supplied.trackers or supplied.tables


def test_the_sample_scorecard_has_its_measures_and_comments() -> None:
    session = begun(import_workbook(sample_workbook_path()))
    assert len(session.pack.measures) == 49
    assert session.pack.commentary_by_measure["2.15"].text.plain.startswith("62 of the 131")
    assert session.review.counts.owed == 7


def test_reading_stops_when_asked_to() -> None:
    with pytest.raises(CancelledError):
        import_workbook(sample_workbook_path(), cancelled=lambda: True)
