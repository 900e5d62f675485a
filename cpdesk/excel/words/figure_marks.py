"""The letter or word of a rating that stands beside a figure in its cell: 85% (A), Green 91%, 12 (R)."""

import re
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.excel.words.figure_spellings import is_of_numbers, without_signs
from cpdesk.excel.words.figures import read_text
from cpdesk.excel.words.wording import tidy, without_footnote

_LETTERS = "RAGB"
_WORD = r"(?:[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN|[Bb]lue|BLUE|[Yy]ellow|YELLOW)"
_MARK = rf"(?:[{_LETTERS}]|{_WORD})"
_BEHIND = late_pattern(
    rf"(?P<figure>.*[\d%)][*†‡]{{0,3}})(?: ?[(\[](?P<bracketed>{_MARK})[)\]]| ?[-,/|:] ?(?P<parted>{_MARK})"
    rf"|(?: |(?<=[%*†‡]))(?P<bare>{_MARK}))"
)
_BEFORE = late_pattern(rf"(?:[(\[](?P<bracketed>{_MARK})[)\]] ?|(?P<bare>{_MARK})[ :,/|-]+)(?P<figure>[(<>£\d.].*)")
_PICTURED = {
    **dict.fromkeys("🔴🟥", "red"),
    **dict.fromkeys("🟢🟩", "green"),
    **dict.fromkeys("🟠🟧", "amber"),
    **dict.fromkeys("🟡🟨", "yellow"),
}
_PICTURE = re.compile(f"[{''.join(_PICTURED)}]")
BOYS_AND_GIRLS = frozenset("bg")
"""Letters that may be blue and green, and as well boys and girls."""

_PLAIN_ENDS = frozenset("0123456789%")


def may_have_mark(text: str) -> bool:
    """Return whether a cell's text begins or ends as a bare figure does not: most do, which is seen at once.

    Nor has one of nothing but numbers and their signs a mark, such as `62 (47%)`.
    """
    return bool(text) and (text[-1] not in _PLAIN_ENDS or not text[0].isdigit()) and not is_of_numbers(text)


@lru_cache(maxsize=1 << 12)
def mark_beside(text: str) -> str | None:
    """Return the mark beside a figure, in small letters: `a` of `85% (A)`, `amber` of `Amber 85`; else None.

    Letters are capitals: `85% (a)` points to a footnote, and `85% (r)` is revised.
    """
    if is_of_numbers(text):
        return None
    pictures = {_PICTURED[picture] for picture in _PICTURE.findall(text)}
    if pictures:
        return pictures.pop() if len(pictures) == 1 and _is_figure(_PICTURE.sub(" ", text)) else None
    found = _found(text)
    if found is None:
        return None
    return next(group for name, group in found.groupdict().items() if group and name != "figure").casefold()


def without_mark(text: str) -> str:
    """Return a figure's text without the mark beside it: `85%*` of `85%* (A)`."""
    found = _found(text)
    return found["figure"] if found is not None else text


@lru_cache(maxsize=1 << 12)
def _found(text: str) -> re.Match[str] | None:
    if is_of_numbers(text):
        return None
    words = without_signs(without_footnote(tidy(text)))
    found = (pattern.fullmatch(words) for pattern in (_BEHIND, _BEFORE))
    return next((match for match in found if match is not None and _is_figure(match["figure"])), None)


def is_letter_mark(mark: str) -> bool:
    """Return whether the mark is a letter, which may stand for anything, and no word."""
    return len(mark) == 1


def _is_figure(text: str) -> bool:
    found = read_text(tidy(text))
    return found.number is not None or found.numerator is not None
