"""A key that says 5% where it may mean percentage points: what the workbook's own ratings show of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatedFigure, RatingRule, ToleranceKind, ToleranceRule, rate
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rating_of_key_line
from cpdesk.excel.key.rule_words import Kind, limit_of_words
from cpdesk.excel.told import Told

_LEAD_AGAINST_WORDS = 2  # ratings: one alone may be a slip where the words speak of the target


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A key's rule as a share of the target and in percentage points; `is_bare` where no word leans to the share."""

    share: ToleranceRule
    points: ToleranceRule
    is_bare: bool

    @property
    def rules(self) -> tuple[ToleranceRule, ToleranceRule]:
        """Return both rules, the share first."""
        return self.share, self.points

    @property
    def are_alike_on_target(self) -> bool:
        """Return whether what meets its target is green by both, however much better it is."""
        return self.share.exceeding is None

    @property
    def choices(self) -> tuple[str, ...]:
        """Return both as they are asked about: within 5% of target, within 5 percentage points of target."""
        return tuple(rule.reach(rule.limits[-1].rating) for rule in self.rules)

    @property
    def about(self) -> str:
        """Return what an answer is known by that chooses between the two."""
        return " or ".join(self.choices)


@dataclass(frozen=True, slots=True)
class Settled:
    """The rule taken for percentages, and whether a person has to say if it is right."""

    rule: ToleranceRule
    is_open: bool = False


def open_reading(lines: Sequence[KeyLine], first: RatingRule | None) -> OpenReading | None:
    """Return the two things that a key's percentages may mean; None where its words say which."""
    if not isinstance(first, ToleranceRule) or first.tolerance is not ToleranceKind.RELATIVE or not first.limits:
        return None
    amounts = {limit.amount for limit in first.limits}
    limits = [
        limit
        for line in lines
        for part in line.parts()
        if rating_of_key_line(part) is not None and (limit := limit_of_words(part.text)) is not None
    ]
    said = {limit.said for limit in limits if limit.amount in amounts}
    if not said or Kind.SAID in said:
        return None
    points = replace(first, tolerance=ToleranceKind.POINTS, unit=Unit.PERCENT)
    return OpenReading(first, points, is_bare=Kind.OF_TARGET not in said)


def settled(card: Scorecard, reading: OpenReading, told: Told) -> Settled:
    """Return the rule that a person chose, else the one that the workbook's ratings of percentages follow.

    Only those ratings tell that the two do not give alike. Where they do not decide it is the share, as the words say,
    and a person is asked: where the words lean to no side, and where they do but ratings speak against them.
    """
    chosen = next(
        (rule for rule, words in zip(reading.rules, reading.choices, strict=True)
         if words == told.key_tolerance(reading.about)), None)  # fmt: skip
    if chosen is not None:
        return Settled(chosen)
    shown = list(_differing(card, reading))
    for_points = sum(rag is points for rag, _, points in shown)
    lead = for_points - sum(rag is share for rag, share, _ in shown)
    needed = 1 if reading.is_bare else _LEAD_AGAINST_WORDS
    if lead >= needed:
        return Settled(reading.points)
    return Settled(reading.share, is_open=bool(shown) and lead >= 0 and (reading.is_bare or for_points > 0))


def with_settled_kind(card: Scorecard, rule: ToleranceRule, reading: OpenReading) -> tuple[Scorecard, ToleranceRule]:
    """Return the card with the rule taken for percentages, and the rule of all the others.

    Points rate a card of percentages by one rule; beside other units they are the percentages' own, and the others keep
    the share.
    """
    if rule is not reading.points:
        return card, reading.share
    if all(measure.unit is Unit.PERCENT for measure in card.measures if measure.target is not None):
        return card, rule
    measures = (
        replace(measure, rule=rule) if measure.unit is Unit.PERCENT and measure.rule is None else measure
        for measure in card.measures
    )
    return replace(card, measures=tuple(measures)), reading.share


def _differing(
    card: Scorecard, reading: OpenReading
) -> Iterator[tuple[RagRating | None, RagRating | None, RagRating | None]]:
    """Yield the workbook's rating and what either rule gives, of the percentages where those differ."""
    for measure in card.measures:
        if measure.unit is Unit.PERCENT and (measure.rule is None or measure.rule == reading.points):
            figure = RatedFigure(card.result(measure), measure.displayed_target, measure.polarity, measure.unit)
            share = rate(figure, reading.share).rag
            if share is None or (share is RagRating.GREEN and reading.are_alike_on_target and figure.meets_target):
                continue  # as most are: what meets its target does so by either
            points = rate(figure, reading.points).rag
            if share is not points and points is not None:
                yield measure.supplied_rating.rag, share, points
