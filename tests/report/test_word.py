"""Whole Word documents: the same bytes each time, nothing in them that gives anyone away, valid by the schema."""

import threading
import zipfile

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from cpdesk.report.word import write_word
from docx_reading import WordFile, text_of
from sample_packs import ALL_PACKS, sample_pack, tracker_pack
from schema import schema_errors

BRANDING = load_branding()


def written(pack: BoardPack, part: str = "public") -> bytes:
    return write_word(compose(pack, part="exempt" if part == "exempt" else "public"), BRANDING)


@pytest.mark.parametrize("name", ALL_PACKS)
def test_every_paper_is_valid_by_the_schema(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("papers") / f"{name}.docx"
    for part in ("public", "exempt"):
        path.write_bytes(written(ALL_PACKS[name](), part))
        assert schema_errors(path) == []


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_the_same_pack_gives_the_same_bytes(name: str) -> None:
    assert written(ALL_PACKS[name]()) == written(ALL_PACKS[name]())


def test_several_threads_may_write_at_once() -> None:
    alone = written(sample_pack())
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(written(sample_pack()))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 3


def test_times_in_the_archive_are_fixed() -> None:
    entries = WordFile(written(tracker_pack())).entries
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}


def test_progress_is_heard_of_each_block() -> None:
    outline = compose(tracker_pack())
    heard: list[tuple[int, int]] = []
    write_word(outline, BRANDING, progress=lambda done, total: heard.append((done, total)))
    total = sum(len(part.blocks) for part in outline.parts)
    assert heard == [(done, total) for done in range(1, total + 1)]


def test_writing_stops_when_asked_to() -> None:
    answers = iter([False, False, True])
    with pytest.raises(CancelledError):
        write_word(compose(sample_pack()), BRANDING, cancelled=lambda: next(answers))


def test_properties_are_the_councils_own() -> None:
    file = WordFile(written(sample_pack()))
    core = file.root("docProps/core.xml")
    properties = {str(item.tag).rpartition("}")[2]: item.text or "" for item in core}
    assert properties == {
        "title": "Corporate Parenting Update Report",
        "creator": "A Writer, Head of Cared for Children",
        "lastModifiedBy": "A Writer, Head of Cared for Children",
        "revision": "1",
        "created": "2019-09-17T00:00:00Z",
        "modified": "2019-09-17T00:00:00Z",
        "language": "en-GB",
    }


def test_nothing_is_in_the_file_that_a_reader_cannot_see() -> None:
    file = WordFile(written(sample_pack()))
    names = sorted(name for name in file.parts if not name.endswith(".png"))
    assert names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]
    everything = b"".join(content for name, content in file.parts.items() if name.endswith(".xml")).decode()
    for trace in ("python", "rsid", "customXml", "/work", "/home", "nan<", "None<", "tracking list"):
        assert trace not in everything.replace(">None<", "><")


def test_pictures_are_kept_small() -> None:
    pictures = [content for name, content in WordFile(written(sample_pack())).parts.items() if name.endswith(".png")]
    assert len(pictures) == 6
    assert all(len(content) < 34_000 for content in pictures)


def test_the_exempt_paper_is_marked_in_its_body_and_its_header() -> None:
    file = WordFile(written(sample_pack(), "exempt"))
    assert text_of(file.paragraphs[0]).startswith("NOT FOR PUBLICATION")
    assert text_of(file.root("word/header1.xml")) == text_of(file.paragraphs[0])
    assert len(file.find("//w:headerReference")) == 3
    assert WordFile(written(sample_pack())).find("//w:headerReference") == []


def test_hostile_text_stays_text() -> None:
    file = WordFile(written(ALL_PACKS["hostile"]()))
    body = text_of(file.root())
    assert "<b>Bold</b> &" in body
    assert "مرحبا שלום 🙂" in body
    links = [item.get("Target") for item in file.find("//rel:Relationship", "word/_rels/document.xml.rels")]
    assert 'https://example.org/?a=1&b="2"' in links
    assert not [link for link in links if link and link.startswith(("javascript", "file"))]
