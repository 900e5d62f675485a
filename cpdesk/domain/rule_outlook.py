"""What stands in the form of a rule, looked at against the whole pack: what is wrong, what it would change."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RuleScope, SetTarget, SeveralEdits
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RatingRule
from cpdesk.domain.rating.draft import RuleDraft, read_draft
from cpdesk.domain.rating.set_up import RuledMeasure, SetUpFault
from cpdesk.domain.rule_preview import RulePreview, rule_preview
from cpdesk.domain.rule_starts import start_ahead
from cpdesk.domain.rule_subject import RuleSubject, ruled_measures, rulings
from cpdesk.domain.ruling import RuleOrigin

_ORIGINS = {
    RuleScope.MEASURE: RuleOrigin.SET_FOR_MEASURE,
    RuleScope.PLEDGE: RuleOrigin.SET_FOR_PLEDGE,
    RuleScope.PACK: RuleOrigin.SET_FOR_PACK,
}


@dataclass(frozen=True)
class RuleRequest:
    """What a person asks for: a rule for a subject from a day on, with other edits of targets or of the setting.

    The day of a rule that stays as it is stays too, unless `is_day_chosen`: it may be that of the measure's target.
    """

    subject: RuleSubject
    draft: RuleDraft
    since: date | None = None
    others: tuple[Edit, ...] = ()
    is_day_chosen: bool = True


@dataclass(frozen=True)
class RuleOutlook:
    """What is to be put right, or the edit that the request comes to, with its rule and what it would change."""

    faults: tuple[SetUpFault, ...]
    rule: RatingRule | None = None
    edit: Edit | None = None
    preview: RulePreview | None = None


def rule_outlook(
    pack: BoardPack, request: RuleRequest, is_cancelled: Callable[[], bool] = lambda: False
) -> RuleOutlook:
    """Return the outlook; `edit` is None where nothing would be set. Raises CancelledError where nobody waits.

    A rule that stays as it is, such as the workbook's own, is not found fault with.
    """
    subject, others = request.subject, SeveralEdits("", request.others)
    reading = read_draft(request.draft, ())
    now = subject.current(pack)
    is_moved = now is not None and subject.held(pack) and request.is_day_chosen and request.since != now.since
    is_new = now is None or reading.rule != now.value or is_moved
    has_target = bool(request.others) and subject.scope is RuleScope.MEASURE
    if reading.rule is not None and (is_new or has_target):
        reading = read_draft(request.draft, _measures_under(pack, subject, reading.rule, others))
    if reading.rule is None:
        return RuleOutlook(reading.faults)
    rule_edits = subject.rule_edits(reading.rule, request.since) if is_new else ()
    edit = SeveralEdits(f"rating rule of {subject.words(pack)}", (*rule_edits, *request.others))
    changes = edit.changes(pack)
    if all(pack.fields.get(field) == value for field, value in changes.items()):
        return RuleOutlook((), reading.rule)
    what = "rule" if rule_edits else "target" if any(isinstance(other, SetTarget) for other in others.edits) else ""
    ahead = start_ahead(pack, subject.keys(pack), request.since, what) if what else ""
    return RuleOutlook((), reading.rule, edit, replace(rule_preview(pack, edit, is_cancelled), ahead=ahead))


def _measures_under(pack: BoardPack, subject: RuleSubject, rule: RatingRule, others: Edit) -> tuple[RuledMeasure, ...]:
    """Return the measures that the rule would rate, whenever it begins: not those with a rule of their own.

    Their targets and floors are those that are asked for in the same step.
    """
    as_if = SeveralEdits("", (*subject.rule_edits(None, None), *subject.rule_edits(rule, None), others))
    after = pack.with_fields(as_if.changes(pack))
    keys = subject.keys(after)
    under = tuple(key for key, held in rulings(after, keys).items() if held.origin is _ORIGINS[subject.scope])
    return ruled_measures(after, under)


def starting_rule(pack: BoardPack, subject: RuleSubject) -> Dated[RatingRule] | None:
    """Return what the form begins with: the rule that holds, from when it was set, or always where it was not."""
    now = subject.current(pack)
    return now if now is None or subject.held(pack) else Dated(now.value)
