"""The officer's own rating of a measure, which is about one period."""

from collections.abc import Collection, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.readiness import Measures


def counting_override(
    held: Mapping[str, JsonValue], measures: Measures, followed: Collection[str], key: str
) -> RatingOverride | None:
    """Return the override of a measure where it is about the current period, else None.

    One that does not say which period it is about, as those of the first version, counts as long as no workbook has
    followed the measure's (`followed` holds those that one has).
    """
    override = _held_override(held, key)
    return override if override is not None and _counts(override, measures, followed, key) else None


def lapsed_override(
    held: Mapping[str, JsonValue], measures: Measures, followed: Collection[str], key: str
) -> RatingOverride | None:
    """Return the override of a measure that is about an earlier period and counts no more, else None."""
    override = _held_override(held, key)
    return override if override is not None and not _counts(override, measures, followed, key) else None


def override_then(held: Mapping[str, JsonValue], key: str, code: str) -> RatingOverride | None:
    """Return the override of a measure that is known to be about the period with that code, else None."""
    found = (_held_override(held, key, aspect) for aspect in ("override", "earlier-override"))
    return next((override for override in found if override is not None and override.period == code), None)


def is_later(period: ReportingPeriod | None, code: str) -> bool:
    """Return whether a period ends later than the one with that code; not where either is unknown."""
    if period is None or period.code == code:
        return False
    try:
        return ReportingPeriod.from_code(code).end < period.end
    except ValueError:
        return False


def _held_override(held: Mapping[str, JsonValue], key: str, aspect: str = "override") -> RatingOverride | None:
    value = held.get(fields.measure(key, aspect))
    if not isinstance(value, Mapping):
        return None
    period = str(value.get("period") or "")
    return RatingOverride(RagRating(str(value["rating"])), str(value["reason"]), str(value["name"]), period)


def _counts(override: RatingOverride, measures: Measures, followed: Collection[str], key: str) -> bool:
    if not override.period:
        return key not in followed
    current = measures[key][0].current_period if key in measures else None
    return not is_later(current, override.period)
