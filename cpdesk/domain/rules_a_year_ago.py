"""Whether measures are rated by the rules of the same period a year before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.earlier_review import told_by_workbooks
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod, format_date
from cpdesk.domain.rating import RatingRule
from cpdesk.domain.ruling import RuleOrigin, Ruling
from cpdesk.domain.scorecard import Scorecard

_Told = tuple[Scorecard, Measure]
_SET = (RuleOrigin.SET_FOR_MEASURE, RuleOrigin.SET_FOR_PLEDGE, RuleOrigin.SET_FOR_PACK)


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A measure that is rated by something else than a year before: what differs, in words.

    `is_known` is False where nobody can tell of the rule, as it is that of a workbook of another period.
    """

    review: MeasureReview
    what: tuple[str, ...]
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class YearComparison:
    """The same period a year before, with the measures whose rule, target, floor or polarity differs, or is unknown.

    `has_targets` says that the targets of all measures were compared, and not their rules alone.
    """

    period: ReportingPeriod
    changes: tuple[RuleChange, ...]
    has_targets: bool = False


def compared_with_a_year_ago(pack: BoardPack, reviews: Sequence[MeasureReview]) -> tuple[YearComparison, ...]:
    """Return the comparison for each period that the measures are rated in; measures without a rule are left out."""
    by_period: dict[ReportingPeriod, list[MeasureReview]] = {}
    for review in reviews:
        if review.scorecard.current_period is not None and review.rule is not None:
            by_period.setdefault(review.scorecard.current_period.year_earlier(), []).append(review)
    return tuple(_compared(pack, period, found) for period, found in by_period.items())


def _compared(pack: BoardPack, period: ReportingPeriod, reviews: Sequence[MeasureReview]) -> YearComparison:
    told = _told_then(pack, period)
    changes = (_change(pack, review, period, told(review)) for review in reviews)
    has_targets = all(told(review) is not None for review in reviews)
    return YearComparison(period, tuple(change for change in changes if change is not None), has_targets)


def _change(pack: BoardPack, review: MeasureReview, period: ReportingPeriod, told: _Told | None) -> RuleChange | None:
    now, then = review.ruling, pack.ruling(review.key, review.pledge.heading, period)
    known, rule = _rule_then(then, told)
    of_target = tuple(_target_differences(now, then, told[1] if told is not None else None))
    if not known:
        is_new = now.since is not None and now.since > period.end
        since = (f"the rule holds only from {format_date(now.since)}",) if now.since is not None and is_new else ()
        return RuleChange(review, (*since, *of_target), is_known=is_new)
    was = f"the rule was “{rule.sentence()}”" if rule is not None else "there was no rule"
    what = (*((was,) if now.rule != rule else ()), *of_target)
    return RuleChange(review, what) if what else None


def _target_differences(now: Ruling, then: Ruling, told: Measure | None) -> Iterator[str]:
    """Yield what differs of the target, which is as it was set for then, or as the workbook of then has it."""
    target = then.target if then.is_target_set or told is None else told.target
    if now.is_target_set or then.is_target_set or told is not None:
        before, after = (item.value if item is not None else None for item in (target, now.target))
        if before != after:
            yield f"the target was {target.text}" if target is not None else "there was no target"
    if now.floor != then.floor:
        yield f"the floor was {then.floor:f}" if then.floor is not None else "there was no floor"


def _rule_then(then: Ruling, told: _Told | None) -> tuple[bool, RatingRule | None]:
    """Return whether it is known what rated the period, and the rule.

    A workbook states the rule of its own period: what held a year before is known from a workbook of that period, if
    the pack has one, or from a rule that somebody set.
    """
    if then.origin in _SET:
        return True, then.rule
    if told is None:
        return False, None
    card, measure = told
    if not card.has_councils_rule(measure):
        return False, None  # a rule worked out from ratings is a guess, and none of the council's
    rule = card.rule_for(measure)
    return True, then.setting.applied(rule) if rule is not None else None


def _told_then(pack: BoardPack, period: ReportingPeriod) -> Callable[[MeasureReview], _Told | None]:
    """Return what finds a measure as a workbook of that period has it: in its line of history, else by its reference.

    A measure without a reference, or with one that several have, is not looked for in workbooks that stand beside.
    """
    own = {
        key: (card, measure)
        for key, found in told_by_workbooks(pack).items()
        for card, measure, _ in reversed(found)
        if card.current_period == period
    }
    by_ref: dict[str, list[_Told]] = {}
    for card, measure in own.values():
        by_ref.setdefault(measure.ref.strip(), []).append((card, measure))
    alone = {ref: found[0] for ref, found in by_ref.items() if ref and len(found) == 1}
    return lambda review: own.get(review.key) or alone.get(review.measure.ref.strip())
