"""Fields: the names of the places in a pack that an edit can change.

A field's value is plain JSON, or None where it is not set. These are all there are::

    details/<name>               text, or an ISO date for meeting_date
    workbook/<sha256>            {"name": file name, "order": place among the workbooks}, and where it follows another
                                 {"follows": the other's sha256, "measures": {key in the workbook: key in the pack}}
    commentary/<id>/measures     list of measure keys
    commentary/<id>/text         rich text
    commentary/<id>/ready        {"text": hash of the text that was found ready, "about": {measure key: its figure}}
    commentary/<id>/exempt       paragraph of Schedule 12A
    measure/<key>/override       {"rating", "reason", "name"}
    measure/<key>/lead           text
    measure/<key>/rule           dated rules, oldest first: [{"from": ISO date or null, "rule": {…}}]
    measure/<key>/target         dated targets: [{"from", "value", "floor", "profile": {code of a period: number}}]
    measure/<key>/basis          what its figures count: snapshot, in-period, cumulative…
    measure/<key>/polarity       which way is good: high, low, plan, neutral
    pledge/<heading>/rule        dated rules for the measures of a pledge
    rules                        dated rules for all measures of the pack
    rating/setting               {"rated_on": shown or stored, "boundary": rule, better or worse}
    rating/rerates               true where earlier periods are rated by what holds now too
    section/<id>/what            {"part", "heading", "pledge"}
    section/<id>/text            rich text
    section/<id>/exempt          paragraph of Schedule 12A
    sections                     list of section ids, in the order of the paper
    person/<service>             name of who answers for a service that workbooks name as a lead
    issued/<number>              a version that went out: {"version", "date", "by"}, with marks of what it said:
                                 {"measures": {key: [figures, rating, commentary]}, "sections": {id: mark}}

An id or key may hold a slash itself; the first and the last part of a field's name never do.
"""

from collections.abc import Mapping

from cpdesk.domain.json_value import JsonValue

Fields = Mapping[str, JsonValue]
SECTIONS = "sections"
PACK_RULES = "rules"
RATING_SETTING = "rating/setting"
RERATES = "rating/rerates"
_RULE_ASPECTS = ("rule", "target", "basis", "polarity")


def detail(name: str) -> str:
    """Return the field of one report detail."""
    return f"details/{name}"


def workbook(sha256: str) -> str:
    """Return the field of a workbook that the pack holds."""
    return f"workbook/{sha256}"


def commentary(commentary_id: str, aspect: str) -> str:
    """Return a field of a commentary: its measures, text, ready or exempt."""
    return f"commentary/{commentary_id}/{aspect}"


def measure(key: str, aspect: str) -> str:
    """Return a field of a measure: its override, lead, rule, target, basis or polarity."""
    return f"measure/{key}/{aspect}"


def pledge(heading: str, aspect: str) -> str:
    """Return a field of a pledge: its rule."""
    return f"pledge/{heading}/{aspect}"


def section(section_id: str, aspect: str) -> str:
    """Return a field of a section: what it is, its text or exempt."""
    return f"section/{section_id}/{aspect}"


def person(service: str) -> str:
    """Return the field of who answers for a service."""
    return f"person/{service}"


def issued(number: int) -> str:
    """Return the field of a version that was issued, counted from 1."""
    return f"issued/{number}"


def is_of_rules(field: str) -> bool:
    """Return whether a field says by what measures are rated."""
    family, _, aspect = parts(field)
    return family in ("rules", "rating", "pledge") or (family == "measure" and aspect in _RULE_ASPECTS)


def parts(field: str) -> tuple[str, str, str]:
    """Return a field's family, its subject's id and its aspect; what a field has not is empty."""
    family, _, rest = field.partition("/")
    if family in ("details", "workbook", "rating", "person", "issued"):
        return family, rest, ""
    subject, _, aspect = rest.rpartition("/")
    return family, subject, aspect
