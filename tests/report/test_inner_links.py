"""What answers an item of the minutes is a link where it stands in the same paper, in Word as in the PDF."""

import re
from io import BytesIO

import pikepdf

from agenda_builders import with_agenda
from cpdesk.branding import load_branding
from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.edits import AnswerMinute, PutLine, PutMinute, PutSection
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading, Outline, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.report.accessibility import check_document
from cpdesk.report.bundle import bind, listed_items
from cpdesk.report.compose import compose
from cpdesk.report.pdf.press import Press
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.word import write_word
from cpdesk.services.report_list import report_to_add
from excel_builders import unzipped
from pack_builders import applied
from sample_packs import sample_pack

KIND = "follow-up"
LINE, SECTION = "own:action-1", f"{KIND}|custom:stability"
ASKED = MinuteItem("minute:a", MinuteKind.ASKED, "Report on the stability of placements", "24")
DECIDED = MinuteItem("minute:b", MinuteKind.DECIDED, "To publish the plan", "25")


def follow_up(*links: AnswerLink, decided: tuple[AnswerLink, ...] = ()) -> BoardPack:
    pack = sample_pack()
    pack = applied(pack, report_to_add(pack, KIND))
    own = Section(SECTION, Part.CUSTOM, "Stability of placements", text=RichText.of("Here it is."))
    return applied(
        pack,
        PutSection(own),
        PutLine(TrackerLine(LINE, LineKind.ACTION, "1", "Publish the plan")),
        PutMinute(ASKED),
        PutMinute(DECIDED),
        AnswerMinute("minute:a", "It was looked at.", links),
        AnswerMinute("minute:b", "", decided),
    )


def paper(pack: BoardPack) -> Outline:
    return compose(pack.of(KIND))


TO_BOTH = (AnswerLink(AnswerKind.SECTION, SECTION), AnswerLink(AnswerKind.LINE, LINE))


def answer_cell(outline: Outline) -> TableCell:
    blocks = (block for part in outline.parts for block in part.blocks)
    table = next(block for block in blocks if isinstance(block, Table) and "asked" in block.caption)
    return table.rows[0][-1]


def test_the_words_that_name_a_place_lead_to_it() -> None:
    outline = paper(follow_up(*TO_BOTH))
    cell = answer_cell(outline)
    assert cell.text == "It was looked at. See “Stability of placements” and action 1."
    led = [(run.text, run.leads_to) for run in cell.runs]
    assert led == [
        ("It was looked at. See ", ""),
        ("“Stability of placements”", "Answer_2"),
        (" and ", ""),
        ("action 1", "Answer_1"),
        (".", ""),
    ]
    blocks = [block for part in outline.parts for block in part.blocks]
    assert [block.text for block in blocks if isinstance(block, Heading) and block.anchor] == [
        "Stability of placements"
    ]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows if row[0].anchor]
    assert [(row[0].anchor, row[1].text) for row in rows] == [("Answer_1", "Publish the plan")]


def test_what_stands_in_another_paper_is_named_and_leads_nowhere() -> None:
    outline = paper(follow_up(AnswerLink(AnswerKind.SECTION, "background")))
    assert answer_cell(outline) == TableCell("It was looked at. See “Background”.")
    blocks = (block for part in outline.parts for block in part.blocks)
    assert not any(block.anchor for block in blocks if isinstance(block, Heading))


def test_word_has_bookmarks_and_links_to_them() -> None:
    document = write_word(paper(follow_up(*TO_BOTH, decided=TO_BOTH[1:])), load_branding())
    xml = unzipped(document)["word/document.xml"].decode()
    led = re.findall(r'<w:hyperlink w:anchor="(Answer_\d)" w:history="1"><w:r><w:rPr>.*?<w:t[^>]*>(.*?)</w:t>', xml)
    assert led == [("Answer_1", "action 1"), ("Answer_2", "“Stability of placements”"), ("Answer_1", "action 1")]
    assert re.findall(r'w:name="(Answer_\d)"', xml) == ["Answer_1", "Answer_2"]
    numbers = re.findall(r'<w:bookmarkStart w:id="(\d+)"', xml)
    assert len(set(numbers)) == len(numbers)
    assert not [finding for finding in check_document(document) if finding.code.startswith("link")]


def links_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as file:
        marks = (mark for page in file.pages for mark in page.get("/Annots", []))
        return sum(mark["/Subtype"] == "/Link" for mark in marks)


def test_the_pdf_has_them_too() -> None:
    with_none, with_two = (
        links_of(write_pdf(paper(pack), load_branding())) for pack in (follow_up(), follow_up(*TO_BOTH))
    )
    assert with_two == with_none + 2


def test_two_such_papers_are_bound_together_with_links_of_their_own() -> None:
    pack = follow_up(*TO_BOTH)
    item = AgendaItem("a", ItemKind.REPORT, report=KIND)
    counts = []
    for items in ((item,), (item, AgendaItem("b", ItemKind.REPORT, title="Again", report=KIND))):
        agenda = with_agenda(pack, *items)
        bundle = bind(agenda, listed_items(agenda), shows_exempt=False)
        counts.append(links_of(Press(load_branding()).bound(bundle)))
    assert counts[1] >= counts[0] + 2
