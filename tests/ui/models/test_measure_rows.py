"""Lists of places narrow down and sort as looking at each measure would."""

from collections import Counter
from dataclasses import replace

import pytest

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import DIFFERS, NOT_RATED, OWED, MeasureFilter, mark_of
from cpdesk.ui.models.measure_rows import MeasureRows
from cpdesk.ui.models.sorting import arranged
from ui.review_builders import many, reviews

FILTERS = (
    MeasureFilter(),
    MeasureFilter(frozenset({"red"})),
    MeasureFilter(frozenset({"red", NOT_RATED})),
    MeasureFilter(frozenset({OWED}), "virtual"),
    MeasureFilter(frozenset({DIFFERS})),
    MeasureFilter(words="GROUP 7"),
    MeasureFilter(frozenset({"green"}), "because"),
    MeasureFilter(words="zebra"),
)


def given() -> list[MeasureReview]:
    return [*reviews().values(), *(replace(review) for review in reviews(many(250)).values())]


def looked_at(listed: list[MeasureReview], wanted: MeasureFilter) -> list[str]:
    return [review.key for review in listed if wanted.accepts(review)]


def changed(review: MeasureReview) -> MeasureReview:
    words = Commentary(review.key, (review.key,), RichText.of("Because."))
    return replace(review, rating=Rating(RagRating.GREEN), commentary=words, lead="A A Lead")


@pytest.mark.parametrize("wanted", FILTERS)
def test_a_filter_lets_through_what_it_accepts(wanted: MeasureFilter) -> None:
    rows = MeasureRows(given())
    listed = list(rows.reviews.values())
    assert [rows.keys[place] for place in rows.shown(wanted, None, descending=False)] == looked_at(listed, wanted)
    for place in (0, 40, 200):
        rows.replace(place, changed(listed[place]))
        listed[place] = changed(listed[place])
    assert [rows.keys[place] for place in rows.shown(wanted, None, descending=False)] == looked_at(listed, wanted)
    assert rows.counts() == {**dict.fromkeys(rows.counts(), 0), **Counter(map(mark_of, listed))}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", MEASURE_COLUMNS, ids=lambda column: column.name)
def test_each_column_sorts_what_is_shown(column: object, descending: bool) -> None:
    by = next(item for item in MEASURE_COLUMNS if item is column)
    rows = MeasureRows(given())
    for wanted in FILTERS[:3]:
        listed = [review for review in rows.reviews.values() if wanted.accepts(review)]
        shown = [rows[place] for place in rows.shown(wanted, by, descending=descending)]
        assert shown == arranged(listed, by.sort, descending=descending)


def test_a_measure_that_changes_is_sorted_anew() -> None:
    rows = MeasureRows(given())
    lead = next(column for column in MEASURE_COLUMNS if column.name == "lead")
    last = rows.shown(MeasureFilter(), lead, descending=False)[-1]
    rows.replace(last, changed(rows[last]))
    assert rows.shown(MeasureFilter(), lead, descending=False)[0] == last
    assert rows.shown(MeasureFilter(), lead, descending=True)[-1] == last


def test_many_that_changed_together_are_narrowed_down_and_sorted_as_they_are_now() -> None:
    listed = given()
    rows = MeasureRows(listed)
    for wanted in FILTERS:
        rows.shown(wanted, MEASURE_COLUMNS[0], descending=False)
    after = {item.key: changed(item) for item in listed[::2]}
    rows.replace_many(after)
    now = [after.get(item.key, item) for item in rows.reviews.values()]
    fresh = MeasureRows(now)
    for wanted in FILTERS:
        for column in (None, *MEASURE_COLUMNS):
            found = rows.shown(wanted, column, descending=True)
            assert found == fresh.shown(wanted, column, descending=True)
    assert {mark: count for mark, count in rows.counts().items() if count} == dict(Counter(map(mark_of, now)))
