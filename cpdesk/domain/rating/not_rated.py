"""Why a measure has no rating."""

from enum import StrEnum


class NotRated(StrEnum):
    """The reason for having no rating; where several hold, the first in this order."""

    WITHHELD = "withheld"
    NOT_IMPORTED = "not-imported"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not-applicable"
    NOT_DUE = "not-due"
    UNDATED = "undated"
    NO_DATA = "no-data"
    TEXT_TARGET = "text-target"
    NO_TARGET = "no-target"
    POLARITY_UNKNOWN = "polarity-unknown"
    CONTEXTUAL = "contextual"
    ZERO_TARGET = "zero-target"
    NO_FLOOR = "no-floor"
    NO_YEAR_AGO = "no-year-ago"
    NOT_JUDGED = "not-judged"
    NO_RULE = "no-rule"

    __hash__ = str.__hash__  # Enum's own takes four times as long, and reasons are looked up for every measure

    @property
    def words(self) -> str:
        """Return the reason as a person reads it."""
        return _REASONS[self]

    @property
    def code(self) -> str:
        """Return the reason as scripts read it, who know fewer.

        To them a measure of which nobody says what is good is contextual; one with a figure of no period has no data.
        """
        return _CODES.get(self, self.value)


_CODES = {
    NotRated.POLARITY_UNKNOWN: NotRated.CONTEXTUAL.value,
    NotRated.UNDATED: NotRated.NO_DATA.value,
    NotRated.NO_YEAR_AGO: NotRated.NO_RULE.value,
}
_REASONS = {
    NotRated.WITHHELD: "withheld",
    NotRated.NOT_IMPORTED: "not yet imported",
    NotRated.SUPPRESSED: "suppressed",
    NotRated.NOT_APPLICABLE: "not applicable",
    NotRated.NOT_DUE: "not due this period",
    NotRated.UNDATED: "its figure names no period",
    NotRated.NO_DATA: "no figure supplied",
    NotRated.TEXT_TARGET: "target is in words",
    NotRated.NO_TARGET: "no target",
    NotRated.POLARITY_UNKNOWN: "the workbook does not say whether high or low is good",
    NotRated.CONTEXTUAL: "for context only",
    NotRated.ZERO_TARGET: "a percentage tolerance cannot be applied to a target of zero",
    NotRated.NO_FLOOR: "no floor to rate it by",
    NotRated.NO_YEAR_AGO: "no figure of the same period last year to compare with",
    NotRated.NOT_JUDGED: "an officer has yet to judge it",
    NotRated.NO_RULE: "no rule to rate it by",
}
