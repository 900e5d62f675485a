"""What a rule is set for: chosen measures, a pledge, or the whole pack."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.dated import Dated, in_force
from cpdesk.domain.edits import Edit, RuleScope, SetRule
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RatingRule
from cpdesk.domain.rating.set_up import Aim, RuledMeasure
from cpdesk.domain.ruling import Ruling


@dataclass(frozen=True, slots=True)
class RuleSubject:
    """The measures that a rule is set for, by what they are chosen: their keys, or the heading of their pledge."""

    scope: RuleScope
    names: tuple[str, ...] = ()

    def keys(self, pack: BoardPack) -> tuple[str, ...]:
        """Return the keys of the measures."""
        if self.scope is RuleScope.MEASURE:
            return tuple(key for key in self.names if key in pack.measures)
        if self.scope is RuleScope.PACK:
            return tuple(pack.measures)
        return tuple(key for pledge, keys in pack.pledges if pledge.heading in self.names for key in keys)

    def words(self, pack: BoardPack) -> str:
        """Return whom the rule is for: Measure 2.6, 3 chosen measures, the pledge's heading, the whole pack."""
        if self.scope is RuleScope.PACK:
            return "The whole pack"
        if self.scope is RuleScope.PLEDGE:
            return self.names[0]
        if len(self.names) != 1:
            return f"{len(self.names)} chosen measures"
        _, measure = pack.measures[self.names[0]]
        return f"Measure {measure.ref}" if measure.ref else measure.title

    def held(self, pack: BoardPack) -> bool:
        """Return whether a rule is set there already."""
        return any(self._entries(pack))

    def days(self, pack: BoardPack) -> frozenset[date]:
        """Return the days on which rules that are set there begin, be it later on."""
        return frozenset(entry.since for entries in self._entries(pack) for entry in entries if entry.since is not None)

    def _entries(self, pack: BoardPack) -> tuple[Sequence[Dated[RatingRule]], ...]:
        rules = pack.rules
        if self.scope is RuleScope.PACK:
            return (rules.for_pack,)
        by = rules.by_measure if self.scope is RuleScope.MEASURE else rules.by_pledge
        return tuple(by.get(name, ()) for name in self.names)

    def current(self, pack: BoardPack) -> Dated[RatingRule] | None:
        """Return the rule that holds for it now: what is set there, else what its first measure goes by without that.

        For a pledge or the pack a measure's own rule does not count.
        """
        rules, keys = pack.rules, self.keys(pack)
        if not keys:
            return None
        card, measure = pack.measures[keys[0]]
        pledge = next(pledge.heading for pledge, of in pack.pledges if keys[0] in of)
        own = (Dated(measure.rule),) if measure.rule is not None else ()
        keyed = (Dated(card.rule_in_force.rule),) if card.rule_in_force.rule is not None else ()
        said = [rules.for_pack, keyed]
        if self.scope is not RuleScope.PACK:
            said = [rules.by_pledge.get(pledge, ()), *said]
        if self.scope is RuleScope.MEASURE:
            said = [rules.by_measure.get(keys[0], ()), own, *said]
        day = card.current_period.end if card.current_period is not None else None
        found = (in_force(entries, day) for entries in said)
        return next((entry for entry in found if entry is not None), None)

    def rule_edits(self, rule: RatingRule | None, since: date | None) -> tuple[Edit, ...]:
        """Return the edits that set the rule from that day on, or (None) let whatever else is in force count again."""
        dated = Dated(rule, since) if rule is not None else None
        names = self.names if self.scope is not RuleScope.PACK else ("",)
        return tuple(SetRule(self.scope, name, dated) for name in names)


def rulings(pack: BoardPack, keys: tuple[str, ...]) -> dict[str, Ruling]:
    """Return what is in force for those measures in their current periods."""
    wanted = set(keys)
    return {key: pack.ruling(key, pledge.heading) for pledge, of in pack.pledges for key in of if key in wanted}


def ruled_measures(pack: BoardPack, keys: tuple[str, ...]) -> tuple[RuledMeasure, ...]:
    """Return what a rule has to fit: each measure with the target, the floor and the polarity in force.

    What is aimed for later on is to be rated by it too: in the quarters to come, and from a day that has yet to come.
    """
    found = []
    for key, held in rulings(pack, keys).items():
        card, measure = pack.measures[key]
        aim = held.target.value if held.target is not None else None
        others = tuple(_later_aims(pack.rules.targets.get(key, ()), card.current_period))
        found.append(RuledMeasure(measure.ref or measure.title, aim, held.polarity, held.floor, others))
    return tuple(found)


def _later_aims(entries: Sequence[Dated[MeasureTarget]], current: ReportingPeriod | None) -> Iterator[Aim]:
    day = current.end if current is not None else None
    now = in_force(entries, day)
    for entry in entries:
        is_later = day is not None and entry.since is not None and entry.since > day
        if is_later:
            yield entry.value.value, entry.value.floor
        if is_later or entry is now:
            codes = (code for code in entry.value.profile if day is None or _end(code) > day)
            yield from ((entry.value.profile[code], entry.value.floor) for code in codes)


def _end(code: str) -> date:
    """Return the last day of the period with that code; one that is no period's is never over."""
    try:
        return ReportingPeriod.from_code(code).end
    except ValueError:
        return date.max
