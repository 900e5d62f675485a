"""An officer's own rating is about one period."""

import pytest

from builders import new_session
from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.edits import SetRating
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.rating import RagRating, RatingOverride
from history_builders import first_quarter, imported, second_quarter

AMBER = RatingOverride(RagRating.AMBER, "Study leave", "Jo")


def test_it_can_be_taken_over_for_the_next_period() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetRating("2.6", AMBER))
    imported(session, second_quarter())
    review = session.review.measures["2.6"]
    assert (review.rating.rag, review.override) == (RagRating.RED, None)
    assert review.lapsed is not None
    session.apply(SetRating("2.6", review.lapsed))
    review = session.review.measures["2.6"]
    assert (review.rating.rag, review.lapsed) == (RagRating.AMBER, None)
    assert review.override is not None
    assert review.override.period == "2019-20 Q2"


def test_the_rating_that_it_was_before_is_not_lost_by_another_for_this_period() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetRating("2.6", AMBER))
    imported(session, second_quarter())
    for rating in (RagRating.GREEN, RagRating.YELLOW):
        session.apply(SetRating("2.6", RatingOverride(rating, "Nearly there", "Jo")))
    session.apply(SetRating("3.1", AMBER))
    before = earlier_ratings(session.pack, session.review)
    assert before["2.6"].rag is RagRating.AMBER
    assert session.review.measures["2.6"].rating.rag is RagRating.YELLOW
    assert before["3.1"].rag is RagRating.RED


@pytest.mark.parametrize("held", [{}, {"period": ""}])
def test_one_of_the_first_version_counts_until_a_workbook_follows(held: dict[str, JsonValue]) -> None:
    session = new_session()
    imported(session, first_quarter())
    session.set_fields({"measure/2.6/override": {"rating": "amber", "reason": "Leave", "name": "Jo", **held}})
    assert session.pack.override("2.6") is not None
    pack = imported(session, second_quarter())
    assert pack.override("2.6") is None
    assert pack.lapsed_override("2.6") == RatingOverride(RagRating.AMBER, "Leave", "Jo")
