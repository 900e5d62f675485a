"""Edits of what measures are rated by."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain import field as fields
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated, with_entry
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.exchange.pack_rules import DatedRules, rules_to_json, setting_to_json, targets_to_json
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RatingRule, RatingSetting


class RuleScope(StrEnum):
    """Which measures a rule is set for."""

    MEASURE = "measure"
    PLEDGE = "pledge"
    PACK = "pack"


@dataclass(frozen=True)
class SetRule:
    """Rate by a rule from a day on, or (None) by whatever else is in force again.

    `subject` is the key of the measure or the heading of the pledge; the pack has none. A rule from a day on leaves
    those that held before it; taking a rule away takes away all that were set there.
    """

    scope: RuleScope
    subject: str
    rule: Dated[RatingRule] | None

    @property
    def label(self) -> str:
        """Return what is done."""
        whose = {RuleScope.MEASURE: self.subject, RuleScope.PLEDGE: f"“{self.subject}”", RuleScope.PACK: "the pack"}
        return f"rating rule of {whose[self.scope]}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the rules."""
        if self.rule is None:
            return {self._field: None}
        return {self._field: rules_to_json(with_entry(self._held(pack), self.rule))}

    @property
    def _field(self) -> str:
        if self.scope is RuleScope.MEASURE:
            return fields.measure(self.subject, "rule")
        return fields.pledge(self.subject, "rule") if self.scope is RuleScope.PLEDGE else fields.PACK_RULES

    def _held(self, pack: BoardPack) -> DatedRules:
        rules = pack.rules
        if self.scope is RuleScope.PACK:
            return rules.for_pack
        return (rules.by_measure if self.scope is RuleScope.MEASURE else rules.by_pledge).get(self.subject, ())


@dataclass(frozen=True)
class SetTarget:
    """Aim for something else than the workbook says from a day on, or (None) for what it says again."""

    key: str
    target: Dated[MeasureTarget] | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"target of {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the targets."""
        if self.target is None:
            return {fields.measure(self.key, "target"): None}
        held = pack.rules.targets.get(self.key, ())
        return {fields.measure(self.key, "target"): targets_to_json(with_entry(held, self.target))}


@dataclass(frozen=True)
class SetBasis:
    """Say what the figures of a measure count, or (None) leave it to its wording."""

    key: str
    basis: MeasureBasis | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"what {measure_name(self.key)} counts"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the basis."""
        return {fields.measure(self.key, "basis"): self.basis.value if self.basis is not None else None}


@dataclass(frozen=True)
class SetPolarity:
    """Say which way is good for a measure, or (None) leave it to the workbook."""

    key: str
    polarity: Polarity | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"which way is good for {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the polarity."""
        return {fields.measure(self.key, "polarity"): self.polarity.value if self.polarity is not None else None}


@dataclass(frozen=True)
class SetRatingSetting:
    """Rate all measures by what is displayed or held, with a figure on a limit as the better or the worse."""

    setting: RatingSetting

    @property
    def label(self) -> str:
        """Return what is done."""
        return "what is rated"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the setting; the usual one needs no field."""
        is_usual = self.setting == RatingSetting()
        return {fields.RATING_SETTING: None if is_usual else setting_to_json(self.setting)}


@dataclass(frozen=True)
class RateHistory:
    """Rate earlier periods by today's rules and targets, or (False) by those that held then."""

    rerates: bool

    @property
    def label(self) -> str:
        """Return what is done."""
        return "ratings of earlier periods"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so."""
        return {fields.RERATES: True if self.rerates else None}
