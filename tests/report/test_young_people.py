"""The page for young people: promises in plain words and large type, on one page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.edits import AcceptDraft, PutSection, SetExempt, WriteSection
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.outline import Outline, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.report.word import write_word
from cpdesk.services.file_checking import check_pack
from cpdesk.services.report_list import report_to_add
from docx_reading import WordFile, style_of, value
from outline_text import spoken, spoken_lines
from pack_builders import PLEDGES, applied, details, measure, pack_of, scorecard, workbook
from paper_of import sample_pack_of
from sample_packs import ALL_PACKS, bare_pack, sample_pack
from schema import schema_errors

PAGE = "young-people"
INTRODUCTION = (
    "This page is for children and young people in our care, and for care leavers. It says what we promised and how it"
    " is going from April to June 2019."
)
WORDY = ("Pledge 6 – Making sure that every child is listened to",)


def page(pack: BoardPack, part: str = "public") -> Outline:
    return compose(pack.of(PAGE), part="exempt" if part == "exempt" else "public")


def pages_of(outline: Outline) -> int:
    return len(PaperPages(write_pdf(outline, load_branding())).sizes)


def kept(pack: BoardPack) -> BoardPack:
    return applied(pack, report_to_add(pack, PAGE))


def of_pledges(pledges: tuple[str, ...]) -> BoardPack:
    items = [
        measure(f"{at}.{row}", "In words", [10, 20, 30], "15" if row else None, pledge=pledge, row=row + 7)
        for at, pledge in enumerate(pledges, 1)
        for row in range(12)
    ]
    return pack_of(workbook([scorecard(items)]), edits=details())


class TestItsWords:
    def test_each_promise_says_how_it_is_going(self) -> None:
        assert list(spoken_lines(page(sample_pack()))) == [
            "Our promises to you",
            f"Draft: {INTRODUCTION}",
            "Pledge 1 – Being a good corporate parent",
            "Draft: This promise is about being a good corporate parent.",
            "✘ We must do better. Neither of the 2 things we measure is going well.",
            "Pledge 2 – Education, employment and training outcomes",
            "Draft: This promise is about education, employment and training outcomes.",
            "✘ We must do better. 1 of the 3 things we measure is going well.",
            "Pledge 3 – Achieving permanence and keeping children safe",
            "Draft: This promise is about achieving permanence and keeping children safe.",
            "✘ We must do better. None of the 3 things we measure is going well.",
            "Of all 11 things we measure, 1 has no target: we just watch it. 2 have no score yet.",
        ]

    def test_a_draft_is_no_draft_once_it_was_accepted_or_written_anew(self) -> None:
        pack = kept(sample_pack())
        first, second, *_ = (section for section in pack.of(PAGE).sections if section.pledge)
        text = spoken(page(applied(pack, AcceptDraft(first.id), WriteSection(second.id, RichText.of("Do well.")))))
        assert "\nThis promise is about being a good corporate parent.\n" in text
        assert "\nDo well.\n" in text
        assert text.count("Draft:") == 2

    def test_measures_of_no_pledge_are_no_promise_about_a_scorecard(self) -> None:
        text = spoken(page(bare_pack()))
        assert "Draft: We want to look after you well." in text
        assert "? We cannot say yet. The things we measure have no score yet." in text

    def test_it_has_no_figure_of_a_measure_and_no_percentage(self) -> None:
        pack = sample_pack_of("cheshire-east-q1-2019-20", PAGE, "young-people-q1-2019-20")
        text = spoken(compose(pack))
        assert "%" not in text
        counted = [line for line in text.splitlines() if re.search(r"\d", line)]
        assert all("things we measure" in line or "Pledge" in line or "2019" in line for line in counted)

    def test_sentences_are_short(self) -> None:
        pack = sample_pack_of("cheshire-east-q1-2019-20", PAGE, "young-people-q1-2019-20")
        blocks = (block for part in compose(pack).parts for block in part.blocks if isinstance(block, Paragraph))
        sentences = [said for block in blocks for said in "".join(run.text for run in block.runs).split(". ")]
        assert max(len(said.split()) for said in sentences) <= 18

    def test_an_exempt_promise_stays_out_of_the_public_page(self) -> None:
        pack = kept(sample_pack())
        section = next(section for section in pack.of(PAGE).sections if section.pledge)
        hidden = applied(pack, PutSection(replace(section, exempt="2", text=RichText.of("About one home."))))
        assert "About one home." not in spoken(page(hidden))
        assert "About one home." in spoken(page(hidden, part="exempt"))

    def test_the_public_page_says_that_there_is_more(self) -> None:
        pack = kept(sample_pack())
        said = "private, and not on this page."
        for count, words in ((1, "One more thing that we measure is"), (2, "Two more things that we measure are")):
            hidden = applied(pack, SetExempt(tuple(pack.measures)[:count], Exemption("2", "Few")))
            assert f"{words} {said}" in spoken(page(hidden))
            assert said not in spoken(page(hidden, part="exempt"))

    @pytest.mark.parametrize("name", ["empty", "tracker", "hostile", "tables"])
    def test_any_pack_makes_a_page(self, name: str) -> None:
        assert page(ALL_PACKS[name]()).title == "Our promises to you"


class TestItsPage:
    @pytest.mark.parametrize("count", [1, 5, 6])
    def test_up_to_six_pledges_fit_on_one(self, count: int) -> None:
        assert pages_of(page(of_pledges((*PLEDGES, *WORDY)[:count]))) == 1

    def test_a_check_says_where_it_comes_out_on_more(self) -> None:
        many = kept(of_pledges(tuple(f"Pledge {at} – Promise number {at}" for at in range(1, 13))))
        found = [finding for finding in check_pack(many) if finding.code == "pages-over"]
        assert [(item.place, item.text) for item in found] == [
            ("report “Our promises to you”", "The paper comes out on two pages, and is meant for one.")
        ]
        assert not [item for item in check_pack(kept(of_pledges(PLEDGES))) if item.code == "pages-over"]

    def test_its_type_is_large_in_word_on_every_run_but_for_what_is_larger(self) -> None:
        file = WordFile(write_word(page(sample_pack()), load_branding()))
        title, *others = file.paragraphs
        assert value(title, "w:r/w:rPr/w:sz") == "48"
        sizes = {value(run, "w:rPr/w:sz") for item in others for run in item.iter(f"{{{item.nsmap['w']}}}r")}
        assert sizes == {"32"}
        assert {style_of(item) for item in others} >= {"Heading2", "Normal"}

    def test_links_lists_and_looks_stay_in_their_order_when_enlarged(self, tmp_path: Path) -> None:
        runs = (
            Run("bold", bold=True),
            Run(" under", underline=True, italic=True),
            Run("a page", link="https://gov.uk/"),
        )
        blocks = (Block(runs), Block(runs, BlockKind.BULLET), Block(runs, BlockKind.NUMBER, 1))
        pack = kept(sample_pack())
        section = next(item for item in pack.of(PAGE).sections if item.pledge)
        path = tmp_path / "page.docx"
        outline = page(applied(pack, WriteSection(section.id, RichText(blocks))), part="exempt")
        path.write_bytes(write_word(outline, load_branding()))
        assert schema_errors(path) == []
        assert {finding.code for finding in check_document(path.read_bytes())} == {"text-underlined"}

    def test_its_type_is_large_in_pdf(self) -> None:
        small = compose(sample_pack().of(PAGE))
        plain = replace(small, type_size=12)
        assert len(write_pdf(small, load_branding())) > 0
        pictures = [PaperPages(write_pdf(outline, load_branding())).picture(0, 30) for outline in (small, plain)]
        ink = [sum(255 - dot for dot in picture.dots[::4]) for picture in pictures]
        assert ink[0] > 1.3 * ink[1]

    def test_nobody_is_asked_for_commentary_that_it_does_not_print(self) -> None:
        codes = {finding.code for finding in check_pack(kept(sample_pack()).of(PAGE))}
        assert "measure-missing" not in codes
        assert "draft-unaccepted" in codes
