"""Copies of a pack, taken back into it."""

import json
import shutil
from pathlib import Path

import pytest

from builders import new_session, small_session
from command_line import Run
from cpdesk.domain.edits import Edit, SetLead, WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_session


def copy_of(pack: Path, author: str, *edits: Edit) -> Path:
    """Return a copy of the pack with what somebody did in it."""
    copy = pack.with_name(f"{author}.cpdesk")
    shutil.copy(pack, copy)
    loaded = load_pack(copy)
    session = new_session(author)
    session.open(loaded.records, loaded.library, copy)
    for edit in edits:
        session.apply(edit)
    save_session(session, copy)
    return copy


def words(key: str, text: str) -> WriteCommentary:
    return WriteCommentary(key, RichText.of(text))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack whose commentary on 3.2 is the workbook's."""
    path = tmp_path / "board.cpdesk"
    save_session(small_session(words("3.2", "Long-term matches.")), path)
    return path


@pytest.fixture
def three(pack: Path) -> tuple[Path, Path, Path]:
    """Return copies: Jo's and Sam's agree on nothing about 2.6; Sam's and Kim's put in different sentences of 3.2."""
    return (
        copy_of(pack, "Jo", words("2.6", "By Jo."), SetLead("2.6", "Jo")),
        copy_of(pack, "Sam", words("2.6", "By Sam."), words("3.2", "Before. Long-term matches.")),
        copy_of(pack, "Kim", words("3.2", "Long-term matches. After."), words("5.6", "By Kim.")),
    )


def test_what_came_in_and_what_a_person_has_to_settle_are_counted_and_named(
    run: Run, pack: Path, three: tuple[Path, Path, Path]
) -> None:
    status, out, err = run("merge", pack, *three)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "merged 3, conflicts 1",
        "  2.6: changed in both places, so only a person can say (by Jo and Sam)",
        "  3.2: put together, please check (by Kim and Sam)",
    ]
    found = load_pack(pack).reviewed.pack
    assert found.commentaries["3.2"].text.plain == "Before. Long-term matches. After."
    assert found.commentaries["5.6"].text.plain == "By Kim."
    assert found.lead("2.6") == "Jo"


def test_the_copies_give_the_same_pack_in_any_order_and_twice(
    run: Run, pack: Path, three: tuple[Path, Path, Path]
) -> None:
    other = pack.with_name("other.cpdesk")
    shutil.copy(pack, other)
    run("merge", pack, *three)
    for copy in (*reversed(three), three[0]):
        run("merge", other, copy)
    one, two = load_pack(pack), load_pack(other)
    assert {record.id for record in one.records} == {record.id for record in two.records}
    assert one.reviewed.pack == two.reviewed.pack
    before = pack.read_bytes()
    assert run("merge", pack, *three)[1] == "merged 0, conflicts 0\n"
    assert pack.read_bytes() == before


def test_scripts_read_the_versions(run: Run, pack: Path, three: tuple[Path, Path, Path]) -> None:
    said = json.loads(run("merge", pack, *three, "--json")[1])
    assert (said["merged"], said["conflicts"]) == (3, 1)
    (asked,) = said["asked"]
    assert (asked["field"], {version["author"] for version in asked["versions"]}) == (
        "commentary/2.6/text",
        {"Jo", "Sam"},
    )


def test_another_pack_is_refused_and_nothing_is_taken_in(run: Run, pack: Path, three: tuple[Path, Path, Path]) -> None:
    other = pack.with_name("another.cpdesk")
    session = small_session(SetLead("2.6", "Nobody"))
    session.author = "Somebody else"
    session.open((), {}, None)
    session.apply(SetLead("2.6", "Nobody"))
    save_session(session, other)
    before = pack.read_bytes()
    status, out, err = run("merge", pack, three[0], other)
    assert (status, out, pack.read_bytes()) == (3, "", before)
    assert err.startswith(f"cpdesk: {other}: This is another pack")
