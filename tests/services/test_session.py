"""The session."""

from pathlib import Path

from builders import new_session, small_session, small_workbook
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import (
    AddWorkbook,
    DescribeComparator,
    SetDetail,
    SetFields,
    SetLead,
    SettleClashes,
    WriteCommentary,
)
from cpdesk.domain.import_note import import_notes
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord
from cpdesk.domain.rich_text import RichText
from cpdesk.services.session import Session
from pack_builders import measure, scorecard, workbook


def clashed_session() -> Session:
    """Return a session in which a colleague's words for a measure came in beside one's own."""
    here = small_session(WriteCommentary("2.6", RichText.of("One. Two.")))
    there = new_session("Sam")
    there.open(here.records, here.pack.library, None)
    here.apply(WriteCommentary("2.6", RichText.of("One. Zwei.")))
    there.apply(WriteCommentary("2.6", RichText.of("One. Deux.")))
    here.take_records(there.records, {})
    return here


def test_an_edit_changes_the_pack_and_says_what_changed() -> None:
    session = new_session()
    before = session.pack
    change = session.apply(SetDetail("title", "Update"))
    assert session.pack.details.title == "Update"
    assert (change.before, change.after, change.changed) == (before, session.pack, frozenset({"details/title"}))


def test_a_pack_that_was_handed_out_does_not_change() -> None:
    session = small_session()
    before = session.pack
    session.apply(SetDetail("title", "Update"))
    assert before.details.title == ""


def test_an_edit_that_changes_nothing_leaves_no_record() -> None:
    session = small_session(SetDetail("title", "Update"))
    count = len(session.records)
    assert session.apply(SetDetail("title", "Update")).changed == frozenset()
    assert len(session.records) == count


def test_the_records_add_up_to_the_pack() -> None:
    session = small_session(SetDetail("title", "A"), SetDetail("title", "B"), SetLead("2.6", "School"))
    assert pack_of(session.records, session.pack.library) == session.pack


def test_each_record_replaces_the_one_before_it_and_counts_its_author() -> None:
    session = new_session()
    session.apply(SetDetail("title", "A"))
    session.author = "Sam"
    session.apply(SetDetail("title", "B"))
    session.author = "Jo Writer"
    session.apply(SetDetail("title", "C"))
    first, second, third = session.records
    assert (second.parents, third.parents) == ((first.id,), (second.id,))
    assert [(record.author, record.n) for record in session.records] == [
        ("Jo Writer", 1),
        ("Sam", 1),
        ("Jo Writer", 2),
    ]


def test_a_record_has_its_time_and_device_for_show() -> None:
    session = new_session()
    session.apply(SetDetail("title", "A"))
    assert (session.records[0].time, session.records[0].device) == ("2019-09-02T12:00:00+00:00", "desk")


def test_an_edit_after_two_apart_replaces_both() -> None:
    here, there = new_session("Jo"), new_session("Sam")
    here.apply(SetDetail("title", "Here"))
    there.apply(SetDetail("title", "There"))
    together = new_session("Kim")
    together.open((*here.records, *there.records), {}, None)
    together.apply(SetDetail("title", "Settled"))
    assert set(together.records[-1].parents) == {here.records[0].id, there.records[0].id}
    assert pack_of(together.records, {}).fields == {"details/title": "Settled"}


def test_listeners_are_told_of_new_records_when_the_pack_has_them() -> None:
    session = new_session()
    heard: list[tuple[tuple[EditRecord, ...], str]] = []

    def listen(records: tuple[EditRecord, ...]) -> None:
        heard.append((records, session.pack.details.title))

    session.listeners.append(listen)
    session.apply(SetDetail("title", "A"))
    session.apply(SetDetail("title", "A"))
    assert heard == [(session.records, "A")]


def test_listeners_are_told_when_a_pack_is_opened_and_saved() -> None:
    session = small_session()
    heard: list[str] = []
    session.opened_listeners.append(lambda: heard.append("opened"))
    session.saved_listeners.append(lambda: heard.append("saved"))
    session.open((), {}, None)
    session.mark_saved(Path("board.cpdesk"), 0)
    assert heard == ["opened", "saved"]


def test_what_is_unsaved_is_what_came_after_the_save() -> None:
    session = small_session()
    assert session.unsaved_records == session.records
    session.mark_saved(Path("board.cpdesk"), len(session.records))
    assert session.unsaved_records == ()
    session.apply(SetDetail("title", "A"))
    assert session.has_unsaved_records
    assert session.unsaved_records == session.records[-1:]
    assert session.path == Path("board.cpdesk")


def test_a_pack_that_was_opened_from_a_file_is_saved() -> None:
    session, other = small_session(), new_session()
    other.open(session.records, session.pack.library, Path("board.cpdesk"))
    assert not other.has_unsaved_records
    assert other.pack == session.pack
    other.open(session.records, session.pack.library, None)
    assert other.unsaved_records == session.records


def test_the_review_is_of_the_pack_as_it_stands_and_made_once() -> None:
    session = small_session()
    review = session.review
    assert session.review is review
    session.apply(SetLead("2.6", "Somebody"))
    assert session.review.measures["2.6"].lead == "Somebody"


def test_the_notes_are_gathered_once_until_they_may_be_others() -> None:
    session = new_session()
    book = workbook([scorecard([measure(ref, "%", [1, 2, 3], neighbours="3") for ref in ("2.6", "2.7")])])
    session.add_to_library(book)
    session.apply(AddWorkbook(book))
    notes = session.pack.notes
    session.apply(SetLead("2.6", "Somebody"))
    assert session.pack.notes is notes
    for key, group in (("2.6", "2016"), ("2.7", "2021")):
        session.apply(DescribeComparator("Statistical neighbours", ComparatorAbout(group=group), key))
        assert session.pack.notes == import_notes(session.pack.current, session.pack.history, session.pack.showing)
    assert len(session.pack.notes) == len(notes) + 1


def test_a_workbook_in_the_library_counts_once_a_field_names_it() -> None:
    session = new_session()
    session.add_to_library(small_workbook())
    assert not session.pack.measures
    session.apply(AddWorkbook(small_workbook()))
    assert "2.6" in session.pack.measures


def test_records_of_others_are_taken_up_as_saved_and_no_journal_is_told() -> None:
    here, there = small_session(), new_session("Sam")
    path = Path("board.cpdesk")
    there.open(here.records, here.pack.library, path)
    here.mark_saved(path, len(here.records))
    here.apply(SetDetail("committee", "Here"))
    there.apply(SetLead("2.6", "Sam"))
    heard: list[tuple[EditRecord, ...]] = []
    here.listeners.append(heard.append)
    review, before = here.review, here.pack
    change = here.take_records(there.records, there.pack.library)

    assert (change.before, change.after, change.changed) == (before, here.pack, frozenset({"measure/2.6/lead"}))
    assert heard == []
    assert [record.field for record in here.unsaved_records] == ["details/committee"]
    assert here.review.measures["2.6"].lead == "Sam"
    assert review.measures["2.6"].lead != "Sam"
    assert pack_of(here.records, here.pack.library) == here.pack


def test_taking_up_what_is_there_already_changes_nothing() -> None:
    session = small_session()
    before = session.pack
    assert session.take_records(session.records, session.pack.library).changed == frozenset()
    assert session.pack is before


def test_an_edit_after_taking_up_another_value_replaces_both() -> None:
    here, there = new_session("Jo"), new_session("Sam")
    here.apply(SetDetail("title", "Here"))
    there.apply(SetDetail("title", "There"))
    here.take_records(there.records, {})
    assert list(here.pack.clashes) == ["details/title"]
    here.apply(SetDetail("title", "Settled"))
    assert not here.pack.clashes
    assert set(here.records[-1].parents) == {there.records[0].id, here.records[-2].id}


def test_a_person_settles_a_clash_even_with_the_words_that_show_already() -> None:
    here = clashed_session()
    (clash,) = here.pack.clashes.values()
    shown = here.pack.commentaries["2.6"].text
    here.apply(SetFields("the same words by another edit", {clash.field: clash.shown}))
    assert list(here.pack.clashes) == [clash.field]
    here.apply(SettleClashes("what was changed apart", {clash.field: clash.shown}))
    assert not here.pack.clashes
    assert here.pack.commentaries["2.6"].text == shown
    assert set(here.records[-1].parents) == {version.id for version in clash.versions}
    assert pack_of(here.records, here.pack.library) == here.pack


def test_a_clash_whose_settling_is_undone_is_open_again_here_and_in_the_file() -> None:
    here = clashed_session()
    before = here.pack
    (clash,) = before.clashes.values()
    here.apply(SettleClashes("what was changed apart", {clash.field: clash.versions[1].value}))
    assert here.pack != before
    change = here.set_fields({clash.field: clash.shown}, again=[clash])
    assert here.pack == before == pack_of(here.records, here.pack.library)
    assert change.changed == {clash.field}


def test_the_same_value_given_in_both_places_is_not_contested() -> None:
    here, there = new_session("Jo"), new_session("Sam")
    here.apply(SetDetail("title", "Same"))
    there.apply(SetDetail("title", "Same"))
    assert here.take_records(there.records, {}).changed == frozenset()
    assert not here.pack.clashes


def test_what_is_known_of_the_file_is_forgotten_with_the_pack() -> None:
    session = small_session()
    session.mark_saved(Path("board.cpdesk"), len(session.records), "digest")
    assert session.file_digest == "digest"
    session.open((), {}, None)
    assert session.file_digest == ""
