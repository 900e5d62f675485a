"""Numbers that pick the icons of a set are ratings where no heading dates them, and figures where one does."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import IconSetRule

from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import understand


def _card(heading: str) -> Scorecard:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Measure", "Target", "Q1 2019/20", heading],
        ["% of reviews", "90%", "95%", 3],
        ["% of visits", "90%", "88%", 2],
        ["% of plans", "90%", "60%", 1],
    ):
        sheet.append(row)
    sheet.conditional_formatting.add("D2:D4", IconSetRule("3TrafficLights1", "num", [0, 2, 3], showValue=False))
    data = BytesIO()
    book.save(data)
    (card,) = understand(parse_workbook(data.getvalue(), "scorecard.xlsx")).scorecards
    return card


@pytest.mark.parametrize("heading", ["Performance", "Actual", "RAG"])
def test_such_numbers_are_ratings_under_a_heading_without_a_period(heading: str) -> None:
    assert [measure.supplied_rating.rag for measure in _card(heading).measures] == ["green", "amber", "red"]


def test_under_a_period_they_are_figures() -> None:
    assert [len(measure.values) for measure in _card("Q2 2019/20").measures] == [2, 2, 2]
