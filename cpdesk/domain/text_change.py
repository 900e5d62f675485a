"""What changed between two versions of a text: by sentence, and by word where a sentence was reworded."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_SENTENCE = re.compile(r".+?(?:(?<=[.!?])[\"”’)]*(?:[ \t]+(?=[^a-z\s])|$)|\n+|$)", re.DOTALL)
_WORD = re.compile(r"\S+\s*|\s+")
_OTHER_PARAGRAPHS = "No word changes: only where a paragraph begins or ends."
_REWORDED = 0.5
"""How alike two sentences are at least, from 0 to 1, for one to be the other reworded."""


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of text and what became of it."""

    kind: ChangeKind
    text: str


def text_changes(before: str, after: str) -> tuple[TextPiece, ...]:
    """Return the later text in pieces, each kept or added, with what is gone standing where it stood.

    The added and kept pieces together are `after`; the gone and kept ones hold the words of `before`.
    """
    return tuple(_joined(_by_sentence(sentences(before), sentences(after))))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the space behind it, so that joined they are the text.

    A full stop ends one only where no small letter follows, as none does after "approx." or "2.6"; a line break always.
    """
    return _SENTENCE.findall(text)


def _by_sentence(before: Sequence[str], after: Sequence[str]) -> Iterator[TextPiece]:
    matcher = SequenceMatcher(None, [one.strip() for one in before], [one.strip() for one in after], autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        gone, added = "".join(before[start:end]), "".join(after[first:last])
        if tag == "equal":
            yield TextPiece(ChangeKind.KEPT, added)
        elif tag == "replace" and _is_reworded(gone, added):
            yield from _by_word(gone, added)
        else:
            yield TextPiece(ChangeKind.GONE, gone)
            yield TextPiece(ChangeKind.ADDED, added)


def _is_reworded(gone: str, added: str) -> bool:
    return SequenceMatcher(None, gone.split(), added.split(), autojunk=False).ratio() >= _REWORDED


def _by_word(before: str, after: str) -> Iterator[TextPiece]:
    words, later = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, [one.strip() for one in words], [one.strip() for one in later], autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield TextPiece(ChangeKind.KEPT, "".join(later[first:last]))
        else:
            yield TextPiece(ChangeKind.GONE, "".join(words[start:end]))
            yield TextPiece(ChangeKind.ADDED, "".join(later[first:last]))


def _joined(pieces: Iterator[TextPiece]) -> Iterator[TextPiece]:
    """Yield the pieces with neighbours of one kind joined and empty ones dropped."""
    held: TextPiece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if held is not None and held.kind is piece.kind:
            held = TextPiece(held.kind, held.text + piece.text)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def changes_words(before: str, after: str) -> str:
    """Return what changed between two texts in plain words, for who cannot see it marked: New: “…”. Gone: “…”.

    What is gone from one place and new in another was moved; where no word changed, paragraphs may still.
    """
    pieces = text_changes(before, after)
    added, gone = (_said(pieces, kind) for kind in (ChangeKind.ADDED, ChangeKind.GONE))
    moved = [words for words in added if words in gone]
    listed = (
        ("New", [words for words in added if words not in moved]),
        ("Gone", [words for words in gone if words not in moved]),
        ("Moved", moved),
    )
    said = [f"{name}: {', '.join(f'“{one}”' for one in words)}." for name, words in listed if words]
    if said:
        return " ".join(said)
    return "Nothing has changed." if _lines(before) == _lines(after) else _OTHER_PARAGRAPHS


def _said(pieces: Sequence[TextPiece], kind: ChangeKind) -> list[str]:
    return [" ".join(piece.text.split()) for piece in pieces if piece.kind is kind and piece.text.strip()]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
