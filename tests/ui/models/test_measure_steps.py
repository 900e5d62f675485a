"""The next commentary that is owed is found wherever it is."""

from dataclasses import replace

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.models.measure_steps import next_owed_key
from ui.review_builders import reviews

EDUCATION = ["2.2", "2.3", "2.5", "2.6", "2.10", "2.15"]


def ready(review: MeasureReview) -> MeasureReview:
    words = Commentary(review.key, (review.key,), RichText.of("Because."), ready=SignOff())
    return replace(review, commentary=words)


def test_it_is_the_next_one_down_the_list_as_shown() -> None:
    assert next_owed_key(reviews(), EDUCATION, 0, "2.2") == "2.6"
    assert next_owed_key(reviews(), list(reversed(EDUCATION)), 1, "2.10") == "2.6"


def test_it_goes_on_in_the_next_pledge_and_round_to_the_beginning() -> None:
    assert next_owed_key(reviews(), EDUCATION, 5, "2.15") == "4.1"
    assert next_owed_key(reviews(), ["4.1", "4.2"], 0, "4.1") == "2.6"


def test_a_row_that_left_the_list_is_gone_on_from_where_it_was() -> None:
    given = reviews()
    given["2.6"] = ready(given["2.6"])
    assert next_owed_key(given, ["2.15"], 0, "2.6") == "2.15"


def test_there_is_none_where_only_the_chosen_one_is_owed_or_none_at_all() -> None:
    given = {key: ready(review) if review.is_owed and key != "4.1" else review for key, review in reviews().items()}
    assert next_owed_key(given, EDUCATION, 0, "4.1") is None
    assert next_owed_key(given, EDUCATION, 0, "2.2") == "4.1"
    assert next_owed_key({}, [], 0, "") is None
