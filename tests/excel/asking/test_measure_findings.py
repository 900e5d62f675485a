"""What a person should look at in the cells of one measure."""

from datetime import date

import pytest

from cpdesk.domain.finding import Finding, Severity
from grid_builders import Cell, Content
from understood import understood

HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20"]


def findings(*measure: Content, headings: list[Content] = HEADINGS) -> list[Finding]:
    """Return the findings of a scorecard with that measure beneath a plain one."""
    return list(understood(headings, ["1.1", "Number of visits", 5, 6], list(measure)).findings)


@pytest.mark.parametrize("content", [Cell(date(2019, 12, 3), "3-Dec", "d-mmm"), "14-Mar"])
def test_a_date_in_a_figures_place_is_no_figure(content: Content) -> None:
    (found,) = findings("1.2", "Number of reviews", 7, content)

    assert (found.code, found.severity, found.place.cell) == ("date-cell", Severity.WARNING, "D3")
    assert found.text.startswith("1.2 Number of reviews: the cell shows the date ")
    assert found.text.endswith("Excel makes 3/12 one. Type the figure again in the workbook.")


def test_a_date_of_a_measure_that_speaks_of_dates_is_its_result() -> None:
    assert findings("1.2", "Date of the last Ofsted visit", "14-Feb", "14-Mar") == []


def test_a_share_of_none_is_noted_and_is_no_figure() -> None:
    (found,) = findings("1.2", "% of reviews in time", "3/4", "0/0")

    assert (found.code, found.severity, found.place.cell) == ("zero-denominator", Severity.NOTE, "D3")
    assert (
        found.text
        == "1.2 % of reviews in time: 0/0 is a share of none, which has no percentage. Leave it so, or write n/a."
    )


def test_a_share_of_some_is_not_noted() -> None:
    assert findings("1.2", "% of reviews in time", "3/4", "0/4") == []


def test_a_cell_with_several_figures_says_that_none_was_taken() -> None:
    (found,) = findings("1.2", "Number of moves", 7, "5 (was 6) or 8")

    assert (found.code, found.place.cell) == ("several-figures", "D3")
    assert "none was taken. Put one figure in the cell" in found.text


def test_a_broken_formula_is_to_be_mended() -> None:
    (found,) = findings("1.2", "Number of moves", 7, Cell(None, "#REF!", error="#REF!"))

    assert (found.code, found.place.cell) == ("error-cell", "D3")
    assert found.text == (
        "1.2 Number of moves: the cell shows #REF! in place of a figure. Mend the formula in the workbook, or type the"
        " figure."
    )


def test_a_figure_marked_as_revised_is_to_be_explained() -> None:
    (found,) = findings("1.2", "Number of moves", 7, "8 (r)")

    assert (found.code, found.place.cell) == ("revised", "D3")
    assert found.text.endswith("Say in the commentary what it was before.")


def test_a_rule_that_agrees_with_few_ratings_is_not_said_to_agree_with_most() -> None:
    supplied = understood(
        ["Measure", "Good is", "Target", "Q1 2019/20", "RAG"],
        ["% of visits", "High", "90%", "95%", "G"],
        ["% of reviews", "High", "90%", "30%", "G"],
        ["% of checks", "High", "90%", "95%", "R"],
    )
    texts = [finding.text for finding in supplied.findings if finding.code == "rag-disagrees"]

    assert len(texts) == 2
    assert all("by the rule that agrees with 1 of 3 of the workbook's ratings" in text for text in texts)
    assert all("Nothing in the workbook shows where amber begins" in text for text in texts)


def test_a_rating_that_disagrees_with_its_own_thresholds_is_named_without_a_target() -> None:
    (finding,) = understood(
        ["Measure", "Red", "Amber", "Green", "Q1 2019/20", "RAG"],
        ["% of visits", "<85%", "85-94%", "≥95%", "96%", "R"],
        ["% of reviews", "<85%", "85-94%", "≥95%", "90%", "A"],
    ).findings

    assert (finding.code, finding.place.cell) == ("rag-disagrees", "F2")
    assert "the workbook shows red, but 96% is green by the measure's own thresholds" in finding.text


def test_a_target_under_a_figure_is_met_short_of_it() -> None:
    headings: list[Content] = ["Measure", "Target", "Red", "Amber", "Green", "Q1 2019/20"]
    bands: list[Content] = [">£5,250", "£5,000-£5,250", "<£5,000", "£5,120"]
    under, up_to = (
        [finding.code for finding in understood(headings, ["Weekly cost", target, *bands]).findings]
        for target in ("under £5,000", "£5,100")
    )

    assert (under, up_to) == ([], ["thresholds-contradict"])
