"""The narrative sections of a pack, from its fields, in the order of the paper."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import RichText


def pack_sections(held: Mapping[str, JsonValue], report: str) -> tuple[Section, ...]:
    """Return the sections that the order of a report names, as far as they are there."""
    order = held.get(fields.order(report))
    listed = [item for item in order if isinstance(item, str)] if isinstance(order, list | tuple) else []
    return tuple(_section(held, item) for item in listed if fields.section(item, "what") in held)


def _section(held: Mapping[str, JsonValue], section_id: str) -> Section:
    what = held[fields.section(section_id, "what")]
    what = what if isinstance(what, Mapping) else {}
    said = (held.get(fields.section(section_id, name)) for name in ("exempt", "drafted", "accepted", "interest"))
    exempt, drafted, accepted, interest = (str(value or "") for value in said)
    drafted, _, source = drafted.partition(" ")
    return Section(
        section_id,
        str(what.get("part", Part.CUSTOM)),
        str(what.get("heading", "")),
        str(what.get("pledge", "")),
        RichText.from_json(held.get(fields.section(section_id, "text"))),
        exempt=exempt,
        drafted=drafted,
        accepted=accepted,
        last=LastWords.from_json(held.get(fields.section(section_id, "last"))),
        under=str(what.get("under", "")),
        interest=interest,
        source=source,
    )
