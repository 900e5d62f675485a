"""Workbooks that are written out once, however often their pack is saved."""

from dataclasses import replace

from builders import small_session, small_workbook
from cpdesk.store.pack_file import pack_bytes, parse_pack
from cpdesk.store.packed_workbooks import WorkbookPacker, pack_workbooks


def test_the_same_workbooks_are_handed_out_again_as_they_were_written() -> None:
    packer, library = WorkbookPacker(), {"ab": small_workbook()}

    first = packer.packed(library)

    assert packer.packed(dict(library)) is first
    assert first == pack_workbooks(library)


def test_a_workbook_that_is_another_now_is_written_out_anew() -> None:
    packer, before = WorkbookPacker(), small_workbook()
    packer.packed({"ab": before})
    now = replace(before, name="Another name.xlsx")

    assert packer.packed({"ab": now}) == pack_workbooks({"ab": now})
    assert packer.packed({"ab": now}) != pack_workbooks({"ab": before})


def test_a_workbook_that_came_or_went_is_noticed() -> None:
    packer, workbook = WorkbookPacker(), small_workbook()
    one, two = {"ab": workbook}, {"ab": workbook, "cd": workbook}

    assert [set(packer.packed(library).digests) for library in (one, two, one, {})] == [
        {"workbooks/ab.json"},
        {"workbooks/ab.json", "workbooks/cd.json"},
        {"workbooks/ab.json"},
        set(),
    ]


def test_a_pack_has_the_same_bytes_whoever_wrote_its_workbooks_out() -> None:
    session, packer = small_session(), WorkbookPacker()
    library = session.pack.library
    packer.packed(library)

    kept = pack_bytes(session.records, library, version="1", packer=packer)

    assert kept == pack_bytes(session.records, library, version="1")
    assert dict(parse_pack(kept).library) == dict(library)
