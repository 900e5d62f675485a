"""What is in force for a measure in a period: its rule, its target, which way is good, what its figures count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.basis import MeasureBasis, basis_of_periods, basis_said
from cpdesk.domain.dated import Dated, in_force
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack_rules import PackRules
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.rating import JudgedRule, RatedFigure, RatedOn, Rating, RatingRule, RatingSetting, RuleSource, rate
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.target import Target
from cpdesk.domain.trend import value_for
from cpdesk.domain.value import MeasureValue

_BASIS_HEADINGS = ("basis", "data period", "period type", "reporting basis", "measured")


class RuleOrigin(StrEnum):
    """Who says by which rule a measure is rated, the one that goes before the others first."""

    SET_FOR_MEASURE = "set for the measure"
    WORKBOOKS_MEASURE = "the measure's own tolerance in the workbook"
    SET_FOR_PLEDGE = "set for the pledge"
    SET_FOR_PACK = "set for the pack"
    KEY = "the workbook's key"
    INFERRED = "worked out from the workbook's ratings"
    NONE = "none"

    @property
    def is_councils(self) -> bool:
        """Return whether the council itself states the rule; one worked out of its ratings is a guess."""
        return self not in (RuleOrigin.INFERRED, RuleOrigin.NONE)


@dataclass(frozen=True)
class Ruling:
    """What a measure is rated by in one period; `since` is the day from which its rule holds, where one was set.

    `is_target_set` says that the target was set in the pack, so that no cell of the workbook holds it; where it is part
    of a profile through the year, `year_target` is that of the whole year.
    """

    rule: RatingRule | None = None
    origin: RuleOrigin = RuleOrigin.NONE
    since: date | None = None
    target: Target | None = None
    is_target_set: bool = False
    year_target: Decimal | None = None
    floor: Decimal | None = None
    polarity: Polarity | None = None
    basis: MeasureBasis | None = None
    setting: RatingSetting = RatingSetting()

    def applied(self, measure: Measure) -> Measure:
        """Return the measure with the target and the polarity that are in force."""
        if measure.target is self.target and measure.polarity is self.polarity:
            return measure
        return replace(measure, target=self.target, polarity=self.polarity)

    def rates(self, measure: Measure, period: ReportingPeriod | None) -> Rating:
        """Return the rating of the measure's value for a period; what an officer judges, by the rule beside that."""
        figure = RatedFigure(
            self._result(measure, period),
            self.target,
            self.polarity,
            measure.unit,
            self.floor,
            self._number(value_for(measure.values, period.year_earlier()) if period is not None else None),
        )
        beside = self.rule.beside if isinstance(self.rule, JudgedRule) else None
        return rate(figure, beside or self.rule)

    def _result(self, measure: Measure, period: ReportingPeriod | None) -> Decimal | Symbol | None:
        """Return what is rated: the value as displayed or as held, else its symbol, else why there is none."""
        value = value_for(measure.values, period)
        number = self._number(value)
        if number is not None or value is None:
            return number if value is not None else measure.why_no_figure
        return value.symbol if value.symbol is not None else measure.why_no_figure

    def _number(self, value: MeasureValue | None) -> Decimal | None:
        if value is None:
            return None
        return value.number if self.setting.rated_on is RatedOn.STORED else value.shown


def ruling(rules: PackRules, card: Scorecard, measure: Measure, pledge: str, period: ReportingPeriod | None) -> Ruling:
    """Return what is in force for a measure that stands under that pledge, in that period.

    What is set for the measure goes first, then its own tolerance in the workbook, then what is set for its pledge, for
    the pack, then the workbook's key. A rule or a target counts from its day on: an earlier period is rated by what
    held on its last day, unless the pack rates history anew. A target with a profile through a year says nothing of the
    years before.
    """
    rated = card.current_period if rules.rerates else period
    day = rated.end if rated is not None else None
    rule, origin = _rule(rules, card, measure, pledge, day)
    target = in_force(rules.targets.get(measure.key, ()), day)
    if target is not None and target.value.precedes(period) and not rules.rerates:
        target = None
    aim = target.value.value_for(period) if target is not None else None
    return Ruling(
        rules.setting.applied(rule.value) if rule is not None else None,
        origin,
        rule.since if rule is not None else None,
        _set_target(aim, measure) if aim is not None else _supplied_target(measure, rules.setting),
        is_target_set=aim is not None,
        year_target=target.value.value if target is not None and aim != target.value.value else None,
        floor=target.value.floor if target is not None else None,
        polarity=rules.polarities.get(measure.key, measure.polarity),
        basis=rules.bases.get(measure.key) or measure_basis(measure, card),
        setting=rules.setting,
    )


def _rule(
    rules: PackRules, card: Scorecard, measure: Measure, pledge: str, day: date | None
) -> tuple[Dated[RatingRule] | None, RuleOrigin]:
    force = card.rule_in_force
    own = (Dated(measure.rule),) if measure.rule is not None else ()
    cards = (Dated(force.rule),) if force.rule is not None else ()
    origin = RuleOrigin.INFERRED if force.source is RuleSource.INFERRED else RuleOrigin.KEY
    said: Sequence[tuple[Sequence[Dated[RatingRule]], RuleOrigin]] = (
        (rules.by_measure.get(measure.key, ()), RuleOrigin.SET_FOR_MEASURE),
        (own, RuleOrigin.WORKBOOKS_MEASURE),
        (rules.by_pledge.get(pledge, ()), RuleOrigin.SET_FOR_PLEDGE),
        (rules.for_pack, RuleOrigin.SET_FOR_PACK),
        (cards, origin),
    )
    for entries, whose in said:
        found = in_force(entries, day)
        if found is not None:
            return found, whose
    return None, RuleOrigin.NONE


def _supplied_target(measure: Measure, setting: RatingSetting) -> Target | None:
    """Return the workbook's target by the setting that figures go by too: as it is displayed, or as it is held."""
    return measure.target if setting.rated_on is RatedOn.STORED else measure.displayed_target


def _set_target(value: Decimal, measure: Measure) -> Target:
    return Target(value, format_quantity(value, measure.unit), measure.place)


def measure_basis(measure: Measure, card: Scorecard) -> MeasureBasis | None:
    """Return what the figures of a measure count, as its own cells, its wording or its periods say; None where open.

    That its figures are all for years says that they come once a year, but not where one quarter alone is blank beside
    them: it may be that nobody supplied that one.
    """
    coded = (cell.text for cell in measure.other if cell.heading.strip().casefold() in _BASIS_HEADINGS)
    said = next((basis for basis in map(basis_said, coded) if basis is not None), None)
    return said or basis_said(measure.title) or _basis_of_periods(measure, card)


def _basis_of_periods(measure: Measure, card: Scorecard) -> MeasureBasis | None:
    kinds = {value.period.kind for value in measure.values if value.period is not None}
    basis = basis_of_periods(kinds)
    if basis is None:
        return None
    others = (column.period for column in card.columns if column.role is ColumnRole.VALUE and column.period is not None)
    return None if sum(period.kind not in kinds for period in others) == 1 else basis
