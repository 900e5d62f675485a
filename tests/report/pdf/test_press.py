"""The typesetter."""

import dataclasses
import unicodedata

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.outline import Heading, ListItem, Outline, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.compose import compose
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.press import Press
from cpdesk.report.pdf.table_tags import tagged_tables
from cpdesk.report.pdf.writer import write_pdf
from pdf_reading import opened, tags_of
from sample_packs import ALL_PACKS


def outline_of(*blocks: Heading | Paragraph | ListItem | Table, title: str = "A paper") -> Outline:
    return Outline(title, "", (), (OutlinePart(blocks),), has_contents=False)


def pages_of(outline: Outline) -> list[str]:
    pages = PaperPages(write_pdf(outline, load_branding()))
    return [pages.text(at) for at in range(len(pages.sizes))]


def table_of(*rows: tuple[str, ...]) -> Table:
    return Table("A table", tuple("ABCDEFGH"[: len(rows[0])]), tuple(tuple(map(TableCell, row)) for row in rows))


def item(text: str, kind: BlockKind = BlockKind.NUMBER, level: int = 0, *, restarts: bool = False) -> ListItem:
    return ListItem((Run(text),), kind, level, restarts)


def test_what_looks_like_a_command_is_text() -> None:
    text = (
        '\\" + panic("no") + "\\\\" \\u{41} \\n #panic("no") $x^2$ [a] *b* _c_ @d <e> \\ // /* `f` #read("/etc/passwd")'
    )
    (page,) = pages_of(outline_of(Paragraph((Run(text),)), Heading(text), table_of((text, "x"))))
    assert "".join(page.replace("\u200b", "").split()).count("".join(text.split())) == 3


def test_any_letter_can_be_set() -> None:
    """No letter that Unicode has stops a paper: what our type lacks comes out as a box."""
    codes = [code for code in range(0x20, 0x30000) if unicodedata.category(chr(code)) != "Cs"]
    letters = [chr(code) for code in codes]
    blocks = [Paragraph((Run(" ".join(letters[at : at + 256])),)) for at in range(0, min(len(letters), 66000), 256)]
    assert write_pdf(outline_of(*blocks), load_branding()).startswith(b"%PDF-1.7")
    assert "Ŵyn ŷ – 5 ≥ 3 ◆ □" in pages_of(outline_of(Paragraph((Run("Ŵyn ŷ – 5 ≥ 3 ◆ 漢"),))))[0]


def test_numbers_are_those_of_the_outline() -> None:
    (page,) = pages_of(
        outline_of(
            Heading("One"),
            Paragraph((Run("first"),), 2),
            Heading("Two", 2),
            Paragraph((Run("deeper"),), 3),
            Heading("Appendix", is_numbered=False),
            Heading("Three"),
            Paragraph((Run("again"),), 2),
        )
    )
    assert [line for line in page.splitlines() if line[:1].isdigit()] == [
        "1. One",
        "1.1. first",
        "1.2. Two",
        "1.2.1. deeper",
        "2. Three",
        "2.1. again",
    ]


def test_lists_go_on_where_they_were_broken_off_and_begin_afresh_where_they_say_so() -> None:
    (page,) = pages_of(
        outline_of(
            item("one", restarts=True),
            item("inner", level=1),
            item("bullet", BlockKind.BULLET, 1),
            item("two"),
            Paragraph((Run("between"),)),
            item("three"),
            item("fresh", restarts=True),
        )
    )
    wanted = ["1. one", "a. inner", "• bullet", "2. two", "between", "3. three", "1. fresh"]
    assert [line.replace("–", "•") for line in page.splitlines()][1 : len(wanted) + 1] == wanted


def test_a_link_to_somebodys_own_disk_is_plain_text() -> None:
    runs = (Run("here", link="file:///c:/secret"), Run(" and "), Run("there", link="https://www.gov.uk/"))
    pdf = opened(write_pdf(outline_of(Paragraph(runs)), load_branding()))
    assert [str(note.A.URI) for note in pdf.pages[0].Annots] == ["https://www.gov.uk/"]


def test_a_rating_is_shape_and_word_on_its_colour() -> None:
    cell = TableCell("Red (R)", RagRating.RED)
    table = Table("Ratings", ("Measure", "Rating"), ((TableCell("1.1"), cell),))
    assert "1.1 ◆ Red (R)" in pages_of(outline_of(table))[0]


def test_the_header_row_is_repeated_on_every_page() -> None:
    pages = pages_of(outline_of(table_of(*((f"row {at}", "x") for at in range(120)))))
    assert len(pages) > 2
    assert all("A B" in " ".join(page.split()) for page in pages)


def test_a_row_longer_than_a_page_loses_no_word() -> None:
    words = [f"word{at}" for at in range(1500)]
    pages = pages_of(outline_of(table_of(("first", " ".join(words)), ("last", "x"))))
    text = " ".join(pages).split()
    assert len(pages) > 1
    assert [word for word in words if word not in text] == []


def test_a_word_wider_than_its_column_stays_on_the_page() -> None:
    table = table_of(tuple("supercalifragilisticexpialidocious" * 2 for _ in range(8)))
    (page,) = pages_of(outline_of(table))
    assert "".join(page.replace("\u200b", "").split()).count("su") == 16


def test_a_table_of_many_tall_rows_is_not_kept_on_one_page() -> None:
    rows = tuple(tuple("ab cd ef gh ij kl mn op qr st uv wx yz" for _ in range(8)) for _ in range(14))
    assert len(pages_of(outline_of(table_of(*rows)))) > 1


def test_empty_texts_and_parts_stop_nothing() -> None:
    outline = Outline("", "", (("", ""),), (OutlinePart(()), OutlinePart((Paragraph(()),), is_landscape=True)))
    assert write_pdf(outline, load_branding()).startswith(b"%PDF-1.7")


def test_a_press_sets_one_paper_after_another_as_if_each_were_its_first() -> None:
    press = Press(load_branding())
    first = compose(ALL_PACKS["sample"](), part="exempt")
    other = dataclasses.replace(first, title="Another paper")
    assert press.pdf(first) == write_pdf(first, load_branding())
    assert press.pdf(other) == write_pdf(other, load_branding())
    assert press.pdf(first) == write_pdf(first, load_branding())


def test_progress_is_told_and_can_be_stopped() -> None:
    outline = compose(ALL_PACKS["sample"]())
    heard: list[tuple[int, int]] = []
    write_pdf(outline, load_branding(), progress=lambda done, total: heard.append((done, total)))
    total = sum(len(part.blocks) for part in outline.parts)
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted({done for done, _ in heard})
    with pytest.raises(CancelledError):
        write_pdf(outline, load_branding(), cancelled=lambda: True)


def test_summaries_of_other_tables_are_refused() -> None:
    pdf = write_pdf(outline_of(table_of(("a", "b"))), load_branding())
    with pytest.raises(ValueError, match="zip"):
        tagged_tables(pdf, ())


def test_a_summary_may_hold_any_letter() -> None:
    table = dataclasses.replace(table_of(("a", "b")), summary="Brackets ) ( \\ and Ŵ")
    pdf = opened(write_pdf(outline_of(table), load_branding()))
    (tag,) = tags_of(pdf).every("Table")
    assert str(tag.attribute("/Summary")) == "Brackets ) ( \\ and Ŵ"
