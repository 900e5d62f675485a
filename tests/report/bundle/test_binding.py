"""A meeting's bundle as a PDF: what is in it, on which pages, with which bookmarks, and what is not."""

import re
from contextlib import suppress
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pdfua
import pikepdf
import pytest

from agenda_builders import SECRET_TITLE, meeting_pack, outside_pdf, with_agenda, with_file, words
from cpdesk.branding import load_branding
from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.report.bundle import bind, listed_items
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.press import Press
from cpdesk.services.report_list import report_to_add
from pack_builders import applied
from pdf_reading import opened, tags_of, words_of
from sample_packs import ALL_PACKS, HOSTILE, sample_pack

LEAK = "Sixty-two young people"
"""Words of an exempt commentary of the sample pack."""


def bound(pack: BoardPack, *, exempt: bool = False) -> bytes:
    return Press(load_branding()).bound(bind(pack, listed_items(pack), shows_exempt=exempt))


@cache
def meeting(*, exempt: bool = False) -> bytes:
    return bound(meeting_pack(), exempt=exempt)


def pages_of(pdf: bytes) -> list[str]:
    pages = PaperPages(pdf)
    return [pages.text(at) for at in range(len(pages.sizes))]


def bookmarks(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return the level, the words and the page of each, counted from 1."""
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    found = [(one.level, one.get_title(), one.get_dest().get_index() + 1) for one in document.get_toc()]
    document.close()
    return found


def test_pages_are_numbered_throughout() -> None:
    pages = pages_of(meeting())
    assert len(pages) > 15
    for at, text in enumerate(pages, start=1):
        assert f"Page {at} of {len(pages)}" in text


def test_the_agenda_says_on_which_pages_each_paper_stands() -> None:
    pages = pages_of(meeting())
    said = [tuple(map(int, pair)) for pair in re.findall(r"The paper: pages (\d+) to (\d+)", " ".join(pages))]
    briefing, cover = said
    assert "Item 2: Corporate Parenting Update Report" in " ".join(pages[briefing[0] - 1].split())
    assert "Item 3: Quarterly corporate parenting scorecard" in " ".join(pages[cover[0] - 1].split())
    assert briefing[1] + 1 == cover[0]
    assert cover[1] == len(pages)
    assert all("Item 2: Corporate Parenting Update Report" in pages[at - 1] for at in range(briefing[0], briefing[1]))


def test_each_item_has_one_bookmark_with_its_headings_below() -> None:
    marks = bookmarks(meeting())
    tops = [(title, page) for level, title, page in marks if level == 0]
    assert [title for title, _ in tops] == [
        "Corporate Parenting Committee",
        "Item 2: Corporate Parenting Update Report",
        "Item 3: Quarterly corporate parenting scorecard for Q1 2019/20",
    ]
    assert tops[0][1] == 1
    on_agenda = [title for level, title, page in marks if level == 2 and page <= tops[1][1] - 1]
    assert on_agenda == ["Item 1: Apologies for absence", "Item 4: A placement"]
    below = [title for level, title, page in marks if level == 1 and page >= tops[2][1]]
    assert below[:2] == ["1. Purpose", "2. Recommendations"]
    assert len(marks) == len(set(marks))


def test_links_of_the_agenda_and_of_contents_lead_to_pages_of_this_file() -> None:
    pdf = opened(meeting())
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    inner = [note for note in links if "/A" not in note or note.A.get("/S") == "/GoTo"]
    assert len(inner) > 20


def test_headings_tables_and_numbers_begin_afresh_in_each_paper() -> None:
    text = " ".join(pages_of(meeting()))
    cover = text[text.rindex("Scorecard cover report") :]
    assert re.search(r"Table\s1:", cover)
    assert re.search(r"\s1\.1\.\s", cover)
    assert "2.1.\n1" not in cover


def test_a_bundle_of_our_own_papers_says_that_it_is_accessible_and_a_checker_agrees(tmp_path: Path) -> None:
    for exempt in (False, True):
        content = meeting(exempt=exempt)
        with opened(content).open_metadata() as said:
            assert (said["pdfuaid:part"], said["pdfaid:part"], said["pdfaid:conformance"]) == ("1", "2", "A")
        path = tmp_path / "bundle.pdf"
        path.write_bytes(content)
        assert list(pdfua.validate(str(path)).findings) == []


def test_every_heading_level_follows_one_above_it() -> None:
    levels = [int(tag.kind[1:]) for tag in tags_of(opened(meeting())).every("H1", "H2", "H3", "H4", "H5")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_properties_are_the_meetings_own() -> None:
    pdf = opened(meeting())
    info = pdf.docinfo
    assert str(info.Title) == "Corporate Parenting Committee, 17 September 2019"
    assert str(info.Author) == "A Clerk"
    assert str(info.CreationDate) == "D:20190917000000Z"


def whole_text(pdf: bytes) -> str:
    """Return everything a PDF holds, its streams unpacked: what no search of its pages would find too."""
    file = opened(pdf)
    parts = [words_of(pdf), *(title for _, title, _ in bookmarks(pdf))]
    for item in file.objects:
        if isinstance(item, pikepdf.Stream):
            parts.append(item.read_bytes().decode("latin-1") if "/Width" not in item else "")
            parts.append(repr(dict(item)))
        else:
            parts.append(repr(item))
    return " ".join(parts)


def test_nothing_exempt_is_anywhere_in_the_public_bundle() -> None:
    text = whole_text(meeting())
    for secret in (LEAK, "Harrow Lane", "NOT FOR PUBLICATION"):
        assert secret not in text
        assert secret.encode("utf-16-be").hex() not in text
    assert "A placement" in text
    assert "Exempt: paragraph 3. The report is not for publication." in words_of(meeting())


def test_the_public_agenda_says_that_a_report_is_withheld_in_part() -> None:
    said = "Part of this report is exempt and is not in the public papers: paragraph 2."
    assert said in words_of(meeting())
    assert said not in words_of(meeting(exempt=True))


def test_the_exempt_bundle_marks_the_pages_of_what_is_exempt_and_no_others() -> None:
    pages = pages_of(meeting(exempt=True))
    assert LEAK in " ".join(" ".join(pages).split())
    marked = ["NOT FOR PUBLICATION" in text for text in pages]
    which = [re.search(r"Item (\d+):", text) if at else None for at, text in enumerate(pages)]
    by_item = {
        found[1]: {mark for mark, other in zip(marked, which, strict=True) if other and other[1] == found[1]}
        for found in which
        if found
    }
    assert by_item == {"2": {True}, "3": {False}, "4": {True}}
    assert any(SECRET_TITLE in text for text in pages)
    assert any("paragraph 3 of Part 1 of Schedule 12A" in " ".join(text.split()) for text in pages[-3:])


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert bound(meeting_pack()) == meeting()


def test_without_an_agenda_there_are_the_standing_items_and_the_reports() -> None:
    text = words_of(bound(sample_pack()))
    assert "Item 1: Apologies for absence" in text
    assert "Item 5: Corporate Parenting Update Report" in text
    assert "There are no items in Part 2." in text


def test_an_empty_agenda_is_a_page_that_says_so() -> None:
    pdf = bound(with_agenda(BoardPack()))
    assert len(PaperPages(pdf).sizes) == 1
    assert "There are no items on this agenda yet." in words_of(pdf)
    assert "Date: to be completed" in words_of(pdf)


def test_one_item_and_thirty_items_are_bound() -> None:
    assert "Item 1: Item in words 0" in words_of(bound(with_agenda(BoardPack(), words("Item in words 0"))))
    many = [AgendaItem(f"r{at}", ItemKind.REPORT, title=f"Paper {at}") for at in range(1, 31)]
    pdf = bound(with_agenda(sample_pack(), *many))
    tops = [title for level, title, _ in bookmarks(pdf) if level == 0]
    assert tops[1:] == [f"Item {at}: Paper {at}" for at in range(1, 31)]
    pages = pages_of(pdf)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def with_outside(content: bytes, **more: str) -> BoardPack:
    pack, file = with_file(meeting_pack(), content)
    return with_agenda(
        pack,
        AgendaItem("r", ItemKind.REPORT),
        AgendaItem("f", ItemKind.FILE, file=file, title="Map", goes_with_above=True, **more),
    )


def test_a_pdf_made_elsewhere_stands_behind_its_item_with_page_numbers() -> None:
    pdf = bound(with_outside(outside_pdf("The northern homes", "The southern homes")))
    pages = pages_of(pdf)
    assert "The northern homes" in pages[-2]
    assert "The southern homes" in pages[-1]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert "Item 1A: Map" in pages[-1]
    assert "“Map of homes.pdf” as it was supplied (two pages)" in " ".join(pages[-3].split())
    assert (0, "Item 1A: Map", len(pages) - 2) in bookmarks(pdf)


def test_a_bundle_with_others_pages_does_not_say_that_it_is_accessible_but_reads_their_words_out() -> None:
    pdf = opened(bound(with_outside(outside_pdf("The northern homes"))))
    with pdf.open_metadata() as said:
        assert "pdfuaid:part" not in said
        assert "pdfaid:part" not in said
    texts = [str(tag.item.get("/Alt", "")) for tag in tags_of(pdf).every("Figure")]
    assert "Page 1 of 1 of Map of homes.pdf: The northern homes" in texts


def test_a_page_without_words_says_so() -> None:
    pdf = opened(bound(with_outside(outside_pdf(""))))
    texts = [str(tag.item.get("/Alt", "")) for tag in tags_of(pdf).every("Figure")]
    assert any("a picture, without any text that can be read out" in text for text in texts)


def test_a_page_of_any_size_keeps_its_size() -> None:
    pdf = bound(with_outside(outside_pdf("Wide", size=(1191, 842))))
    assert [round(side) for side in PaperPages(pdf).sizes[-1]] == [1191, 842]


def test_bundles_with_others_pages_are_the_same_bytes_too() -> None:
    pack = with_outside(outside_pdf("One", "Two"))
    assert bound(pack) == bound(pack)


def test_an_exempt_file_is_in_the_exempt_bundle_alone() -> None:
    pack = with_outside(outside_pdf("The secret plan"), exempt="3")
    assert "The secret plan" not in whole_text(bound(pack))
    pages = pages_of(bound(pack, exempt=True))
    assert "The secret plan" in pages[-1]
    assert "NOT FOR PUBLICATION" in pages[-1]


def test_an_appendix_of_an_exempt_item_is_in_the_exempt_bundle_alone() -> None:
    pack, file = with_file(meeting_pack(), outside_pdf("Harrow Lane"))
    head = AgendaItem("h", title="Placements", exempt="2", public_title="A placement")
    below = AgendaItem("f", ItemKind.FILE, "Harrow Lane plan", file=file, goes_with_above=True)
    pack = with_agenda(pack, head, below)
    assert "Harrow Lane" not in whole_text(bound(pack))
    assert "Harrow Lane" in whole_text(bound(pack, exempt=True))


def test_no_path_of_this_machine_is_in_it(tmp_path: Path) -> None:
    raw = bound(with_outside(outside_pdf("One")))
    assert b"/tmp" not in raw
    assert b"cpdesk-" not in raw


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (outside_pdf("x", password="open sesame"), "“Map of homes.pdf” is protected with a password."),
        (b"not a pdf at all", "“Map of homes.pdf” is no PDF that can be read."),
        (outside_pdf("x")[:200], "“Map of homes.pdf” is no PDF that can be read."),
        (b"", "“Map of homes.pdf” is no PDF that can be read."),
    ],
)
def test_a_file_that_cannot_be_bound_is_refused_in_one_sentence(content: bytes, said: str) -> None:
    with pytest.raises(CpdeskError) as refused:
        bound(with_outside(content))
    assert refused.value.sentence == said


def test_a_file_that_is_damaged_within_is_named_by_its_item() -> None:
    whole = outside_pdf("One", "Two", "Three")
    broken = whole.replace(b"/Kids", b"/Kidz")
    with pytest.raises(CpdeskError) as refused:
        bound(with_outside(broken))
    assert "Map of homes.pdf" in refused.value.sentence or "item 1A" in refused.value.sentence


def test_no_damage_goes_unsaid() -> None:
    whole = outside_pdf("One", "Two", "Three")
    chance = Random(1)
    for _ in range(40):
        broken = bytearray(whole)
        for _ in range(8):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        pack, file = with_file(BoardPack(), bytes(broken))
        with suppress(CpdeskError):
            assert bound(with_agenda(pack, AgendaItem("f", ItemKind.FILE, file=file)))


def test_a_file_that_the_pack_lacks_is_named_with_its_item() -> None:
    pack = with_agenda(sample_pack(), AgendaItem("f", ItemKind.FILE, title="Map", file="0" * 64))
    with pytest.raises(CpdeskError, match="Item 1 of the agenda, “Map”, brings a file that the pack does not hold"):
        listed_items(pack)


def test_a_report_that_was_taken_out_is_named_with_its_item() -> None:
    pack = with_agenda(sample_pack(), AgendaItem("r", ItemKind.REPORT, title="Old", report="annual"))
    with pytest.raises(CpdeskError, match="Item 1 of the agenda, “Old”, brings a report that is no longer in the pack"):
        listed_items(pack)


@pytest.mark.parametrize("name", ALL_PACKS)
def test_any_pack_is_bound_and_a_checker_finds_nothing(name: str, tmp_path: Path) -> None:
    items = (
        words(HOSTILE, HOSTILE),
        AgendaItem("a", ItemKind.REPORT, title=HOSTILE),
        AgendaItem("b|/x", ItemKind.REPORT, title="x" * 3000, goes_with_above=True),
        AgendaItem("c", ItemKind.REPORT, exempt="1, 2", interest="so it is " * 200),
    )
    path = tmp_path / "bundle.pdf"
    path.write_bytes(bound(with_agenda(ALL_PACKS[name](), *items), exempt=True))
    assert list(pdfua.validate(str(path)).findings) == []


def test_a_paper_of_every_kind_is_bound_and_a_checker_finds_nothing(tmp_path: Path) -> None:
    pack = sample_pack()
    for kind in KIND_NAMES[1:]:
        pack = applied(pack, report_to_add(pack, kind))
    items = [AgendaItem(f"r:{report}", ItemKind.REPORT, report=report) for report in pack.reports]
    content = bound(with_agenda(pack, *items))
    path = tmp_path / "bundle.pdf"
    path.write_bytes(content)
    assert list(pdfua.validate(str(path)).findings) == []
    assert len([title for level, title, _ in bookmarks(content) if level == 0]) == len(KIND_NAMES) + 1


def test_binding_stops_when_it_is_told_to() -> None:
    pack = meeting_pack()
    with pytest.raises(CancelledError):
        Press(load_branding()).bound(bind(pack, listed_items(pack), shows_exempt=False), cancelled=lambda: True)


def test_progress_comes_to_its_end() -> None:
    heard: list[tuple[int, int]] = []
    pack = meeting_pack()
    Press(load_branding()).bound(
        bind(pack, listed_items(pack), shows_exempt=False), progress=lambda done, total: heard.append((done, total))
    )
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1]
