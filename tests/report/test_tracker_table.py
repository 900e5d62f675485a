"""The table of tracker lines says a long progress in the paragraphs and lists that it was written in."""

import re

from cpdesk.branding import load_branding
from cpdesk.domain.outline import ListItem, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.kinds import kind_of
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.tracker_table import line_blocks
from cpdesk.report.word import write_word
from docx_reading import WordFile, elements, text_of, value
from paper_of import sample_pack_of
from pdf_reading import words_of

WORDS = kind_of(BoardPack()).words
BULLET = Block((Run("over 25,000 referred", link="https://example.org/"),), BlockKind.BULLET)
PROGRESS = RichText((Block((Run("A new contract began."),)), BULLET, Block((Run("It costs £2.65m."),))))


def line(progress: RichText, text: str = "Report on mental health") -> TrackerLine:
    state = LineStatus(TrackerStatus.ONGOING)
    return TrackerLine("own:1", LineKind.RECOMMENDATION, "11", text, progress, state)


def table(*lines: TrackerLine) -> Table:
    (made,) = line_blocks(lines, None, "Recommendations", WORDS)
    assert isinstance(made, Table)
    return made


def test_a_table_of_short_texts_stands_upright_and_one_of_long_texts_on_a_turned_page() -> None:
    short = RichText((Block((Run("A new contract began."),)),))
    long = RichText((Block((Run("A new contract began in the spring. " * 12),)),))
    assert not table(line(short)).is_wide
    assert table(line(short), line(long)).is_wide


def sample() -> WordFile:
    pack = sample_pack_of("kent-recommendations-2019", "tracker", "kent-recommendations-2019")
    return WordFile(write_word(compose(pack), load_branding()))


def test_a_long_progress_keeps_its_paragraphs_and_lists() -> None:
    cell = table(line(PROGRESS)).rows[0][2]
    assert [type(block) for block in cell.blocks] == [Paragraph, ListItem, Paragraph]
    assert cell.text == "A new contract began.\nover 25,000 referred\nIt costs £2.65m."


def test_a_short_one_is_plain_text_and_none_is_said_in_words() -> None:
    rows = table(line(RichText.of("Done.")), line(RichText())).rows
    assert [(row[2].text, row[2].blocks) for row in rows] == [("Done.", ()), ("Not stated", ())]


def test_a_single_bullet_stays_a_list() -> None:
    assert [type(block) for block in table(line(RichText((BULLET,)))).rows[0][2].blocks] == [ListItem]


def test_the_column_that_says_more_is_the_wider() -> None:
    longer = table(line(RichText.of("Work goes on. " * 40))).widths
    shorter = table(line(RichText.of("Done."), "Write to every school about attendance. " * 8)).widths
    assert longer[2] > 1.9 * longer[1]
    assert shorter[1] > 1.9 * shorter[2]
    assert round(sum(longer), 6) == round(sum(shorter), 6)


def test_words_lists_in_a_cell_are_words_own() -> None:
    file = sample()
    (row,) = [row for row in file.find("//w:tr") if text_of(row).startswith("11Produce")]
    cell = elements(row, "w:tc")[2]
    items = [text_of(found) for found in elements(cell, "w:p[w:pPr/w:numPr]")]
    assert [item[:12] for item in items] == ["11,700 child", "over 25,000 ", "more are ref"]
    assert all(value(found, "w:pPr/w:pStyle") == "TableText" for found in elements(cell, "w:p"))


def test_only_a_row_that_would_leave_half_a_page_bare_may_break() -> None:
    rows = [row for row in sample().find("//w:tr") if not elements(row, "w:trPr/w:tblHeader")]
    broken = [text_of(row)[:2] for row in rows if not elements(row, "w:trPr/w:cantSplit")]
    assert broken == ["11"]


def test_such_a_paper_is_accessible() -> None:
    pack = sample_pack_of("kent-recommendations-2019", "tracker", "kent-recommendations-2019")
    assert check_document(write_word(compose(pack), load_branding())) == ()


def test_the_pdf_says_the_same() -> None:
    pack = sample_pack_of("kent-recommendations-2019", "tracker", "kent-recommendations-2019")
    text = re.sub(r"\s+", " ", words_of(write_pdf(compose(pack), load_branding())))
    assert "• over 25,000 were referred from September 2017 on" in text
