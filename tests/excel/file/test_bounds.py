"""Archives that would harm are refused by their list of parts."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from cpdesk import untrusted
from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.bounds import check_box, open_archive
from cpdesk.excel.file.source import check_file_size
from excel_builders import built, unzipped, zipped


def _sentence(data: bytes) -> str:
    with pytest.raises(CpdeskError) as caught:
        open_archive(data)
    return caught.value.sentence


def test_an_ordinary_workbook_is_opened() -> None:
    data = built(lambda sheet: sheet.append(["Ref"]))

    assert open_archive(data).namelist() == list(unzipped(data))


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    bomb = zipped({"xl/worksheets/sheet1.xml": b" " * 50_000_000})

    assert len(bomb) < 60_000
    assert _sentence(bomb) == "This workbook would unpack to an enormous size."


def test_many_small_parts_that_unpack_to_a_thousand_times_their_size_are_refused() -> None:
    bomb = zipped({f"xl/worksheets/sheet{number}.xml": b" " * 9_000_000 for number in range(7)})

    assert _sentence(bomb) == "This workbook would unpack to an enormous size."


def test_a_small_part_may_be_packed_tightly() -> None:
    assert open_archive(zipped({"xl/calcChain.xml": b" " * 5_000_000})).namelist() == ["xl/calcChain.xml"]


def test_more_than_the_most_that_may_be_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(untrusted, "MOST_UNPACKED", 1_000_000)

    assert _sentence(zipped({"a": bytes(2_000_000)})) == "This workbook unpacks to more than 1 MB."


def test_thousands_of_parts_are_refused() -> None:
    assert "5,001 parts" in _sentence(zipped({f"xl/{number}.xml": "" for number in range(5_001)}))


def test_two_parts_of_the_same_name_are_refused_whatever_their_capitals() -> None:
    data = zipped({"xl/workbook.xml": "<a/>", "XL/Workbook.xml": "<b/>"})

    assert _sentence(data).startswith("This workbook holds two parts of the same name")


@pytest.mark.parametrize("name", ["../outside.xml", "/etc/passwd", "C:/x.xml", "..\\workbook.xml", "xl/./a.xml"])
def test_a_part_with_an_odd_name_is_refused(name: str) -> None:
    assert _sentence(zipped({name: "<a/>"})).startswith("This workbook holds a part with a name")


def test_parts_that_share_their_bytes_are_refused() -> None:
    data = bytearray(zipped({"a.xml": bytes(range(256)) * 20, "b.xml": "x"}))
    listing = data.rindex(b"PK\x01\x02")
    data[listing + 20 : listing + 24] = struct.pack("<I", len(data))

    assert _sentence(bytes(data)).startswith("The parts of this workbook overlap")


def test_a_zip_file_with_a_password_is_refused() -> None:
    data = bytearray(zipped({"a.xml": "x"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1

    assert _sentence(bytes(data)) == "This workbook was packed as a zip file with a password."


@pytest.mark.parametrize(("method", "is_taken"), [(ZIP_STORED, True), (ZIP_DEFLATED, True), (ZIP_BZIP2, False)])
def test_only_the_packing_that_excel_uses_is_taken(method: int, is_taken: bool) -> None:
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        archive.writestr("a.xml", "x" * 100)

    if is_taken:
        assert open_archive(out.getvalue()).read("a.xml") == b"x" * 100
    else:
        assert _sentence(out.getvalue()).startswith("This workbook is damaged")


def test_a_box_as_large_as_a_whole_sheet_is_refused_with_the_cell_that_makes_it_so() -> None:
    with pytest.raises(CpdeskError, match="Sheet “Data” reaches as far as cell XFD1048576"):
        check_box("Data", 1_048_576, 16_384)
    check_box("Data", 1_048_576, 40)


def test_a_file_too_big_for_a_scorecard_is_refused() -> None:
    with pytest.raises(CpdeskError, match="larger than 100 MB"):
        check_file_size(100_000_001)
    check_file_size(100_000_000)
