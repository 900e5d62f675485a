"""A measure's own cells state its rule: beside its target, or for its unit in the key."""

from decimal import Decimal

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating, ToleranceKind, ToleranceRule
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import amber_of, understood, understood_card

_HEADINGS: list[Content] = ["Measure", "Good is", "2018/19", "2019/20 Q1", "Target"]
_VISITS: list[Content] = ["% of visits", "High", "88%", "91%", "95%"]
_MOVES: list[Content] = ["Number of moves", "Low", 12, 11, 10]
_KEY: list[list[Content]] = [
    ["Key"],
    ["Amber: within 5% of target"],
    ["Key, second part"],
    ["Amber: within 10% of target"],
]


def test_a_tolerance_in_the_targets_cell_is_the_measures_own() -> None:
    card = understood_card(_HEADINGS, [*_VISITS[:4], "95% ±5%"])
    (visits,) = card.measures

    assert visits.target is not None
    assert visits.target.value == 95
    assert visits.rule == ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
    assert card.rate(visits).rag is RagRating.AMBER


def test_a_key_has_a_rule_for_each_unit_that_it_names() -> None:
    card = understood_card(
        _HEADINGS, _VISITS, _MOVES, [None], ["Amber: within 5% for percentages, within 10% for numbers"]
    )

    assert [card.rule_for(measure) for measure in card.measures] == [
        ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE),
        ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE),
    ]
    assert [card.rate(measure).rag for measure in card.measures] == [RagRating.AMBER, RagRating.AMBER]


@pytest.mark.parametrize(
    "key",
    [
        [
            ["Measure type", "Green", "Amber", "Red"],
            ["Percentage", "On target", "Within 5% of target", "More than 5% off target"],
            ["Number", "On target", "Within 10% of target", "More than 10% off target"],
        ],
        [
            [None, "Percentage measures", "Number measures"],
            ["Green", "On target", "On target"],
            ["Amber", "Within 5% of target", "Within 10% of target"],
        ],
        [
            ["Percentage measures"],
            ["Green", "On target"],
            ["Amber", "Within 5% of target"],
            ["Number measures"],
            ["Green", "On target"],
            ["Amber", "Within 10% of target"],
        ],
    ],
    ids=["ratings across", "units across", "units over their lines"],
)
def test_a_table_of_a_key_may_have_a_row_or_a_column_for_each_unit(key: list[list[Content]]) -> None:
    rows: list[list[Content]] = [_HEADINGS, _VISITS, _MOVES]
    supplied = understand(workbook(sheet(rows), sheet(key, name="Key")))
    (card,) = supplied.scorecards

    assert [str(amber_of(card.rule_for(measure))) for measure in card.measures] == ["5", "10"]
    assert supplied.questions == ()


def test_which_of_two_tolerances_holds_is_asked_and_the_answer_kept_to() -> None:
    rows: list[list[Content]] = [_HEADINGS, _VISITS, _MOVES, [None], *_KEY]
    supplied = understood(*rows)
    (asked,) = supplied.questions
    answer = ImportAnswer(AnswerKind.KEY_TOLERANCE, asked.about, "within 10% of target")
    again = understand(workbook(sheet(rows)), ImportProfile(answers=(answer,)))

    assert (asked.code, asked.choices) == ("key-tolerances", ("within 5% of target", "within 10% of target"))
    assert supplied.scorecards[0].rule_in_force.rule == ToleranceRule.of(Decimal(5), ToleranceKind.RELATIVE)
    assert "key-tolerances" in [finding.code for finding in supplied.findings]
    assert again.scorecards[0].rule_in_force.rule == ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
    assert again.questions == ()
    assert "key-tolerances" not in [finding.code for finding in again.findings]


def test_a_range_is_two_sided_where_nothing_else_says_which_way_is_good() -> None:
    card = understood_card(["Measure", "2018/19", "2019/20 Q1", "Target"], ["% of visits", "88%", "91%", "90-95%"])
    stated = understood_card(_HEADINGS, [*_VISITS[:4], "90-95%"])

    assert [item.measures[0].polarity for item in (card, stated)] == [Polarity.PLAN, Polarity.HIGH]


@pytest.mark.parametrize(
    ("heading", "title", "stated", "kind"),
    [
        ("Tolerance", "% of children moved", "5%", ToleranceKind.POINTS),
        ("Tolerance", "% of children moved", "±5 %", ToleranceKind.POINTS),
        ("Tolerance", "% of children moved", "5% of target", ToleranceKind.RELATIVE),
        ("Tolerance (% of target)", "% of children moved", "5%", ToleranceKind.RELATIVE),
        ("Tolerance", "Number of moves", "5%", ToleranceKind.RELATIVE),
    ],
)
def test_a_percentage_tolerance_of_a_percentage_is_points_unless_it_is_of_the_target(
    heading: str, title: str, stated: str, kind: ToleranceKind
) -> None:
    card = understood_card(["Measure", "Polarity", "Target", heading, "2019/20 Q1"], [title, "Low", 20, stated, 24])
    rule = card.measures[0].rule

    assert isinstance(rule, ToleranceRule)
    assert (rule.tolerance, amber_of(rule)) == (kind, Decimal(5))
