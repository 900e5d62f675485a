"""A key that stands in one line below the table says which ratings its words are, and what is none."""

from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legend_meanings import rating_key_of
from grid_builders import Content
from understood import understood

_ROWS: list[list[Content]] = [
    ["Reviews %", "High", 95, 96],
    ["PEP %", "High", 95, 93],
    ["Dental %", "High", 95, 70],
]


_NOTE = (
    "p = provisional. On target = target met; Slightly off target = within 5% of target;"
    " Off target = more than 5% from target"
)


def _rows(*statuses: str) -> list[list[Content]]:
    return [[*row, status] for row, status in zip(_ROWS, statuses, strict=True)]


def test_a_note_of_statuses_rates_the_words_and_states_the_rule() -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25", "Status"],
        *_rows("On target", "Slightly off target", "Off target"),
        [],
        [_NOTE],
    )

    (card,) = book.scorecards
    shown = [measure.supplied_rating.rag for measure in card.measures]
    assert shown == [RagRating.GREEN, RagRating.AMBER, RagRating.RED]
    assert card.rule_in_force.rule is not None
    assert "within 5%" in card.rule_in_force.rule.sentence()
    assert not [question for question in book.questions if question.code == "rating-unknown"]


def test_a_colour_that_the_key_says_is_no_rating_is_not_asked_about_and_the_key_is_kept_as_a_note() -> None:
    key = "Key: Green = met target; Amber = below it but improving; Red = below target, not improving; Grey = no data"
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25", "RAG"],
        *_rows("Green", "Grey", "Red"),
        [],
        [key],
    )

    (card,) = book.scorecards
    assert [measure.supplied_rating.rag for measure in card.measures] == [RagRating.GREEN, None, RagRating.RED]
    assert not [question for question in book.questions if question.code == "rating-unknown"]
    assert card.notes == (key,)


def test_a_grey_that_is_a_rating_after_all_is_left_open() -> None:
    assert "grey" in rating_key_of([KeyLine("Green = on target; Red = off target; Grey = no data")]).words
    assert "grey" not in rating_key_of([KeyLine("Green = on target; Red = off target; Grey = below target")]).words
