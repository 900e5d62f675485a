"""Keys that say of a status which colour it is, on one line or as two columns below the table."""

import pytest

from cpdesk.domain.rating import RagRating
from grid_builders import Content
from understood import understood

_EACH = [RagRating.GREEN, RagRating.AMBER, RagRating.RED]


@pytest.mark.parametrize(
    "key",
    [
        [["On track = green; At risk = amber; Off track = red"]],
        [["Key: On track (green), At risk (amber), Off track (red)"]],
        [["On track is green, At risk is amber and Off track is red"]],
        [["Key: On track – Green | At risk – Amber | Off track – Red"]],
        [["On track = green"], ["At risk = amber"], ["Off track = red"]],
        [["Key"], ["On track", "Green"], ["At risk", "Amber"], ["Off track", "Red"]],
        [["Status", "Meaning"], ["On track", "Green"], ["At risk", "Amber"], ["Off track", "Red"]],
        [["Status", "Colour"], ["On track", "Green"], ["At risk", "Amber"], ["Off track", "Red"]],
    ],
)
def test_the_statuses_of_a_column_are_the_ratings_that_the_key_says(key: list[list[Content]]) -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25", "Status"],
        ["Reviews %", "High", 95, 96, "On track"],
        ["PEP %", "High", 95, 92, "At risk"],
        ["Dental %", "High", 95, 70, "Off track"],
        [],
        *key,
    )
    (card,) = book.scorecards
    assert [measure.name for measure in card.measures] == ["Reviews %", "PEP %", "Dental %"]
    assert [measure.supplied_rating.rag for measure in card.measures] == _EACH
    assert [finding.code for finding in book.findings] == []


def test_a_status_longer_than_a_sign_is_read_beside_its_colour() -> None:
    book = understood(
        ["Measure", "Polarity", "Target", "Q1 2024/25", "Status"],
        ["Reviews %", "High", 95, 96, "Partially achieved"],
        ["PEP %", "High", 95, 92, "Not yet achieved"],
        [],
        ["Partially achieved", "Amber"],
        ["Not yet achieved", "Red"],
    )
    assert [measure.supplied_rating.rag for measure in book.scorecards[0].measures] == _EACH[1:]
