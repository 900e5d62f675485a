"""Revising: the list of what changed between two workbooks, for people, for scripts and for a clerk."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from cpdesk.branding import load_branding
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.revision import Revision
from cpdesk.domain.revision_list import RevisionList, compared_workbooks, pack_revisions
from cpdesk.domain.revision_words import revision_subject, revision_words
from cpdesk.report.kind_file import kind_file
from cpdesk.report.revision_list import NOTHING_CHANGED, revision_outline
from cpdesk.services.outputs import check_format, check_output
from cpdesk.services.values import disarmed
from cpdesk.store.atomic import write_whole

__all__ = [
    "SUFFIXES",
    "compared_workbooks",
    "list_json",
    "pack_revisions",
    "revisions_json",
    "revisions_text",
    "write_revisions",
]

SUFFIXES = (".docx", ".csv")
NOTHING_FOLLOWS = "No workbook of this pack follows another, so there is nothing to compare."
_HEADER = ("Measure", "Kind", "What changed", "Was", "Now", "Earlier workbook", "Cell before", "Workbook", "Cell now")
_LEAST_WIDTH = 60


def revisions_text(lists: Sequence[RevisionList], width: int = 100) -> str:
    """Return the lists for a person to read, in lines of at most `width` characters where words allow it."""
    lines = [line for item in lists for line in _lines(item, max(width, _LEAST_WIDTH))]
    return "\n".join(lines or [NOTHING_FOLLOWS]) + "\n"


def revisions_json(lists: Sequence[RevisionList]) -> str:
    """Return one JSON object, ending with a newline: `lists`, each with its two workbooks, revisions and questions."""
    data = {"lists": [list_json(item) for item in lists]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_revisions(lists: Sequence[RevisionList], path: Path, *, is_exempt: bool = False) -> None:
    """Write the lists as a paper (.docx) or as data (.csv) at `path`, in one step once it is whole.

    One that has what is exempt is marked as not for publication.
    """
    check_format(path, SUFFIXES)
    check_output(path)
    write_whole(path, _csv(lists) if path.suffix.casefold() == ".csv" else _paper(lists, is_exempt=is_exempt))


def _lines(item: RevisionList, width: int) -> Iterator[str]:
    yield from wrap(f"From {item.earlier_name} to {item.later.name}", width)
    if not item.revisions:
        yield NOTHING_CHANGED
    for name, found in groupby(item.revisions, key=lambda revision: revision.name):
        yield ""
        yield from wrap(" ".join(name.split()), width, break_on_hyphens=False)
        for revision in found:
            yield from _indented(revision_words(revision), width)
    if item.questions:
        yield ""
        yield "To confirm"
    for question in item.questions:
        yield from _indented(f"{question.place}: {question.text} Taken until you say: {question.default}.", width)


def _indented(text: str, width: int) -> list[str]:
    return wrap(text, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def list_json(item: RevisionList) -> JsonValue:
    """Return a list for scripts: its two workbooks, the revisions, the questions."""
    return {
        "earlier": {"name": item.earlier.name, "sha256": item.earlier.sha256},
        "later": {"name": item.later.name, "sha256": item.later.sha256},
        "revisions": [_revision_json(revision) for revision in item.revisions],
        "questions": [
            {"code": found.code, "sheet": found.place.sheet, "cell": found.place.cell, "text": found.text}
            | {"choices": list(found.choices), "default": found.default}
            for found in item.questions
        ],
    }


def _revision_json(revision: Revision) -> JsonValue:
    return {
        "kind": revision.kind.value,
        "measure": revision.key,
        "name": revision.name,
        "whose": revision.whose or None,
        "period": revision.period.code if revision.period is not None else None,
        "was": revision.was,
        "now": revision.now,
        "was_at": _place_json(revision.was_place),
        "now_at": _place_json(revision.now_place),
        "text": revision_words(revision),
    }


def _place_json(place: CellPlace | None) -> JsonValue:
    return None if place is None else {"sheet": place.sheet, "cell": place.cell}


def _csv(lists: Sequence[RevisionList]) -> bytes:
    """Return the rows as CSV for spreadsheets: UTF-8 with its mark, no text taken for a formula."""
    written = StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(_HEADER)
    for item in lists:
        for found in item.revisions:
            places = [f"{place.sheet}!{place.cell}" if place else "" for place in (found.was_place, found.now_place)]
            texts = [found.name, found.kind.value, revision_subject(found), found.was, found.now]
            rows.writerow(map(disarmed, [*texts, item.earlier_name, places[0], item.later.name, places[1]]))
    return written.getvalue().encode("utf-8-sig")


def _paper(lists: Sequence[RevisionList], *, is_exempt: bool) -> bytes:
    from cpdesk.report.word import write_word  # noqa: PLC0415 - loads python-docx

    outline = revision_outline(lists)
    if is_exempt:
        outline = replace(outline, marking=kind_file("briefing").words.sentence("marking_plain"))
    return write_word(outline, load_branding())
