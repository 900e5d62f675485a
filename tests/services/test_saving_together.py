"""Saving into a file that others save into as well."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import new_session, small_session, small_workbook
from cpdesk.domain.edits import AddWorkbook, SetDetail, SetLead
from cpdesk.domain.errors import CpdeskError
from cpdesk.services import saving
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_pack, save_session, save_together
from cpdesk.services.session import Session
from cpdesk.store.pack_file import StoredPack, pack_bytes, parse_pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a pack, as it was saved."""
    saved = tmp_path / "board.cpdesk"
    save_session(small_session(), saved)
    return saved


def opened(path: Path, author: str) -> Session:
    """Return a session that has the pack open."""
    loaded = load_pack(path)
    session = new_session(author)
    session.open(loaded.records, loaded.library, path)
    return session


def opened_as_read(path: Path, author: str) -> Session:
    """Return a session that has the pack open as the window opens it: with the digest of the file."""
    loaded = load_pack(path)
    session = new_session(author)
    session.open(loaded.records, loaded.library, path, digest=loaded.digest)
    return session


def test_a_file_that_nobody_touched_since_it_was_opened_is_not_read_through_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened_as_read(path, "Jo")
    read: list[StoredPack] = []

    def parse(content: bytes) -> StoredPack:
        read.append(parse_pack(content))
        return read[-1]

    monkeypatch.setattr(saving, "parse_pack", parse)
    session.apply(SetDetail("title", "Mine"))
    save_session(session, path)

    assert read == []
    assert load_pack(path).records == session.records


def test_one_that_somebody_saved_meanwhile_is_read_and_nothing_is_lost(path: Path) -> None:
    session, other = opened_as_read(path, "Jo"), opened_as_read(path, "Sam")
    other.apply(SetDetail("committee", "Theirs"))
    save_session(other, path)
    session.apply(SetDetail("title", "Mine"))
    save_session(session, path)

    assert (session.pack.details.title, session.pack.details.committee) == ("Mine", "Theirs")


def ids_in(path: Path) -> set[str]:
    return {record.id for record in load_pack(path).records}


def test_what_others_saved_meanwhile_stays_and_is_taken_up(path: Path) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    jo.apply(SetDetail("title", "Jo's title"))
    sam.apply(SetDetail("committee", "Sam's committee"))
    save_session(jo, path)
    change = save_session(sam, path)

    assert change.changed == {"details/title"}
    assert (sam.pack.details.title, sam.pack.details.committee) == ("Jo's title", "Sam's committee")
    assert not sam.has_unsaved_records
    assert save_session(jo, path).changed == {"details/committee"}
    assert jo.pack == sam.pack
    assert ids_in(path) == {record.id for record in jo.records} == {record.id for record in sam.records}
    assert load_pack(path).saves == 4


def test_a_field_changed_in_both_places_keeps_both_and_shows_the_same_everywhere(path: Path) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    jo.apply(SetDetail("title", "Jo's"))
    sam.apply(SetDetail("title", "Sam's"))
    save_session(jo, path)
    save_session(sam, path)
    save_session(jo, path)

    titles = {record.value for record in load_pack(path).records if record.field == "details/title"}
    assert titles == {"Jo's", "Sam's"}
    assert jo.pack.details.title == sam.pack.details.title
    assert list(sam.pack.clashes) == ["details/title"]


def test_workbooks_of_others_come_too(path: Path) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    added = small_workbook("more.xlsx", "cd" * 32)
    jo.add_to_library(added)
    jo.apply(AddWorkbook(added))
    sam.apply(SetDetail("title", "Sam's"))
    save_session(jo, path)
    save_session(sam, path)
    assert [workbook.name for workbook in sam.pack.workbooks] == ["scorecard.xlsx", "more.xlsx"]
    assert load_pack(path).library.keys() == {"ab" * 32, "cd" * 32}


def test_a_change_is_noticed_though_size_and_time_are_as_before(path: Path) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    save_session(sam, path)
    before = path.stat()
    jo.apply(SetDetail("title", "Jo's"))
    save_session(jo, path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    sam.apply(SetLead("2.6", "Sam"))
    save_session(sam, path)
    assert sam.pack.details.title == "Jo's"


def test_a_file_as_we_left_it_is_not_read_through_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jo = opened(path, "Jo")
    save_session(jo, path)
    monkeypatch.setattr(saving, "parse_pack", lambda _: pytest.fail("it was read through"))
    jo.apply(SetDetail("title", "Jo's"))
    save_session(jo, path)
    assert load_pack(path).records == jo.records


def test_what_is_done_while_it_is_saved_stays_unsaved(path: Path) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    jo.apply(SetDetail("title", "Jo's"))
    save_session(jo, path)
    sam.apply(SetDetail("committee", "before"))
    count, records = len(sam.records), sam.records
    saved = save_together(path, records, sam.pack.library)
    sam.apply(SetDetail("author", "after"))
    sam.mark_saved(path, count, saved.digest)
    sam.take_records(saved.taken, saved.library)
    assert [record.field for record in sam.unsaved_records] == ["details/author"]


def test_another_pack_in_its_place_is_left_alone(path: Path) -> None:
    jo = opened(path, "Jo")
    other = new_session("Kim")
    other.apply(SetDetail("title", "Another pack"))
    save_pack(path, other.records, {})
    there = path.read_bytes()
    jo.apply(SetDetail("title", "Jo's"))
    with pytest.raises(CpdeskError, match=r"The file now holds another pack\. Save this one under another name\."):
        save_session(jo, path)
    assert path.read_bytes() == there
    assert jo.has_unsaved_records


@pytest.mark.parametrize("content", [b"", b"notes", b"PK\x03\x04 cut short"])
def test_what_is_no_whole_pack_any_more_is_left_alone(path: Path, content: bytes) -> None:
    jo = opened(path, "Jo")
    save_session(jo, path)
    path.write_bytes(content)
    jo.apply(SetDetail("title", "Jo's"))
    with pytest.raises(CpdeskError, match=r"left as it is\. Save this one under another name\."):
        save_session(jo, path)
    assert path.read_bytes() == content
    assert jo.has_unsaved_records
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_was_taken_away_is_made_again(path: Path) -> None:
    jo = opened(path, "Jo")
    path.unlink()
    save_session(jo, path)
    assert load_pack(path).records == jo.records


def test_somebody_who_takes_no_turns_is_not_overwritten_either(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jo, sam = opened(path, "Jo"), opened(path, "Sam")
    jo.apply(SetDetail("title", "Jo's"))
    sam.apply(SetDetail("committee", "Sam's"))
    theirs = pack_bytes(jo.records, jo.pack.library, version="0.1.0", saves=2)
    asked: list[str] = []

    def parse_while_it_changes(content: bytes) -> StoredPack:
        asked.append("read")
        if len(asked) == 1:
            path.write_bytes(theirs)
        return parse_pack(content)

    monkeypatch.setattr(saving, "parse_pack", parse_while_it_changes)
    save_session(sam, path)
    assert asked == ["read", "read"]
    assert ids_in(path) >= {record.id for record in (*jo.records, *sam.records)}


def test_many_who_save_at_the_same_time_lose_nothing(path: Path) -> None:
    sessions = [opened(path, name) for name in ("Jo", "Sam", "Kim")]
    troubles: list[Exception] = []

    def work(session: Session) -> None:
        try:
            for number in range(5):
                session.apply(SetDetail("title", f"{session.author} {number}"))
                save_session(session, path)
        except CpdeskError as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=work, args=(session,)) for session in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    written = {f"{name} {number}" for name in ("Jo", "Sam", "Kim") for number in range(5)}
    assert troubles == []
    assert {record.value for record in load_pack(path).records if record.field == "details/title"} == written
    assert list(path.parent.iterdir()) == [path]


@dataclass(frozen=True)
class Step:
    """One of two people edits a field, or saves."""

    who: int
    field: str = ""
    value: str = ""


def steps() -> st.SearchStrategy[list[Step]]:
    who = st.integers(0, 1)
    edits = st.builds(Step, who, st.sampled_from(["title", "author", "version"]), st.sampled_from(["a", "b", "c"]))
    return st.lists(st.one_of(edits, st.builds(Step, who)), max_size=12)


@settings(max_examples=40, deadline=None)
@given(steps(), st.booleans())
def test_no_order_of_edits_and_saves_loses_a_record(
    tmp_path_factory: pytest.TempPathFactory, taken: list[Step], is_one_person: bool
) -> None:
    path = tmp_path_factory.mktemp("packs") / "board.cpdesk"
    first = new_session("Jo")
    first.apply(SetDetail("title", "First"))
    save_session(first, path)
    sessions = (opened(path, "Jo"), opened(path, "Jo" if is_one_person else "Sam"))
    made = {record.id for record in first.records}
    for step in taken:
        session = sessions[step.who]
        if step.field:
            session.apply(SetDetail(step.field, step.value))
            made.add(session.records[-1].id)
        else:
            save_session(session, path)
        assert made >= {record.id for record in session.records}
    for session in (*sessions, sessions[0]):
        save_session(session, path)
    assert ids_in(path) == made
    assert sessions[0].pack == sessions[1].pack
    assert not sessions[0].has_unsaved_records
