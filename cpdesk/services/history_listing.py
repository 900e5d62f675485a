"""The history of a pack as text for people, and as JSON for scripts."""

import json
import textwrap
from collections.abc import Iterator, Sequence

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record_kind import record_kind
from cpdesk.domain.record_story import StoryEntry
from cpdesk.domain.revision_list import RevisionList, measure_revisions
from cpdesk.domain.revision_words import revision_words
from cpdesk.services.detailing import measure_key
from cpdesk.services.history import History, HistoryFilter, origin_words, when_words
from cpdesk.services.revising import list_json

_NOTHING = "nothing"


def listed_entries(history: History, pack: BoardPack, measure: str = "") -> tuple[StoryEntry, ...]:
    """Return all entries, or those of the measure of that reference, newest first.

    Raises CpdeskError where neither the pack nor its history knows the measure.
    """
    if not measure:
        return history.entries
    try:
        key = measure_key(measure, pack)
    except CpdeskError:
        if measure not in history.measures:
            raise
        key = measure
    return history.found(HistoryFilter(measure=key))


def listed_revisions(pack: BoardPack, measure: str) -> tuple[RevisionList, ...]:
    """Return what the workbooks that follow others changed of the measure of that reference; nothing of a gone one.

    Their figures and targets are no edit of anybody's, so that the entries have nothing of them.
    """
    try:
        return measure_revisions(pack, measure_key(measure, pack))
    except CpdeskError:
        return ()


def history_text(
    history: History, entries: Sequence[StoryEntry], width: int, revised: Sequence[RevisionList] = ()
) -> str:
    """Return a paragraph for each entry: what was done, by whom and when, before and after; a sentence for none.

    Below them stands what later workbooks say otherwise.
    """
    paragraphs = [_lines(history, entry, width) for entry in entries]
    paragraphs += [_revision_lines(item, width) for item in revised]
    if not paragraphs:
        return "Nothing was changed here since the pack was made.\n"
    return "\n".join("\n".join(lines) + "\n" for lines in paragraphs)


def history_json(history: History, entries: Sequence[StoryEntry], revised: Sequence[RevisionList] | None = None) -> str:
    """Return the entries as one JSON object; `number` counts the pack's records, from its first.

    `revised` are the revisions of a measure, in the shape in which `cpdesk revisions` has them.
    """
    listed: dict[str, JsonValue] = {"entries": [_entry_json(history, entry) for entry in entries]}
    if revised is not None:
        listed["revised"] = [list_json(item) for item in revised]
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _lines(history: History, entry: StoryEntry, width: int) -> Iterator[str]:
    yield ", ".join(filter(None, (when_words(entry.record), entry.record.author, origin_words(entry.record))))
    yield from textwrap.wrap(history.words(entry), width, initial_indent="  ", subsequent_indent="  ")
    for label, text in (("Before", history.before_text(entry)), ("After", history.after_text(entry))):
        said = " / ".join(text.split("\n")) or _NOTHING
        yield from textwrap.wrap(f"{label}: {said}", width, initial_indent="    ", subsequent_indent="      ")
    apart = history.apart_words(entry)
    if apart:
        yield from textwrap.wrap(apart, width, initial_indent="    ", subsequent_indent="    ")


def _revision_lines(item: RevisionList, width: int) -> Iterator[str]:
    yield from textwrap.wrap(f"From {item.earlier_name} to {item.later.name}", width)
    for revision in item.revisions:
        yield from textwrap.wrap(revision_words(revision), width, initial_indent="  ", subsequent_indent="    ")


def _entry_json(history: History, entry: StoryEntry) -> dict[str, JsonValue]:
    record = entry.record
    return {
        "number": entry.number,
        "id": record.id,
        "time": record.time or None,
        "author": record.author,
        "origin": record.origin or None,
        "kind": record_kind(record.field).name.lower(),
        "field": record.field,
        "measures": list(history.names.measures_of(record.field)),
        "what": history.words(entry),
        "before": entry.before,
        "after": entry.after,
        "before_words": history.before_text(entry) or None,
        "after_words": history.after_text(entry) or None,
        "in_force": entry.is_live,
        "apart": [other.id for other in entry.apart],
    }
