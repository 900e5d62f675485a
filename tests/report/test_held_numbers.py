"""The public paper keeps the numbers of the whole one."""

from cpdesk.branding import load_branding
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.report.held_numbers import hold_numbers
from cpdesk.report.narrative import plain
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.word import write_word
from docx_reading import WordFile, text_of
from pdf_reading import words_of

HEAD = Heading("Background")


def outline(*blocks: OutlineBlock) -> Outline:
    return Outline("Paper", "", (), (OutlinePart(blocks),), has_contents=False)


def table(caption: str) -> Table:
    return Table(caption, ("What", "How many"), ((TableCell("Visits"), TableCell("4")),))


def held(public: Outline, whole: Outline) -> list[OutlineBlock]:
    return [block for part in hold_numbers(public, whole, "Withheld.").parts for block in part.blocks]


def test_what_is_left_out_before_a_paragraph_is_filled_in() -> None:
    whole = outline(HEAD, plain("Mark.", 2), plain("One.", 2), plain("Deeper.", 3), plain("Last.", 2))
    public = outline(HEAD, plain("The text is exempt.", 2), plain("Last.", 2))
    assert held(public, whole) == [
        HEAD,
        plain("The text is exempt.", 2),
        plain("Withheld.", 2),
        plain("Withheld.", 3),
        plain("Last.", 2),
    ]


def test_nothing_is_filled_in_where_no_number_follows() -> None:
    whole = outline(HEAD, plain("Mark.", 2), plain("One.", 2), plain("A note."), Heading("Next"), plain("Last.", 2))
    public = outline(HEAD, plain("The text is exempt.", 2), plain("A note."), Heading("Next"), plain("Last.", 2))
    assert held(public, whole) == [block for part in public.parts for block in part.blocks]


def test_a_table_behind_one_that_is_withheld_keeps_its_number() -> None:
    whole = outline(HEAD, table("First"), table("Secret"), Heading("Next"), table("Third"))
    public = outline(Heading("Exempt information"), table("First"), plain("Withheld."), Heading("Next"), table("Third"))
    numbers = [block.number for block in held(public, whole) if isinstance(block, Table)]
    assert numbers == [1, 3]


def test_a_heading_without_a_number_may_be_missing() -> None:
    note = Heading("Notes on ratings", 2, is_numbered=False)
    whole = outline(HEAD, plain("One.", 2), note, table("Notes"), Heading("Next"), plain("Mark.", 2), plain("Two.", 2))
    public = outline(HEAD, plain("One.", 2), Heading("Next"), plain("Two.", 2))
    assert held(public, whole)[-2:] == [plain("Withheld.", 2), plain("Two.", 2)]


def test_word_and_pdf_print_the_number_that_is_held() -> None:
    public = outline(HEAD, table("First"), Heading("Next"), Table("Third", ("What",), ((TableCell("4"),),), number=3))
    word = WordFile(write_word(public, load_branding()))
    captions = [text_of(one) for one in word.paragraphs if text_of(one).startswith("Table ")]
    codes = [one.text for one in word.find("//w:instrText") if one.text and "SEQ Table" in one.text]
    assert captions == ["Table 1: First", "Table 3: Third"]
    assert codes == [" SEQ Table \\* ARABIC ", " SEQ Table \\* ARABIC \\r 3 "]
    assert "Table 3: Third" in words_of(write_pdf(public, load_branding()))


def test_an_exempt_paper_says_so_in_the_footer_of_each_page() -> None:
    marked = Outline(
        "Paper", "", (), (OutlinePart((HEAD, Paragraph(()))),), marking="NOT FOR PUBLICATION: paragraph 2."
    )
    word = WordFile(write_word(marked, load_branding()))
    footer = next(name for name in word.parts if name.startswith("word/footer"))
    assert text_of(word.root(footer)).startswith("NOT FOR PUBLICATION. Page")
    assert words_of(write_pdf(marked, load_branding())).count("NOT FOR PUBLICATION") == 3
