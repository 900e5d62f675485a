"""The pack file."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import new_session, small_session, small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, SetDetail, WriteCommentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.record import new_record
from cpdesk.domain.rich_text import RichText
from cpdesk.store.pack_file import pack_bytes, read_pack, read_pack_label
from cpdesk.store.pack_parts import MOST_BYTES


def stored(saves: int = 1) -> bytes:
    session = small_session(
        SetDetail("title", "Update – “Q1”"),
        WriteCommentary("2.6", RichText.of("Étude.\n")),
        SetCommentaryState("2.6", CommentaryState.READY),
    )
    return pack_bytes(session.records, session.pack.library, version="0.1.0", saves=saves)


def at(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "board.cpdesk"
    path.write_bytes(content)
    return path


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zip_of(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def test_a_pack_written_and_read_is_equal(tmp_path: Path) -> None:
    session = small_session(SetDetail("title", "Update"), WriteCommentary("3.1", RichText.of("Words")))
    path = at(tmp_path, pack_bytes(session.records, session.pack.library, version="0.1.0", saves=7))
    read = read_pack(path)
    assert read.records == session.records
    assert read.library == session.pack.library
    assert read.pack == session.pack
    assert read.saves == 7


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.text(max_size=30).filter(bool), min_size=1, max_size=4))
def test_any_texts_survive(tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]) -> None:
    records = [new_record(f"x/{name}", text, (), "Zoë", n) for n, (name, text) in enumerate(texts.items())]
    path = at(tmp_path_factory.mktemp("pack"), pack_bytes(records, {}, version="1"))
    assert list(read_pack(path).records) == records


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert stored() == stored()


def test_it_holds_a_label_the_records_and_each_workbook_by_its_hash() -> None:
    parts = parts_of(stored())
    label = json.loads(parts["pack.json"])
    assert list(parts) == [f"workbooks/{'ab' * 32}.json", "pack.json", "records.jsonl"]
    assert (label["format"], label["version"], label["cpdesk"]) == ("cpdesk pack", 1, "0.1.0")
    assert set(label["parts"]) == set(parts) - {"pack.json"}
    assert [json.loads(line)["field"] for line in parts["records.jsonl"].splitlines()][1] == "details/title"


def test_the_label_alone_says_how_often_it_was_saved(tmp_path: Path) -> None:
    assert read_pack_label(at(tmp_path, stored(saves=3))).saves == 3


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK", b"<html>", b"\x00" * 64, zip_of({"xl/workbook.xml": b"<x/>"})])
def test_a_foreign_file_is_said_to_be_one(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(CpdeskError, match="This is not a cpdesk pack"):
        read_pack(at(tmp_path, content))


def test_a_label_of_another_format_is_foreign(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="This is not a cpdesk pack"):
        read_pack(at(tmp_path, zip_of({"pack.json": b'{"format": "another"}'})))


@pytest.mark.parametrize("kept", [0, 4, 100, 900, -30, -1])
def test_a_pack_cut_short_is_noticed(tmp_path: Path, kept: int) -> None:
    with pytest.raises(CpdeskError, match=r"damaged|not a cpdesk pack") as refused:
        read_pack(at(tmp_path, stored()[:kept]))
    assert refused.value.hint


def test_damage_anywhere_is_noticed_or_harmless(tmp_path: Path) -> None:
    whole = stored()
    good = read_pack(at(tmp_path, whole))
    noticed = 0
    for place in range(0, len(whole), 37):
        content = bytearray(whole)
        content[place] ^= 0x55
        try:
            assert read_pack(at(tmp_path, bytes(content))) == good
        except CpdeskError:
            noticed += 1
    assert noticed > len(whole) / 37 * 0.8


@pytest.mark.parametrize("name", ["records.jsonl", f"workbooks/{'ab' * 32}.json"])
def test_a_part_that_was_altered_is_noticed(tmp_path: Path, name: str) -> None:
    parts = parts_of(stored())
    parts[name] = parts[name].replace(b"a", b"b", 1)
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, zip_of(parts)))


def test_a_part_that_is_missing_or_too_many_is_noticed(tmp_path: Path) -> None:
    parts = parts_of(stored())
    for altered in ({**parts, "more.txt": b"x"}, {name: parts[name] for name in ("pack.json", "records.jsonl")}):
        with pytest.raises(CpdeskError, match="This pack is damaged"):
            read_pack(at(tmp_path, zip_of(altered)))


def relabelled(**changes: object) -> bytes:
    parts = parts_of(stored())
    parts["pack.json"] = json.dumps({**json.loads(parts["pack.json"]), **changes}).encode()
    return zip_of(parts)


def test_a_pack_of_a_newer_cpdesk_is_refused_politely(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError) as refused:
        read_pack(at(tmp_path, relabelled(version=2, cpdesk="3.1")))
    assert str(refused.value) == (
        "This pack was saved by a newer cpdesk (3.1). Open it with that one, or bring this one up to date."
    )


@pytest.mark.parametrize("changes", [{"version": 0}, {"version": "1"}, {"saves": "x"}, {"parts": []}])
def test_a_label_that_makes_no_sense_is_damage(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, relabelled(**changes)))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("details/meeting_date", "tomorrow"),
        ("commentary/2.6/text", "no blocks"),
        ("commentary/2.6/text", [{"kind": "picture", "runs": []}]),
        ("measure/2.6/override", {"rating": "pink", "reason": "x", "name": "y"}),
        ("measure/2.6/override", {"rating": "red"}),
        ("workbook/cdcd", {"name": "gone.xlsx", "order": 1}),
        ("measure/2.6/override", "red"),
        ("details/title", 5),
        ("section/legal/what", "nonsense"),
        ("section/legal/text", [{"kind": "paragraph", "runs": [{"text": 5}]}]),
        ("sections", "legal"),
        ("commentary/2.6/measures", "2.6"),
    ],
)
def test_a_value_that_is_not_what_its_field_is_for_is_damage(tmp_path: Path, field: str, value: JsonValue) -> None:
    session = small_session()
    session.set_fields({field: value})
    path = at(tmp_path, pack_bytes(session.records, {"ab" * 32: small_workbook()}, version="1"))
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(path)


def test_a_value_that_another_replaced_is_damage_too(tmp_path: Path) -> None:
    session = small_session()
    session.set_fields({"details/title": 5})
    session.set_fields({"details/title": "Update"})
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, pack_bytes(session.records, {"ab" * 32: small_workbook()}, version="1")))


def test_a_zip_that_would_unpack_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    content = bytearray(zip_of({"pack.json": b"{}", "records.jsonl": b"0" * 1000}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (MOST_BYTES + 1).to_bytes(4, "little")
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, bytes(content)))


def test_a_part_longer_than_its_directory_says_is_damage(tmp_path: Path) -> None:
    content = bytearray(zip_of({"pack.json": b"{}", "records.jsonl": b"0" * 5_000_000}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, bytes(content)))


def test_other_ways_of_packing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, zip_of(parts_of(stored()), zipfile.ZIP_LZMA)))


def test_json_nested_too_deep_is_damage(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="This pack is damaged"):
        read_pack(at(tmp_path, zip_of({"pack.json": b"[" * 200_000})))


def test_an_empty_pack_can_be_kept(tmp_path: Path) -> None:
    path = at(tmp_path, pack_bytes((), {}, version="1"))
    assert read_pack(path).pack == new_session().pack


@pytest.mark.parametrize(("name", "words"), [("gone.cpdesk", "There is no such file"), (".", "This is a folder")])
def test_says_why_a_file_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(CpdeskError, match=words):
        read_pack(tmp_path / name)
