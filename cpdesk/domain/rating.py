"""Red, amber and green: the rules that decide them and the reasons for having none."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

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
    CONTEXTUAL = "contextual"
    ZERO_TARGET = "zero-target"
    NO_RULE = "no-rule"

    @property
    def words(self) -> str:
        """Return the reason as a person reads it."""
        return _REASONS[self]


_REASONS = {
    NotRated.SUPPRESSED: "suppressed",
    NotRated.NOT_APPLICABLE: "not applicable",
    NotRated.NOT_DUE: "not due this period",
    NotRated.NO_DATA: "no figure supplied",
    NotRated.TEXT_TARGET: "target is in words",
    NotRated.NO_TARGET: "no target",
    NotRated.CONTEXTUAL: "for context only",
    NotRated.ZERO_TARGET: "a percentage of a zero target has no meaning",
    NotRated.NO_RULE: "no rule to rate it by",
}
_SYMBOL_REASONS = {
    SymbolMeaning.SUPPRESSED: NotRated.SUPPRESSED,
    SymbolMeaning.NOT_APPLICABLE: NotRated.NOT_APPLICABLE,
    SymbolMeaning.NOT_DUE: NotRated.NOT_DUE,
}


class ToleranceKind(StrEnum):
    """How far off target is measured: in the measure's own points, or as a percentage of the target."""

    POINTS = "points"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class RatingRule:
    """Green on target; amber while no further off than `amber`, which is included; red beyond it.

    `amber` None is the rule of a council that states no tolerance: green or red, nothing between.
    """

    amber: Decimal | None = None
    tolerance: ToleranceKind | None = None

    def sentence(self) -> str:
        """Return the rule as the key of a paper states it."""
        if self.amber is None:
            return "Green: on or better than target. Red: target not met."
        off = f"{self.amber.normalize():f}" + ("%" if self.tolerance is ToleranceKind.RELATIVE else " points")
        return f"Green: on or better than target. Amber: within {off} of target. Red: more than {off} from target."


class RuleSource(StrEnum):
    """How the rule in force is known."""

    KEY = "key"
    MEASURE = "measure"
    INFERRED = "inferred"
    NONE = "none"


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
    if isinstance(shown, Symbol):
        return Rating(reason=_SYMBOL_REASONS.get(shown.meaning, NotRated.NO_DATA))
    if shown is None:
        return Rating(reason=NotRated.NO_DATA)
    if target is None or (target.value is None and not target.text.strip()):
        return Rating(reason=NotRated.NO_TARGET)
    if target.value is None:
        return Rating(reason=NotRated.TEXT_TARGET)
    if polarity is None or polarity is Polarity.NEUTRAL:
        return Rating(reason=NotRated.CONTEXTUAL)
    if rule is None:
        return Rating(reason=NotRated.NO_RULE)
    if target.is_met(shown, polarity):
        return Rating(rag=RagRating.GREEN)
    return _rate_missed(target.gap(shown, polarity), target.value, rule)


def _rate_missed(gap: Decimal, target: Decimal, rule: RatingRule) -> Rating:
    if rule.amber is None:
        return Rating(rag=RagRating.RED)
    if rule.tolerance is ToleranceKind.RELATIVE:
        if target == 0:
            return Rating(reason=NotRated.ZERO_TARGET)
        is_near = gap * 100 <= rule.amber * abs(target)
    else:
        is_near = gap <= rule.amber
    return Rating(rag=RagRating.AMBER if is_near else RagRating.RED)
