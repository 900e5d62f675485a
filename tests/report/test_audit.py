"""The appendix that audits the ratings."""

from dataclasses import replace

import pytest

from cpdesk.domain.edits import Edit, SetDetail, SetRating
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.outline import Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.report.audit import audit_appendix, prints_audit
from cpdesk.report.compose import compose
from pack_builders import measure, pack_of, scorecard, workbook

JO = RatingOverride(RagRating.AMBER, "Two children moved away", "Jo Writer")


def pack(*edits: Edit, supplied: RagRating | None = None, forecast: RagRating | None = None) -> BoardPack:
    item = measure("1.1", "One", [1, 2, 3], "15", supplied=supplied)
    item = replace(item, supplied_rating=replace(item.supplied_rating, forecast=forecast))
    in_words = replace(
        measure("1.2", "Two", [1, 2, 3], "To improve", row=22), supplied_rating=SuppliedRating(RagRating.GREEN)
    )
    return pack_of(
        workbook([scorecard([item, in_words, measure("1.3", "Three", [1, 2, 3], "15", row=23)])]), edits=edits
    )


def table_of(made: BoardPack) -> list[list[str]]:
    blocks = audit_appendix(review_pack(made), "Appendix 2: Rating audit").blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    return [list(table.header), *([cell.text for cell in row] for row in table.rows)]


def test_each_rating_to_answer_for_has_its_row() -> None:
    header, *rows = table_of(pack(SetRating("1.3", JO), supplied=RagRating.RED))
    assert header == ["Measure", "Figure", "Target", "Rating", "By the rule", "In the workbook", "Rule", "Why"]
    assert rows == [
        ["1.1 One", "3%", "15%", "Green (G)", "Green (G)", "Red (R)", "Rule 1", "The rule in force counts."],
        [
            "1.2 Two",
            "3%",
            "To improve",
            "Green (G)",
            "Not rated: target is in words",
            "Green (G)",
            "Rule 1",
            "Left to the workbook: target is in words.",
        ],
        [
            "1.3 Three",
            "3%",
            "15%",
            "Amber (A)",
            "Green (G)",
            "None shown",
            "Rule 1",
            "Override by Jo Writer: Two children moved away.",
        ],
    ]


def test_a_forecast_stands_beside_the_rating_in_words_of_its_own() -> None:
    header, first, second = table_of(pack(supplied=RagRating.RED, forecast=RagRating.AMBER))
    assert header[6] == "Year-end forecast"
    assert [first[3], first[6], second[6]] == ["Green (G)", "amber forecast", "[x]"]


@pytest.mark.parametrize(
    ("edits", "supplied", "prints"),
    [
        ((), None, False),
        ((), RagRating.GREEN, False),
        ((), RagRating.RED, True),
        ((SetRating("1.3", JO),), None, True),
        ((SetDetail("rating_audit", "always"),), None, True),
        ((SetDetail("rating_audit", "never"),), RagRating.RED, False),
    ],
)
def test_it_is_printed_where_something_differs_unless_somebody_says(
    edits: tuple[Edit, ...], supplied: RagRating | None, *, prints: bool
) -> None:
    made = pack(*edits, supplied=supplied)
    assert prints_audit(made, review_pack(made)) is prints
    titles = [getattr(part.blocks[0], "text", "") for part in compose(made).parts]
    assert any("Rating audit" in title for title in titles) is prints


def test_an_audit_with_nothing_to_answer_for_says_so() -> None:
    made = pack_of(workbook([scorecard([measure("1.1", "One", [1, 2, 3], "15")])]))
    blocks = audit_appendix(review_pack(made), "Appendix").blocks
    assert len(blocks) == 2
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].runs[0].text.endswith("For no measure does the workbook show another rating than the rule gives.")
