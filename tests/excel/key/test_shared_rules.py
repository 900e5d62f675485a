"""Tables with few ratings are judged by the rule that the ratings of the whole workbook follow."""

from decimal import Decimal

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.rating import RagRating, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

HEADINGS: list[Content] = ["Ref", "Measure", "Good to be", "Q1 2019/20", "Target", "RAG"]
FIVE = ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE)
TEN = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
"""Of 100: 96 is amber and 94 red by the first, both amber by the second."""


def cards(*pages: list[tuple[int, str]]) -> tuple[Scorecard, ...]:
    return understand(workbook(*(page(number, rows) for number, rows in enumerate(pages, 1)))).scorecards


def page(number: int, ratings: list[tuple[int, str]]) -> SheetGrid:
    rows: list[list[Content]] = [
        [f"{number}.{at}", f"Measure {at}", "High", value, 100, rag] for at, (value, rag) in enumerate(ratings, 1)
    ]
    return sheet([[f"Pledge {number} Q1 2019/20"], HEADINGS, *rows], name=f"Pledge {number}")


def test_pages_of_one_scorecard_have_one_rule() -> None:
    first, second, third = cards([(96, "A"), (100, "G")], [(94, "R"), (100, "G")], [(100, "G"), (93, "R")])
    rules = [card.rule_in_force for card in (first, second, third)]
    assert rules == [RuleInForce(FIVE, RuleSource.INFERRED, agrees=2, rated=2)] * 3


def test_a_page_that_its_own_rule_fits_far_better_keeps_it() -> None:
    others = [(94, "R"), (96, "A"), (94, "R"), (96, "A"), (93, "R"), (100, "G")]
    own, shared = cards([(92, "A"), (91, "A"), (93, "A"), (89, "R")], others)
    assert own.rule_in_force == RuleInForce(TEN, RuleSource.INFERRED, agrees=4, rated=4)
    assert shared.rule_in_force == RuleInForce(FIVE, RuleSource.INFERRED, agrees=6, rated=6)


def test_a_page_without_ratings_has_no_rule() -> None:
    rated, bare = cards([(96, "A"), (94, "R")], [(96, ""), (94, "")])
    assert rated.rule_in_force.source is RuleSource.INFERRED
    assert bare.rule_in_force == RuleInForce()
    assert all(measure.supplied_rating.rag is not RagRating.AMBER for measure in bare.measures)
