"""A paper says who has cleared it, and who has not yet."""

from dataclasses import replace
from datetime import date

from builders import small_session
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.edits import GiveClearance
from cpdesk.domain.outline import Heading, Paragraph, Table
from cpdesk.domain.review import review_pack
from cpdesk.report.clearance import clearance_section
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper

SESSION = small_session(
    GiveClearance(Clearance("Legal", "Ann Example", date(2019, 9, 2))),
    GiveClearance(Clearance("Finance", "Bo Example", None, "Costs are met.")),
)
PAPER = Paper(SESSION.pack, review_pack(SESSION.pack), kind_file("briefing").words, shows_exempt=False, appendices={})


def test_each_role_has_a_row() -> None:
    heading, table, _ = clearance_section(PAPER)
    assert heading == Heading("Clearance", is_numbered=False)
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Legal", "Ann Example", "2 September 2019", "None"],
        ["Finance", "Bo Example", "Not yet given", "Costs are met."],
        ["Human resources", "Not yet given", "Not yet given", "Not yet given"],
        ["Monitoring officer", "Not yet given", "Not yet given", "Not yet given"],
    ]


def test_it_says_in_words_who_is_still_to_clear_it() -> None:
    below = list(clearance_section(PAPER))[-1]
    one = list(clearance_section(replace(PAPER, words=replace(PAPER.words, clearance=("Legal",)))))[-1]
    assert isinstance(below, Paragraph)
    assert isinstance(one, Paragraph)
    assert below.runs[0].text == "Still to clear this paper: Finance, Human resources and Monitoring officer."
    assert one.runs[0].text == "Everybody who has to clear this paper has done so."


def test_a_paper_that_nobody_has_to_clear_says_nothing_of_it() -> None:
    assert not list(clearance_section(replace(PAPER, words=replace(PAPER.words, clearance=()))))
