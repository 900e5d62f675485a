"""What a returned paper would change, as text for people or as JSON for scripts."""

import json
import textwrap
from collections.abc import Iterator

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.markup_writing import write_markup
from cpdesk.domain.plain_english import capitalised, count_words, plural
from cpdesk.domain.returned_edit import ReturnedEdit, ReturnedFile
from cpdesk.domain.text_change import changes_words
from cpdesk.domain.text_place import TextPlace

CHANGED_HERE = "It was changed in the pack too since the paper was written"
_NOTHING_TO_DO = "There is nothing to do: the pack has all that this file says."
_NOTED_ALONE = "There is nothing to take in: the pack has every text of this file. What else came back is listed."


def summary_words(file: ReturnedFile) -> str:
    """Return in a sentence or two what came back."""
    if file.is_settled:
        return _NOTED_ALONE if file.notes else _NOTHING_TO_DO
    same = file.unchanged + file.already
    rest = (
        f" {capitalised(plural(same, 'text'))} came back as the pack has {'it' if same == 1 else 'them'}."
        if same
        else ""
    )
    waiting = _to_be_looked_at(sum(edit.needs_answer for edit in file.edits), len(file.edits))
    return f"{capitalised(plural(len(file.edits), 'change'))} came back{waiting}.{rest}"


def _to_be_looked_at(asked: int, count: int) -> str:
    """Return how many of so many changes a person has to look at: , two of them to be looked at."""
    if not asked:
        return ""
    if asked < count:
        return f", {count_words(asked)} of them to be looked at"
    whole = {1: "", 2: "both "}.get(count, "all ")
    return f", {whole}to be looked at"


def state_words(edit: ReturnedEdit) -> str:
    """Return how an edit was found, with what a person has to know before accepting it."""
    parts = [edit.how_words]
    if edit.is_torn:
        parts.append(f"{CHANGED_HERE}, in the same sentence: accepting it puts the file's words in their place")
    elif edit.changed_here:
        parts.append(f"{CHANGED_HERE}; both changes are in what is proposed")
    if edit.is_of_looks_alone and edit.before.plain and not edit.needs_answer:
        parts.append("No word changes: only bold, italic, lists or links")
    return ". ".join(filter(None, (*parts, edit.remark.removesuffix("."))))


def listing_text(file: ReturnedFile, width: int) -> str:
    """Return a paragraph for each edit, then what else there is to know."""
    blocks = [_wrapped(summary_words(file), width)]
    blocks += ["\n".join(_lines(edit, width)) for edit in file.edits]
    blocks += [_wrapped(note, width) for note in file.notes]
    return "\n\n".join(blocks) + "\n"


def listing_json(file: ReturnedFile) -> str:
    """Return all of it as one JSON object, with texts in the markup of a details file."""
    whole: dict[str, JsonValue] = {
        "file": file.name,
        "edits": [_edit_json(edit) for edit in file.edits],
        "notes": list(file.notes),
        "unchanged": file.unchanged,
        "already": file.already,
        "returned_by": file.author or None,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _lines(edit: ReturnedEdit, width: int) -> Iterator[str]:
    yield f"{edit.number}. {edit.name}"
    said = [state_words(edit), changes_words(edit.before.plain, edit.after.plain)]
    said += [f"{comment.author} says: {comment.words}" for comment in edit.comments]
    for words in said:
        yield textwrap.fill(words, width, initial_indent="   ", subsequent_indent="   ")


def _wrapped(words: str, width: int) -> str:
    return textwrap.fill(words, width)


def _edit_json(edit: ReturnedEdit) -> JsonValue:
    return {
        "number": edit.number,
        "name": edit.name,
        "place": _place_json(edit.place),
        "suggested": _place_json(edit.suggested),
        "found": edit.how.value,
        "likeness": edit.likeness,
        "needs_answer": edit.needs_answer,
        "changed_here": edit.changed_here,
        "in_conflict": edit.is_torn,
        "before": write_markup(edit.before),
        "after": write_markup(edit.after),
        "sent": write_markup(edit.sent),
        "pieces": [{"kind": piece.kind.value, "text": piece.text} for piece in edit.pieces],
        "words": list(edit.words),
        "comments": [{"author": comment.author, "text": comment.words} for comment in edit.comments],
        "remark": edit.remark,
    }


def _place_json(place: TextPlace | None) -> JsonValue:
    return {"kind": place.kind.value, "subject": place.subject} if place is not None else None
