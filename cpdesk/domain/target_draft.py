"""A measure's target as a form asks for it, until it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.rating.draft import read_number
from cpdesk.domain.rating.set_up import SetUpFault

VALUE, FLOOR = "target", "floor"


@dataclass(frozen=True, slots=True)
class TargetReading:
    """The target that was typed, None where nothing was, with what is to be put right."""

    target: MeasureTarget | None
    faults: tuple[SetUpFault, ...] = ()


def profile_periods(current: ReportingPeriod | None) -> tuple[ReportingPeriod, ...]:
    """Return the quarters that a profile is typed for: those of the current year, where quarters are reported."""
    if current is None or current.kind is not PeriodKind.QUARTER:
        return ()
    return tuple(ReportingPeriod.quarter(current.year, number) for number in range(1, 5))


def target_texts(pack: BoardPack, key: str, pledge: str) -> dict[str, str]:
    """Return what stands in the form of a measure's target, by part: target, floor, and the codes of periods."""
    card, _ = pack.measures[key]
    held = pack.ruling(key, pledge)
    texts = {VALUE: _text(held.target.value if held.target is not None else None), FLOOR: _text(held.floor)}
    entries = pack.rules.targets.get(key, ())
    profile = entries[-1].value.profile if entries else {}
    if profile and entries[-1].value.value is not None:
        texts[VALUE] = _text(entries[-1].value.value)
    return texts | {period.code: _text(profile.get(period.code)) for period in profile_periods(card.current_period)}


def read_target(texts: Mapping[str, str]) -> TargetReading:
    """Return the target that the texts come to; a text that is no number is to be put right."""
    numbers = {part: read_number(text) for part, text in texts.items() if text.strip()}
    wrong = [part for part, number in numbers.items() if number is None]
    if wrong:
        return TargetReading(
            None,
            tuple(SetUpFault(part, f"“{texts[part].strip()}” is no number. Write one such as 90.") for part in wrong),
        )
    known = {part: number for part, number in numbers.items() if number is not None}
    if not known:
        return TargetReading(None)
    profile = {part: number for part, number in known.items() if part not in (VALUE, FLOOR)}
    if VALUE not in known and not profile:
        return TargetReading(None, (SetUpFault(VALUE, "A floor needs a target beside it. Write the target too."),))
    return TargetReading(MeasureTarget(known.get(VALUE), known.get(FLOOR), profile))


def _text(number: Decimal | None) -> str:
    return f"{number.normalize():f}" if number is not None else ""
