"""How a pack's fields hold what is known of comparators, with the causes for which limits are drawn anew."""

from collections.abc import Mapping, Sequence

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.exchange.fields import DamagedDataError, Fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.spc.stated_cause import StatedCause


def rebases_to_json(causes: Sequence[StatedCause]) -> JsonValue:
    """Return the causes as a field holds them: a list, oldest first."""
    ordered = sorted(causes, key=lambda cause: cause.period.order)
    return [{"period": cause.period.code, "reason": cause.reason} for cause in ordered]


def rebases_from_json(value: object) -> tuple[StatedCause, ...]:
    """Return the causes that a field holds; raise DamagedDataError for what can be none."""
    entries = Fields({"entries": value}, "rebases").each("entries")
    return tuple(_cause(entry) for entry in entries)


def about_to_json(about: ComparatorAbout) -> dict[str, JsonValue]:
    """Return what is known of a comparator as a field holds it: what nobody says is left out."""
    held: dict[str, JsonValue] = {
        "publication": about.publication,
        "published": about.published,
        "group": about.group,
        "population": about.population,
    }
    return {name: text for name, text in held.items() if text}


def abouts_from_json(value: object) -> Mapping[str, ComparatorAbout]:
    """Return what a field holds of comparators by name; raise DamagedDataError for what can be none."""
    said = Fields.of(value, "comparators")
    return {name: _about(said.inner(name)) for name in said.data}


def _about(said: Fields) -> ComparatorAbout:
    texts = (said.optional_text(name) or "" for name in ("publication", "published", "group", "population"))
    return ComparatorAbout(*(" ".join(text.split()) for text in texts))


def _cause(entry: Fields) -> StatedCause:
    try:
        return StatedCause(ReportingPeriod.from_code(entry.text("period")), entry.text("reason"))
    except DamagedDataError:
        raise
    except ValueError as cause:
        raise DamagedDataError(entry.where, "names no period, or gives no reason") from cause
