"""The numbers of a summary drafted from a pack: each of them is in the data."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.summary_draft import MOST_REDS, draft_summary
from cpdesk.domain.trend import Judgement
from pack_builders import SUPPRESSED, measure, pack_of, scorecard, workbook
from sample_packs import ALL_PACKS

NUMBER = re.compile(r"(?<![\w.])[−-]?\d[\d,]*(?:\.\d+)?")
MOST_WORDS = 450
"""A page of 12 points holds about as many."""


def numbers_of(text: str) -> set[Decimal]:
    bare = re.sub(r"\bM\d+\b|Q\d \d{4}/\d\d", "", text)
    return {Decimal(found.replace(",", "").replace("−", "-")) for found in NUMBER.findall(bare)}


def known_numbers(review: PackReview) -> set[Decimal]:
    """Return every number that a true sentence may have: figures, targets, how far they are apart, counts, shares."""
    known: set[Decimal] = {Decimal(MOST_REDS)}
    for item in review.measures.values():
        known |= numbers_of(f"{item.key} {item.measure.title}")
        shown = item.current.shown if item.current is not None else None
        target = item.measure.target.shown if item.measure.target is not None else None
        known |= {number for number in (shown, target, item.direction.children) if number is not None}
        known |= {abs(item.direction.change)} if item.direction.change is not None else set()
        known |= {abs(shown - target)} if shown is not None and target is not None else set()
        period = item.scorecard.current_period
        known |= numbers_of(period.label) if period is not None else set()
    total, rated = review.counts.total, review.counts.rated
    known |= set(map(Decimal, range(total + 1)))
    known |= {
        (Decimal(100 * count) / rated).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        for count in range(rated + 1)
        if rated
    }
    return known


@pytest.mark.parametrize("name", sorted(ALL_PACKS))
def test_it_is_a_page_at_most_and_every_number_in_it_is_in_the_pack(name: str) -> None:
    pack = ALL_PACKS[name]()
    review = review_pack(pack)
    text = draft_summary(review, earlier_ratings(pack, review))
    assert text.word_count < MOST_WORDS
    assert numbers_of(text.plain) <= known_numbers(review)


RESULTS = st.one_of(st.integers(0, 100), st.just(SUPPRESSED), st.none())
MEASURES = st.lists(
    st.tuples(
        st.tuples(RESULTS, RESULTS, RESULTS),
        st.one_of(st.none(), st.integers(1, 100).map(str)),
        st.sampled_from([Polarity.HIGH, Polarity.LOW, Polarity.PLAN, Polarity.NEUTRAL, None]),
        st.sampled_from([Unit.PERCENT, Unit.NUMBER, Unit.DAYS]),
    ),
    min_size=1,
    max_size=14,
)


def made_pack(listed: list[tuple[tuple[object, ...], str | None, Polarity | None, Unit]]) -> BoardPack:
    made = (
        measure(f"M{at}", "Something", results, target, polarity=polarity, unit=unit, row=at + 10)  # type: ignore[arg-type]
        for at, (results, target, polarity, unit) in enumerate(listed)
    )
    return pack_of(workbook([scorecard(made)]))


@given(MEASURES)
def test_no_number_is_made_up(
    listed: list[tuple[tuple[object, ...], str | None, Polarity | None, Unit]],
) -> None:
    pack = made_pack(listed)
    review = review_pack(pack)
    assert numbers_of(draft_summary(review, earlier_ratings(pack, review)).plain) <= known_numbers(review)


@given(MEASURES)
def test_a_way_is_told_only_of_what_can_be_compared(
    listed: list[tuple[tuple[object, ...], str | None, Polarity | None, Unit]],
) -> None:
    review = review_pack(made_pack(listed))
    text = draft_summary(review, {}).plain
    judged = [item.direction.judgement for item in review.measures.values()]
    assert ("improved" in text) == (Judgement.BETTER in judged)
    assert ("worsened" in text) == (Judgement.WORSE in judged)
