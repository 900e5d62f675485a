"""Whether a workbook's own ratings show where amber begins, if its rule was worked out from them."""

from collections.abc import Iterator
from decimal import Decimal

from cpdesk.domain.rating import RatingRule, ToleranceKind, ToleranceRule, rate
from cpdesk.domain.scorecard import Scorecard

_NOT_SHOWN = "Nothing in the workbook shows where amber begins: that is assumed."
_FURTHEST = Decimal(25)  # no rule that is worked out reaches further
_OTHERS = (ToleranceRule(), *(ToleranceRule.of(_FURTHEST, kind) for kind in ToleranceKind))


def shows_where_amber_begins(card: Scorecard) -> bool:
    """Return whether some rating is given by the card's rule, and not by one with no amber or the widest amber.

    Greens on target, and reds far off it, are given by any rule: they say nothing of amber.
    """
    rule = card.rule_in_force.rule
    if rule is None:
        return False
    return any(by_rule and not all(by_others) for by_rule, by_others in _agreements(card, rule))


def _agreements(card: Scorecard, rule: RatingRule) -> Iterator[tuple[bool, list[bool]]]:
    for measure in card.measures:
        supplied = measure.supplied_rating.rag
        if supplied is not None and measure.rule is None:
            figure = card.figure(measure)
            yield rate(figure, rule).rag is supplied, [rate(figure, other).rag is supplied for other in _OTHERS]


def assumed_words(card: Scorecard) -> str:
    """Return that where amber begins is assumed, with a space before it; empty where a rating shows it."""
    rule = card.rule_in_force.rule
    has_limits = isinstance(rule, ToleranceRule) and bool(rule.limits)
    return f" {_NOT_SHOWN}" if has_limits and not shows_where_amber_begins(card) else ""
