"""Red, amber and green: the rules that decide them and the reasons for having none."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.bands import Bands
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.target import Target


class RagRating(StrEnum):
    """A rating, from worst to best as councils' keys order them; blue is whatever the key says it is."""

    RED = "red"
    AMBER_RED = "amber-red"
    AMBER = "amber"
    YELLOW = "yellow"
    AMBER_GREEN = "amber-green"
    GREEN = "green"
    BLUE = "blue"

    @property
    def letter(self) -> str:
        """Return the letter printed beside the colour: R, AR, A, Y, AG, G, B."""
        return "".join(word[0] for word in self.value.split("-")).upper()

    @property
    def word(self) -> str:
        """Return the rating as a word to print: Red, Amber-green."""
        return self.value.capitalize()


class NotRated(StrEnum):
    """Why a measure has no rating; where several hold, the first in this order is the reason."""

    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not-applicable"
    NOT_DUE = "not-due"
    NO_DATA = "no-data"
    TEXT_TARGET = "text-target"
    NO_TARGET = "no-target"
    POLARITY_UNKNOWN = "polarity-unknown"
    CONTEXTUAL = "contextual"
    ZERO_TARGET = "zero-target"
    NO_RULE = "no-rule"

    @property
    def words(self) -> str:
        """Return the reason as a person reads it."""
        return _REASONS[self]

    @property
    def code(self) -> str:
        """Return the reason as scripts read it; to them a measure of which nobody says what is good is contextual."""
        return NotRated.CONTEXTUAL.value if self is NotRated.POLARITY_UNKNOWN else self.value


_REASONS = {
    NotRated.SUPPRESSED: "suppressed",
    NotRated.NOT_APPLICABLE: "not applicable",
    NotRated.NOT_DUE: "not due this period",
    NotRated.NO_DATA: "no figure supplied",
    NotRated.TEXT_TARGET: "target is in words",
    NotRated.NO_TARGET: "no target",
    NotRated.POLARITY_UNKNOWN: "the workbook does not say whether high or low is good",
    NotRated.CONTEXTUAL: "for context only",
    NotRated.ZERO_TARGET: "a percentage of a zero target has no meaning",
    NotRated.NO_RULE: "no rule to rate it by",
}
_SYMBOL_REASONS = {
    SymbolMeaning.SUPPRESSED: NotRated.SUPPRESSED,
    SymbolMeaning.NOT_APPLICABLE: NotRated.NOT_APPLICABLE,
    SymbolMeaning.NOT_DUE: NotRated.NOT_DUE,
}


_BY_BAND = (RagRating.GREEN, RagRating.AMBER, RagRating.RED)


class ToleranceKind(StrEnum):
    """How far off target is measured: in the measure's own points, or as a percentage of the target."""

    POINTS = "points"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class RatingRule:
    """Green on target; amber while no further off than `amber`; red beyond it.

    `amber` None is the rule of a council that states no tolerance: green or red, nothing between. A council may call a
    measure green while no further off than `green`, and have a `yellow` between green and amber. Each limit counts as
    the better rating unless `includes_boundary` is False. With `bands` nothing else matters.
    """

    amber: Decimal | None = None
    tolerance: ToleranceKind | None = None
    green: Decimal | None = None
    yellow: Decimal | None = None
    includes_boundary: bool = True
    bands: Bands | None = None

    @property
    def limits(self) -> tuple[tuple[RagRating, Decimal], ...]:
        """Return how far off target each rating but red reaches, from the best."""
        said = ((RagRating.GREEN, self.green), (RagRating.YELLOW, self.yellow), (RagRating.AMBER, self.amber))
        return tuple([(rating, limit) for rating, limit in said if limit is not None])

    def off(self, limit: Decimal) -> str:
        """Return a limit as words: 10%, 5 points."""
        unit = "%" if self.tolerance is ToleranceKind.RELATIVE else " point" if limit == 1 else " points"
        return f"{limit.normalize():f}{unit}"

    def reach(self, rating: RagRating) -> str:
        """Return where on the rule a rating lies: on or better than target, within 10% of it, further off."""
        if self.bands is not None:
            return "by the bands of the key"
        limits = dict(self.limits)
        if rating in limits:
            return (
                f"{'within' if self.includes_boundary else 'less than'} {self.off(limits[rating])} {self._from}target"
            )
        if rating is RagRating.GREEN:
            return "on or better than target"
        if not limits:
            return "target not met"
        furthest = self.off(self.limits[-1][1])
        return f"more than {furthest} from target" if self.includes_boundary else f"{furthest} or more from target"

    @property
    def _from(self) -> str:
        return "of " if self.includes_boundary else "from "

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        if self.bands is not None:
            return self.bands.sentence()
        if not self.limits:
            return "Green: on or better than target. Red: target not met."
        named = dict.fromkeys((RagRating.GREEN, *(rating for rating, _ in self.limits), RagRating.RED))
        return " ".join(f"{rating.word}: {self.reach(rating)}." for rating in named)


class RuleSource(StrEnum):
    """How the rule in force is known."""

    KEY = "key"
    MEASURE = "measure"
    INFERRED = "inferred"
    NONE = "none"

    @property
    def is_councils(self) -> bool:
        """Return whether the council states the rule itself; one that was worked out of its ratings is a guess."""
        return self in (RuleSource.KEY, RuleSource.MEASURE)


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A scorecard's rule, how it is known, and on how many of the workbook's `rated` ratings it `agrees`."""

    rule: RatingRule | None = None
    source: RuleSource = RuleSource.NONE
    agrees: int = 0
    rated: int = 0


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating, or the reason for having none: just one of the two is set."""

    rag: RagRating | None = None
    reason: NotRated | None = None

    @property
    def is_rated(self) -> bool:
        """Return whether there is a rating."""
        return self.rag is not None

    @property
    def words(self) -> str:
        """Return the rating as printed and spoken: Red (R); Not rated: no target."""
        if self.rag is not None:
            return f"{self.rag.word} ({self.rag.letter})"
        return f"Not rated: {self.reason.words}" if self.reason else "Not rated"


@dataclass(frozen=True, slots=True)
class RatingOverride:
    """An officer's own rating, which prints as one; nobody overrides without a reason and a name."""

    rating: RagRating
    reason: str
    name: str


def rate(
    shown: Decimal | Symbol | None,
    target: Target | None,
    polarity: Polarity | None,
    rule: RatingRule | None,
) -> Rating:
    """Return the rating of a value as displayed, or the first reason in `NotRated`'s order for having none.

    Decimal throughout. A value that meets its target is green under any rule; the amber boundary counts as amber;
    a zero target that is missed under a relative tolerance cannot be rated, as nothing is a percentage of zero.
    """
    if shown is None or isinstance(shown, Symbol):
        meaning = shown.meaning if shown is not None else SymbolMeaning.UNKNOWN
        return Rating(reason=_SYMBOL_REASONS.get(meaning, NotRated.NO_DATA))
    if target is None or (target.value is None and not target.text.strip()):
        return Rating(reason=NotRated.NO_TARGET)
    if target.value is None:
        return Rating(reason=NotRated.TEXT_TARGET)
    if polarity is None or polarity is Polarity.NEUTRAL:
        return Rating(reason=NotRated.POLARITY_UNKNOWN if polarity is None else NotRated.CONTEXTUAL)
    if rule is None:
        return Rating(reason=NotRated.NO_RULE)
    if target.is_met(shown, polarity):
        return Rating(rag=RagRating.GREEN)
    if rule.bands is not None:
        return _rate_by_bands(shown, polarity, rule.bands)
    return _rate_missed(target.gap(shown, polarity), target.value, rule)


def _rate_by_bands(shown: Decimal, polarity: Polarity, bands: Bands) -> Rating:
    if bands.polarity is not polarity:
        return Rating(reason=NotRated.NO_RULE)
    return Rating(rag=_BY_BAND[bands.band(shown)])


def _rate_missed(gap: Decimal, target: Decimal, rule: RatingRule) -> Rating:
    limits = rule.limits
    if limits and rule.tolerance is ToleranceKind.RELATIVE:
        if target == 0:
            return Rating(reason=NotRated.ZERO_TARGET)
        gap = gap * 100 / abs(target)
    for rating, limit in limits:
        if gap < limit or (rule.includes_boundary and gap == limit):
            return Rating(rag=rating)
    return Rating(rag=RagRating.RED)
