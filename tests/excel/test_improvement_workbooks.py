"""A workbook whose key asks whether figures got better is rated by last year's figures."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.rating import ImprovementRule, NotRated
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import understand
from excel_builders import built

_HEADINGS = ("Ref", "Measure", "Good to be", "Q1 2018/19", "Q4 2018/19", "Q1 2019/20", "Target", "RAG")
_ROWS = (
    ("1.1", "% reviews on time", "High", 60, 65, 70, 90, "A"),
    ("1.2", "% dental checks", "High", 80, 65, 70, 90, "R"),
    ("1.3", "% in foster care", "High", 70, 90, 70, 90, "A"),
    ("1.4", "% with a plan", "High", None, 65, 70, 90, "A"),
    ("1.5", "% in touch", "High", 95, 65, 81, 90, "G"),
)
_KEY = (
    ("Green", "On target or within 10% of target"),
    ("Amber", "More than 10% off target but improved or maintained on the same quarter last year"),
    ("Red", "More than 10% off target and worse than in the same quarter last year"),
)


def _card(key: Sequence[tuple[str, str]]) -> Scorecard:
    def fill(sheet: Worksheet) -> None:
        for line in (("Corporate parenting scorecard Q1 2019/20",), _HEADINGS, *_ROWS, (), *key):
            sheet.append(line)

    (card,) = understand(parse_workbook(built(fill), "scorecard.xlsx")).scorecards
    return card


def test_off_target_is_amber_where_last_years_figure_was_no_better() -> None:
    card = _card(_KEY)
    assert isinstance(card.rule_in_force.rule, ImprovementRule)
    ratings = [card.rate(measure) for measure in card.measures]
    assert [rating.rag.value if rating.rag else rating.reason for rating in ratings] == [
        "amber",
        "red",
        "amber",
        NotRated.NO_YEAR_AGO,
        "green",
    ]


def test_the_workbooks_own_ratings_are_counted_against_that_rule() -> None:
    card = _card(_KEY)
    assert (card.rule_in_force.agrees, card.rule_in_force.rated) == (4, 5)


def test_a_rating_with_its_run_of_percentages_beneath_the_table_is_no_measure() -> None:
    runs = (("Green", "90% and above"), ("Yellow", "80% - 89%"), ("Amber", "70% - 79%"), ("Red", "below 70%"))
    card = _card(runs)
    assert [measure.ref for measure in card.measures] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert [rating.rag.value for rating in map(card.rate, card.measures) if rating.rag] == [*["amber"] * 4, "yellow"]
