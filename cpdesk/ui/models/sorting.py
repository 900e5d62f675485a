"""What cells sort by: numbers by value, references as people count them, nothing last."""

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

T = TypeVar("T")
SortKey = float | tuple[str | int, ...] | None
"""What a cell sorts by; None comes last, whichever way is sorted: a symbol, a dash. A column has keys of one kind."""

_NUMBERS = re.compile(r"(\d+)")


def by_number(number: Decimal | int | None) -> SortKey:
    """Return the key of a number; None has nothing to sort by."""
    return None if number is None else float(number)


def by_text(text: str) -> SortKey:
    """Return the key of a text in which whole numbers count as numbers, so that 2.2 comes before 2.10.

    Words and numbers take turns in it, so that like is compared with like.
    """
    words = text.casefold().strip()
    if not words:
        return None
    pieces: list[str | int] = [*_NUMBERS.split(words)]
    pieces[1::2] = map(int, pieces[1::2])
    return tuple(pieces)


def in_order(keys: Sequence[SortKey], *, descending: bool = False) -> list[int]:
    """Return the places of the keys in order; equal ones stay as they stood, and None comes last."""
    order = list(range(len(keys)))
    known = [place for place in order if keys[place] is not None]
    key_at: Callable[[int], Any] = keys.__getitem__
    known.sort(key=key_at, reverse=descending)
    return known if len(known) == len(order) else known + [place for place in order if keys[place] is None]


def arranged(items: Iterable[T], key: Callable[[T], SortKey], *, descending: bool = False) -> list[T]:
    """Return the items in order; equal ones stay as they stood, and those with nothing to sort by come last."""
    listed = list(items)
    return [listed[place] for place in in_order([key(item) for item in listed], descending=descending)]
