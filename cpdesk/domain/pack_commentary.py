"""The commentaries of a pack, as its fields hold them, with the measures that each one serves."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.readiness import Measures, holding
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText

_Aspects = Mapping[str, JsonValue]
_WORDS = ("text", "ready", "approved", "exempt", "interest", "action", "last")
"""What may change of a commentary without its serving other measures."""


def pack_commentaries(
    held: Mapping[str, JsonValue],
    measures: Measures,
    pledges: Iterable[tuple[Pledge, Sequence[str]]],
    followed: Collection[str],
) -> dict[str, Commentary]:
    """Return the commentaries by id; `followed` are the measures whose workbook follows another.

    A commentary on a whole pledge serves each measure of it that no commentary names, also those that come with a later
    workbook.
    """
    by_id: dict[str, dict[str, JsonValue]] = {}
    for name, value in held.items():
        if name.startswith("commentary/"):
            _, subject, aspect = fields.parts(name)
            by_id.setdefault(subject, {})[aspect] = value
    served = {subject: _named(subject, aspects) for subject, aspects in by_id.items()}
    whole = {subject: str(aspects["pledge"]) for subject, aspects in by_id.items() if aspects.get("pledge")}
    if whole:
        own = {key for keys in served.values() for key in keys}
        of = {pledge.heading: keys for pledge, keys in pledges}
        for subject, heading in whole.items():
            mine = {*served[subject], *(key for key in of.get(heading, ()) if key not in own)}
            served[subject] = tuple(key for key in measures if key in mine)
    return {
        subject: _commentary(subject, served[subject], aspects, measures, followed)
        for subject, aspects in by_id.items()
    }


def rewritten(
    before: Mapping[str, Commentary],
    held: Mapping[str, JsonValue],
    changed: Iterable[tuple[str, str]],
    measures: Measures,
    followed: Collection[str],
) -> Mapping[str, Commentary] | None:
    """Return the commentaries with those read anew of which an aspect changed, each given as (id, aspect).

    None where any may serve other measures than before: then all have to be read. One that comes or goes leaves the
    others what they serve, as long as none serves a whole pledge.
    """
    touched: dict[str, set[str]] = {}
    for subject, aspect in changed:
        touched.setdefault(subject, set()).add(aspect)
    serves_whole = any(commentary.pledge for commentary in before.values())
    after = dict(before)
    for subject, changes in touched.items():
        names = ((kept, fields.commentary(subject, kept)) for kept in (*_WORDS, "measures", "pledge"))
        aspects = {kept: held[name] for kept, name in names if name in held}
        if subject in before and aspects:
            if not changes.issubset(_WORDS):
                return None
            served = before[subject].measures
        elif serves_whole or "pledge" in aspects:
            return None
        else:
            served = _named(subject, aspects)
        if aspects:
            after[subject] = _commentary(subject, served, aspects, measures, followed)
        else:
            after.pop(subject, None)
    return after if touched else before


def named_measures(held: Mapping[str, JsonValue], commentary_id: str) -> tuple[str, ...]:
    """Return the measures that a commentary names itself; one on a whole pledge serves others without naming them."""
    aspects = {
        aspect: held[name]
        for aspect in ("measures", "pledge")
        if (name := fields.commentary(commentary_id, aspect)) in held
    }
    return _named(commentary_id, aspects)


def serving_each(commentaries: Iterable[Commentary], measures: Measures) -> dict[str, Commentary]:
    """Return the commentary that serves each measure that has one; one that several share goes before one's own."""
    serving: dict[str, Commentary] = {}
    for commentary in sorted(commentaries, key=lambda item: (len(item.measures), item.id)):
        for key in commentary.measures:
            if key in measures:
                serving[key] = commentary
    return serving


def _named(commentary_id: str, aspects: _Aspects) -> tuple[str, ...]:
    named = aspects.get("measures")
    if isinstance(named, list | tuple):
        return tuple(str(key) for key in named)
    return () if aspects.get("pledge") else (commentary_id,)


def _commentary(
    commentary_id: str, keys: tuple[str, ...], aspects: _Aspects, measures: Measures, followed: Collection[str]
) -> Commentary:
    text = aspects.get("text")
    is_first = not any(key in followed for key in keys)
    return Commentary(
        commentary_id,
        keys,
        RichText.from_json(text),
        ready=holding(aspects.get("ready"), text, keys, measures, is_first=is_first),
        approved=holding(aspects.get("approved"), text, keys, measures, is_first=is_first),
        exempt=str(aspects.get("exempt") or ""),
        interest=str(aspects.get("interest") or ""),
        pledge=str(aspects.get("pledge") or ""),
        action=RequiredAction.from_json(aspects.get("action")),
        last=LastWords.from_json(aspects.get("last")),
    )
