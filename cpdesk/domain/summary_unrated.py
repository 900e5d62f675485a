"""The sentence of a drafted summary on the measures that have no rating."""

from collections import Counter
from collections.abc import Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.plain_english import count_words, joined, opening_count
from cpdesk.domain.rating import NotRated

_WHY = {
    NotRated.WITHHELD: ("is withheld", "are withheld"),
    NotRated.NOT_IMPORTED: ("has not been imported yet", "have not been imported yet"),
    NotRated.SUPPRESSED: ("has a figure that is suppressed", "have figures that are suppressed"),
    NotRated.NOT_APPLICABLE: ("does not apply in this period", "do not apply in this period"),
    NotRated.NOT_DUE: ("is not due this period", "are not due this period"),
    NotRated.UNDATED: ("has a figure that names no period", "have figures that name no period"),
    NotRated.NO_DATA: ("has no figure for this period", "have no figure for this period"),
    NotRated.TEXT_TARGET: ("has a target in words", "have targets in words"),
    NotRated.NO_TARGET: ("has no target", "have no target"),
    NotRated.POLARITY_UNKNOWN: (
        "is in a workbook that does not say whether high or low is good",
        "are in a workbook that does not say whether high or low is good",
    ),
    NotRated.CONTEXTUAL: ("is for context only", "are for context only"),
    NotRated.ZERO_TARGET: (
        "missed a target of zero, to which a percentage tolerance cannot be applied",
        "missed a target of zero, to which a percentage tolerance cannot be applied",
    ),
    NotRated.NO_FLOOR: ("has no floor standard to be rated by", "have no floor standard to be rated by"),
    NotRated.NO_YEAR_AGO: (
        "has no figure for the same period last year, which the rule compares with",
        "have no figure for the same period last year, which the rule compares with",
    ),
    NotRated.NOT_JUDGED: ("has yet to be judged by an officer", "have yet to be judged by an officer"),
    NotRated.NO_RULE: ("has no rule to be rated by", "have no rule to be rated by"),
    None: ("has no reason given", "have no reason given"),
}
"""Why one measure is not rated, why several are not."""


def unrated_sentence(measures: Sequence[MeasureReview]) -> str:
    """Return how many measures have no rating, with the reasons; empty where all have one."""
    reasons = Counter(item.rating.reason for item in measures if not item.rating.is_rated)
    total = reasons.total()
    if not total:
        return ""
    subject = "One measure is not rated" if total == 1 else f"{opening_count(total)} measures are not rated"
    if len(reasons) == 1:
        reason = next(iter(reasons))
        return f"{subject}: {'it ' + _WHY[reason][0] if total == 1 else 'they ' + _WHY[reason][1]}."
    said = [f"{count_words(count)} {_WHY[reason][count != 1]}" for reason, count in _most(reasons)]
    return f"{subject}: {joined(said)}."


def _most(reasons: Counter[NotRated | None]) -> list[tuple[NotRated | None, int]]:
    """Return the reasons, those of most measures first, else in their own order."""
    order = [*NotRated, None]
    return sorted(reasons.items(), key=lambda item: (-item[1], order.index(item[0])))
