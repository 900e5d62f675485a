"""The tags by which texts are known again in a paper that comes back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from cpdesk.domain.folded import bare_line
from cpdesk.domain.text_place import TextPlace

_LENGTH = 12
_TAG = re.compile(rf"cpdesk-([0-9a-f]{{{_LENGTH}}})-([0-9a-f]{{{_LENGTH}}})")
_IS_OURS = "cpdesk-"


@dataclass(frozen=True, slots=True)
class TextTag:
    """A tag: a mark of the place that a text stands in, and one of its words as the paper printed them.

    Hashes of what the paper itself shows: a tag says nothing that the paper does not.
    """

    place: str
    words: str

    def __str__(self) -> str:
        return f"{_IS_OURS}{self.place}-{self.words}"


def place_mark(place: TextPlace) -> str:
    """Return the mark of a place."""
    return _mark(f"{place.kind.value}|{place.subject}")


def words_mark(lines: Iterable[str]) -> str:
    """Return the mark of the lines of a text, the same however its quotes and dashes are written."""
    return _mark("\n".join(filter(None, map(bare_line, lines))))


def read_tag(text: str) -> TextTag | None:
    """Return the tag that `str` wrote; None for what is none of ours."""
    found = _TAG.fullmatch(text)
    return TextTag(found[1], found[2]) if found is not None else None


def _mark(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:_LENGTH]
