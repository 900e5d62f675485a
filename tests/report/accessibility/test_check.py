"""Every rule finds the paper that breaks it, and no paper of ours breaks any."""

import re
from functools import cache
from pathlib import Path

import pytest

import cpdesk.report.accessibility as checker
from bad_papers import BAD_PAPERS
from cpdesk.branding import load_branding
from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.word import write_word
from paper_changes import BODY, changed, good_paper, rewrite, said, swap, text_paragraph
from sample_packs import ALL_PACKS

_FROM_THE_TEXT = {"hostile": {"left-over"}}
"""What a paper is found to have because its author wrote it."""


def codes(document: bytes) -> list[str]:
    return [finding.code for finding in check_document(document)]


@pytest.mark.parametrize("part", ["public", "exempt"])
@pytest.mark.parametrize("name", ALL_PACKS)
def test_no_paper_of_ours_breaks_a_rule(name: str, part: str) -> None:
    outline = compose(ALL_PACKS[name](), part="exempt" if part == "exempt" else "public")
    assert set(codes(write_word(outline, load_branding()))) == _FROM_THE_TEXT.get(name, set())


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("name", ["sample", "tables", "tracker"])
def test_no_kind_of_report_breaks_a_rule(name: str, kind: str) -> None:
    assert codes(write_word(compose(ALL_PACKS[name]().of(kind)), load_branding())) == []


@cache
def findings(at: int) -> tuple[CheckFinding, ...]:
    return check_document(BAD_PAPERS[at].document())


@pytest.mark.parametrize("at", range(len(BAD_PAPERS)), ids=lambda at: BAD_PAPERS[at].code)
def test_each_rule_finds_the_paper_that_breaks_it(at: int) -> None:
    paper, found = BAD_PAPERS[at], findings(at)
    assert paper.code in {finding.code for finding in found}
    if paper.place:
        assert next(finding.place for finding in found if finding.code == paper.code) == paper.place


def test_a_bad_paper_breaks_nothing_else_but_for_three() -> None:
    several = [
        paper.code for at, paper in enumerate(BAD_PAPERS) if {item.code for item in findings(at)} != {paper.code}
    ]
    assert several == ["heading-deep", "table-undrawn", "contents-empty"]


def test_every_code_has_a_bad_paper() -> None:
    folder = Path(checker.__file__).parent / "rules"
    written = {
        code
        for path in folder.glob("*.py")
        for code in re.findall(r"(?:wrong|doubtful|noted|say)\(\s*[\w.\[\]]+,\s*\"([a-z-]+)\"", path.read_text("utf-8"))
    }
    assert written == {paper.code for paper in BAD_PAPERS}
    assert len(written) > 50


def test_a_finding_says_where_what_and_what_to_do() -> None:
    (finding,) = check_document(changed(said("{{ title }}")))
    assert finding.family is CheckFamily.ACCESSIBILITY
    assert (finding.severity, finding.code, finding.place) == ("error", "left-over", "section 1 paragraph 2")
    assert finding.quote.startswith("{{ title }} updates the Corporate Parenting Committee")
    assert finding.text == "“{{ title }}” was left over from the making of the paper."
    assert finding.mend == "Write what belongs there, or take it out."


def test_findings_come_in_the_order_of_the_paper_on_every_run() -> None:
    document = changed(
        swap(BODY, "<w:tblHeader/>", ""),
        text_paragraph(""),
        said("{{ title }}"),
        text_paragraph("", properties='<w:jc w:val="left"/>'),
    )
    found = check_document(document)
    assert [finding.code for finding in found] == [
        "empty-paragraph",
        "empty-paragraph",
        "left-over",
        "table-header-row",
    ]
    assert found == check_document(document)


def test_the_good_paper_is_good() -> None:
    assert codes(good_paper()) == []


class TestDisputable:
    """What looks like a fault, and is none."""

    @pytest.mark.parametrize(
        "words",
        [
            "None of the measures",
            "Legal: None. This",
            "SEN, EHCP and NEET children",
            "– not comparable:",
            "Nanny services",
        ],
    )
    def test_words_that_may_stand(self, words: str) -> None:
        assert codes(changed(said(words))) == []

    def test_a_bold_sentence_is_no_heading(self) -> None:
        assert codes(changed(text_paragraph("This matters.", "<w:b/>"))) == []

    def test_a_heading_with_the_number_of_a_pledge_is_no_item_of_a_list(self) -> None:
        unnumbered = '<w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        assert "list-typed" not in codes(changed(text_paragraph("1. Safe and settled", properties=unnumbered)))
        assert "list-typed" in codes(changed(text_paragraph("1. Safe and settled")))

    def test_large_text_needs_less_contrast(self) -> None:
        pale = '<w:color w:val="808080"/>'
        assert codes(changed(text_paragraph("Large words.", f'{pale}<w:sz w:val="36"/>'))) == []
        assert codes(changed(text_paragraph("Small words.", pale))) == ["contrast"]

    def test_a_themes_colour_is_worked_out(self) -> None:
        dark = '<w:color w:val="FFFFFF" w:themeColor="text1"/>'
        pale = '<w:color w:val="000000" w:themeColor="text1" w:themeTint="66"/>'
        assert codes(changed(text_paragraph("Dark words.", dark))) == []
        assert codes(changed(text_paragraph("Pale words.", pale))) == ["contrast"]

    def test_figures_may_stand_at_the_right_of_their_cells(self) -> None:
        turned = swap(
            BODY,
            '<w:pStyle w:val="TableText"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">17%',
            '<w:pStyle w:val="TableText"/><w:keepNext/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">17%',
        )
        assert "text-aligned" not in codes(changed(turned))

    def test_a_row_of_a_long_text_may_break(self) -> None:
        breaks = rewrite(BODY, r"<w:tr><w:trPr><w:cantSplit/></w:trPr>(?=(?:(?!</w:tr>).)*26%)", "<w:tr>")
        assert codes(changed(breaks)) == ["table-row-splits"]
        longer = rewrite(BODY, r">26%</w:t>", f">26% {'of the pupils ' * 40}</w:t>")
        assert codes(changed(breaks, longer)) == []
