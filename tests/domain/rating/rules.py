"""Rules of every kind, figures for them, and both turned upside down."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    Cut,
    FloorRule,
    ImprovementRule,
    Limit,
    RagRating,
    RatedFigure,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.two_sided import Side

_KEY = (RagRating.GREEN, RagRating.AMBER_GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.AMBER_RED)
UPSIDE_DOWN = {Polarity.HIGH: Polarity.LOW, Polarity.LOW: Polarity.HIGH, Polarity.PLAN: Polarity.PLAN}
NUMBERS = st.integers(-40, 40).map(Decimal)
AMOUNTS = st.integers(0, 30).map(Decimal)
KINDS = st.sampled_from(ToleranceKind)


@st.composite
def tolerances(draw: st.DrawFn) -> ToleranceRule:
    """Return a key of up to five points, with or without a rating for what is better than its target."""
    amounts = sorted(draw(st.sets(AMOUNTS, max_size=len(_KEY))))
    ratings = sorted(draw(st.permutations(_KEY))[: len(amounts)], key=lambda rating: -rating.place)
    limits = tuple(Limit(rating, amount) for rating, amount in zip(ratings, amounts, strict=True))
    better = Limit(RagRating.BLUE, draw(AMOUNTS) + 1) if draw(st.booleans()) else None
    sides = draw(st.booleans()), draw(st.booleans())
    return ToleranceRule(limits, draw(KINDS), sides[0], better, includes_exceeding=sides[1])


@st.composite
def two_sided(draw: st.DrawFn) -> TwoSidedRule:
    """Return a two-sided rule, each side with limits of its own."""
    sides = [Side(*sorted((draw(AMOUNTS), draw(AMOUNTS)))) for _ in range(2)]
    return TwoSidedRule(sides[0], sides[1], draw(KINDS), draw(st.booleans()))


@st.composite
def bands(draw: st.DrawFn) -> BandsRule:
    """Return bands that rise from red to green, or fall."""
    low, high = sorted(draw(st.sets(NUMBERS, min_size=2, max_size=2)))
    ends = (low, high) if draw(st.booleans()) else (high, low)
    sides = draw(st.booleans()), draw(st.booleans())
    return BandsRule.of(*ends, includes_green=sides[0], includes_amber=sides[1], unit=None)


RULES: st.SearchStrategy[RatingRule] = st.one_of(
    tolerances(), two_sided(), bands(), st.just(FloorRule()), st.builds(ImprovementRule, AMOUNTS, KINDS, st.booleans())
)


def turned(rule: RatingRule) -> RatingRule:
    """Return the rule for figures of which the signs are turned and the other way is good."""
    if isinstance(rule, TwoSidedRule):
        return replace(rule, below=rule.above, above=rule.below)
    if isinstance(rule, BandsRule):
        cuts = tuple(Cut(-cut.at, not cut.is_in_upper) for cut in reversed(rule.cuts))
        return replace(rule, cuts=cuts, ratings=rule.ratings[::-1])
    return rule


def turned_figure(figure: RatedFigure) -> RatedFigure:
    """Return the figure with every sign turned, where the other way is good."""
    if figure.target is None or figure.target.value is None or figure.polarity is None:
        raise ValueError(figure)
    aim = replace(figure.target, value=-figure.target.value)
    others = [None if number is None else -number for number in (figure.floor, figure.year_ago)]
    return RatedFigure(-figure.number, aim, UPSIDE_DOWN[figure.polarity], Unit.PERCENT, *others)
