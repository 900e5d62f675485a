"""The session."""

from pathlib import Path

from builders import new_session, small_session, small_workbook
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import AddWorkbook, DescribeComparator, SetDetail, SetLead
from cpdesk.domain.import_note import import_notes
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord, live_fields
from pack_builders import measure, scorecard, workbook


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
    assert BoardPack(live_fields(session.records), session.pack.library) == session.pack


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
    assert live_fields(together.records) == {"details/title": "Settled"}


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
    assert BoardPack(live_fields(here.records), here.pack.library) == here.pack


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
    assert here.contested(["details/title"]) == ("details/title",)
    here.apply(SetDetail("title", "Settled"))
    assert here.contested(["details/title"]) == ()
    assert set(here.records[-1].parents) == {there.records[0].id, here.records[-2].id}


def test_the_same_value_given_in_both_places_is_not_contested() -> None:
    here, there = new_session("Jo"), new_session("Sam")
    here.apply(SetDetail("title", "Same"))
    there.apply(SetDetail("title", "Same"))
    assert here.take_records(there.records, {}).changed == frozenset()
    assert here.contested(["details/title"]) == ()


def test_what_is_known_of_the_file_is_forgotten_with_the_pack() -> None:
    session = small_session()
    session.mark_saved(Path("board.cpdesk"), len(session.records), "digest")
    assert session.file_digest == "digest"
    session.open((), {}, None)
    assert session.file_digest == ""
