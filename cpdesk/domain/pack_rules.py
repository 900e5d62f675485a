"""The rules, targets and settings that a pack itself holds, beside those of its workbooks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from cpdesk.domain import field as fields
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.exchange.pack_rules import (
    DatedRules,
    DatedTargets,
    rules_from_json,
    setting_from_json,
    targets_from_json,
)
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RatingSetting

_Value = TypeVar("_Value")
_NOTHING: Mapping[str, tuple[()]] = MappingProxyType({})


@dataclass(frozen=True)
class PackRules:
    """What somebody set in the pack: for all of it, by the heading of a pledge, and by the key of a measure.

    Rules and targets are dated, oldest first. `rerates` says that earlier periods are rated by what holds now as well.
    """

    setting: RatingSetting = RatingSetting()
    rerates: bool = False
    for_pack: DatedRules = ()
    by_pledge: Mapping[str, DatedRules] = field(default_factory=lambda: _NOTHING)
    by_measure: Mapping[str, DatedRules] = field(default_factory=lambda: _NOTHING)
    targets: Mapping[str, DatedTargets] = field(default_factory=lambda: _NOTHING)
    bases: Mapping[str, MeasureBasis] = field(default_factory=lambda: MappingProxyType({}))
    polarities: Mapping[str, Polarity] = field(default_factory=lambda: MappingProxyType({}))


def pack_rules(held: Mapping[str, JsonValue]) -> PackRules:
    """Return what the fields of a pack say of rules and targets, fields that were checked as they came in."""
    setting, for_pack = held.get(fields.RATING_SETTING), held.get(fields.PACK_RULES)
    return PackRules(
        setting_from_json(setting) if setting is not None else RatingSetting(),
        held.get(fields.RERATES) is True,
        rules_from_json(for_pack) if for_pack is not None else (),
        _of(held, "pledge", "rule", rules_from_json),
        _of(held, "measure", "rule", rules_from_json),
        _of(held, "measure", "target", targets_from_json),
        _of(held, "measure", "basis", lambda value: MeasureBasis(str(value))),
        _of(held, "measure", "polarity", lambda value: Polarity(str(value))),
    )


def _of(
    held: Mapping[str, JsonValue], family: str, aspect: str, read: Callable[[JsonValue], _Value]
) -> Mapping[str, _Value]:
    """Return one aspect of each subject of a family, by the subject's id."""
    parted = ((fields.parts(name), value) for name, value in held.items())
    return {subject: read(value) for (kin, subject, what), value in parted if (kin, what) == (family, aspect)}
