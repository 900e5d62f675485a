"""The rule that the ratings of a whole workbook follow, for its tables that show too few to tell by themselves."""

from collections.abc import Sequence
from dataclasses import replace

from cpdesk.domain.rating import RuleSource, ToleranceRule
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.rules import counted, likeliest_rule, rated_results

_FEW = 20
_MOST_AGAINST = 1


def with_shared_rules(cards: Sequence[Scorecard]) -> list[Scorecard]:
    """Return the scorecards, those with few ratings by the rule that agrees with most of the workbook's.

    Two ratings agree with a dozen rules alike, so that the pages of one scorecard would each be judged by another. A
    table that its own rule fits better by more than one rating keeps that, as does one with ratings of earlier periods
    to go by. Tables with a key, or with tolerances of their measures, have no part in it.
    """
    guessed = [card for card in cards if _is_guessed(card)]
    if len(guessed) < 2 or all(card.rule_in_force.rated > _FEW for card in guessed):
        return list(cards)
    rule = likeliest_rule([result for card in guessed for result in rated_results(card)])
    if rule is None:
        return list(cards)
    return [_by(card, rule) if _is_guessed(card) and card.rule_in_force.rated <= _FEW else card for card in cards]


def _is_guessed(card: Scorecard) -> bool:
    held = card.rule_in_force
    return held.source is RuleSource.INFERRED and not held.earlier_rated


def _by(card: Scorecard, rule: ToleranceRule) -> Scorecard:
    shared = counted(rated_results(card), rule, RuleSource.INFERRED)
    if card.rule_in_force.agrees - shared.agrees > _MOST_AGAINST:
        return card
    return replace(card, rule_in_force=shared)
