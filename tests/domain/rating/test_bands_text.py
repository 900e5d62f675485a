"""Bands as lines of text."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, Cut, RagRating
from cpdesk.domain.rating.bands_text import BandsTextError, bands_from_text, bands_text

NUMBERS = st.decimals(-1000, 1000, places=2, allow_nan=False)
UNITS = st.sampled_from([Unit.PERCENT, Unit.NUMBER, Unit.CURRENCY, None])


@st.composite
def bands(draw: st.DrawFn) -> BandsRule:
    cuts = sorted(draw(st.sets(NUMBERS, min_size=1, max_size=4)))
    ratings = [draw(st.sampled_from(RagRating))]
    while len(ratings) <= len(cuts):
        ratings.append(draw(st.sampled_from([rating for rating in RagRating if rating is not ratings[-1]])))
    placed = tuple(Cut(at, draw(st.booleans())) for at in cuts)
    return BandsRule(placed, tuple(ratings), draw(UNITS), draw(st.booleans()))


@given(bands())
def test_what_the_key_says_reads_back_as_the_same_bands(rule: BandsRule) -> None:
    read = bands_from_text(bands_text(rule), rule.unit, rates_without_target=rule.rates_without_target)
    assert read == rule


@pytest.mark.parametrize(
    "text",
    [
        "Green: 90 or more\nAmber: 80 or more and less than 90\nRed: less than 80",
        "green 90%+\namber from 80% to under 90%\nred below 80%",
        "Green ≥ 90\nAmber: >= 80 and < 90\nRed < 80",
        "RED: under 80.\nAMBER: at least 80, or at least 80 and less than 90\nGREEN: at least 90".replace(
            "at least 80, or ", ""
        ),
    ],
)
def test_bands_are_read_as_people_write_them(text: str) -> None:
    assert bands_from_text(text, Unit.PERCENT) == BandsRule.of(Decimal(90), Decimal(80))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Green: 90 or more\nAmber: 80 to 89\nRed: less than 80", "No band has the figures between 89% and 90%."),
        ("Green: 90 or more\nAmber: 80 to 90\nRed: less than 80", "90% itself is in both amber and green."),
        ("Green: more than 90\nAmber: 80 or more and less than 90\nRed: less than 80", "No band has 90% itself."),
        ("Green: 85 or more\nAmber: 80 or more and less than 90\nRed: less than 80", "overlap from 85% on."),
        ("Green: 90 or more\nAmber: 80 or more and less than 90", "No band has the figures below 80%."),
        ("Green: 90 to 100\nRed: less than 90", "No band has the figures above 100%."),
        ("Good: 90 or more\nRed: less than 90", "does not begin with a rating."),
        ("Green: well done\nRed: less than 90", "does not say from where to where."),
        ("Green: 90 or more", "Write two lines or more"),
        ("Green: 90 or more\nGreen: less than 90", "All the bands have one rating."),
        ("Green: 95 to 90\nRed: less than 90", "begins above its end."),
        ("", "Write two lines or more"),
    ],
)
def test_a_gap_or_an_overlap_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(BandsTextError, match=words.replace(".", r"\.")):
        bands_from_text(text, Unit.PERCENT)


@given(st.lists(st.integers(0, 100), min_size=3, max_size=3, unique=True))
def test_every_figure_has_just_one_band_where_none_is_refused(ends: list[int]) -> None:
    low, middle, high = sorted(ends)
    text = f"Red: less than {low}\nAmber: {low} to {middle}\nGreen: {high} or more"
    if all(after - before > 0 for before, after in pairwise((low, middle, high))):
        with pytest.raises(BandsTextError):
            bands_from_text(text, None)
