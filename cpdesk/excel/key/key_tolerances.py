"""The rule that a key has for each measure, where it states more than one tolerance."""

from collections.abc import Iterable
from dataclasses import replace

from cpdesk.domain.measure import Measure
from cpdesk.domain.rating import RatingRule
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.key.scoped_rules import rule_words
from cpdesk.excel.told import Told


def tolerances_of(key: SheetKey) -> tuple[str, ...]:
    """Return the tolerances that the key may mean, as they are asked about; empty where it leaves no doubt."""
    return tuple(rule_words(rule) for rule in key.beside.rivals)


def about_tolerances(key: SheetKey) -> str:
    """Return what an answer is known by that chooses between the key's tolerances."""
    return " or ".join(tolerances_of(key))


def key_rule(key: SheetKey, told: Told) -> RatingRule | None:
    """Return the key's rule: of tolerances that it sets side by side the one that a person chose, else the first."""
    said = told.key_tolerance(about_tolerances(key)) if key.beside.rivals else None
    return next((rule for rule in key.beside.rivals if rule_words(rule) == said), key.rule)


def with_rules_by_unit(measures: Iterable[Measure], key: SheetKey, first: RatingRule | None) -> tuple[Measure, ...]:
    """Return the measures, with those as their own rule that the key states for their unit beside its first."""
    if first is None or not (key.beside.by_unit or key.beside.rest):
        return tuple(measures)
    return tuple(_with_rule(measure, key.beside.rule_for(measure.unit), first) for measure in measures)


def _with_rule(measure: Measure, rule: RatingRule | None, first: RatingRule) -> Measure:
    if measure.rule is not None or rule is None or rule == first:
        return measure
    return replace(measure, rule=rule)
