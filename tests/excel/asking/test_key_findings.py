"""What a key says in percentage points rates percentages alone, and the measures it leaves out are named."""

from cpdesk.domain.rating import NotRated, RagRating
from grid_builders import Content
from understood import understood

_HEADINGS: list[Content] = ["Measure", "Good is", "Target", "Q1 2019/20", "RAG"]
_VISITS: list[Content] = ["% of visits", "High", "90%", "86%", "A"]
_KEY: list[list[Content]] = [[], ["Green: target met"], ["Amber: within 5 percentage points of target"]]


def test_days_are_not_rated_by_percentage_points() -> None:
    supplied = understood(
        _HEADINGS,
        _VISITS,
        ["Days to placement (days)", "Low", 121, 125, "R"],
        ["Average score", "Low", 14, 13, "G"],
        *_KEY,
    )
    (card,) = supplied.scorecards

    assert [(card.rate(measure).rag, card.rate(measure).reason) for measure in card.measures] == [
        (RagRating.AMBER, None),
        (None, NotRated.NO_RULE),
        (RagRating.GREEN, None),
    ]
    assert [(found.code, found.place.cell) for found in supplied.findings] == [("key-silent", "A3")]
    assert "Days to placement (days); Average score" in supplied.findings[0].text
    assert card.rule_in_force.rule is not None
    assert "Amber: within 5 percentage points of target." in card.rule_in_force.rule.sentence()


def test_a_key_in_percentage_points_leaves_nothing_out_of_a_card_of_percentages() -> None:
    assert understood(_HEADINGS, _VISITS, *_KEY).findings == ()


def test_a_tolerance_in_pounds_is_said_in_pounds() -> None:
    supplied = understood(
        ["Measure", "Good is", "Target", "Tolerance", "Q1 2019/20"], ["Weekly cost", "Low", "£500", "£10", "£505"]
    )
    (measure,) = supplied.scorecards[0].measures

    assert measure.rule is not None
    assert measure.rule.reach(RagRating.AMBER) == "within £10 of target"


_FLOORS: list[list[Content]] = [
    [],
    ["GREEN", "Target has been achieved"],
    ["AMBER", "Floor standard achieved but target has not been met"],
    ["RED", "Floor standard has not been achieved"],
]


def test_a_key_with_floors_that_no_column_gives_is_said_to_be_unused() -> None:
    supplied = understood(_HEADINGS, _VISITS, *_FLOORS)
    assert [(found.code, found.place.cell) for found in supplied.findings] == [("key-floor", "A1")]


def test_a_key_with_floors_that_a_column_gives_is_used() -> None:
    supplied = understood([*_HEADINGS, "Floor"], [*_VISITS, "80%"], *_FLOORS)
    (card,) = supplied.scorecards
    assert supplied.findings == ()
    assert card.rate(card.measures[0]).rag is RagRating.AMBER
