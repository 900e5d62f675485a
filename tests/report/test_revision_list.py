"""The clerk's list of revisions is an accessible paper."""

from cpdesk.branding import load_branding
from cpdesk.domain.outline import Heading, Paragraph, Table
from cpdesk.domain.revision_list import compared_workbooks
from cpdesk.report.revision_list import revision_outline
from cpdesk.report.word import write_word
from history_builders import FIRST, LAST_YEAR, Q1, first_quarter, quarter


def test_each_kind_of_change_has_a_table() -> None:
    results = {ref: values for ref, values in FIRST.items() if ref != "5.6"} | {"2.6": ("19", "24")}
    later = quarter(results, (LAST_YEAR, Q1), number=1, name="corrected.xlsx")
    outline = revision_outline([compared_workbooks(first_quarter(), later)])
    (part,) = outline.parts
    assert [block.text for block in part.blocks if isinstance(block, Heading)] == [
        "From Q1.xlsx to corrected.xlsx",
        "Figures",
        "Measures",
    ]
    figures, measures = [block for block in part.blocks if isinstance(block, Table)]
    assert [cell.text for cell in figures.rows[0]] == [
        "2.6 % of secondary pupils with less than 90% attendance",
        "Q1 2019/20",
        "26%",
        "24%",
        "Scorecard Q1!E20",
        "Scorecard Q1!E20",
    ]
    assert [cell.text for cell in measures.rows[0]] == [
        "5.6 Number of care leavers in custody",
        "No longer in the scorecard",
        "5.6 Number of care leavers in custody",
        "nothing",
        "Scorecard Q1!B23",
        "[z]",
    ]
    assert [line[0] for line in outline.front] == ["Earlier workbook", "Later workbook"]


def test_nothing_changed_is_said_in_so_many_words() -> None:
    same = quarter(FIRST, (LAST_YEAR, Q1), number=1, name="again.xlsx")
    (part,) = revision_outline([compared_workbooks(first_quarter(), same)]).parts
    assert [block.runs[0].text for block in part.blocks if isinstance(block, Paragraph)] == ["Nothing changed."]


def test_the_paper_is_the_same_on_any_day() -> None:
    outline = revision_outline(
        [compared_workbooks(first_quarter(), quarter(FIRST, (LAST_YEAR, Q1), number=1, name="a"))]
    )
    assert write_word(outline, load_branding()) == write_word(outline, load_branding())
