"""What cells sort by: numbers by value, references as people count them, nothing last."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T")
SortKey = tuple[tuple[int, Decimal, str], ...]
NO_KEY: SortKey = ()
"""The key of a cell with nothing to sort by: a symbol, a dash. It comes last, whichever way is sorted."""


def by_number(number: Decimal | int | None) -> SortKey:
    """Return the key of a number; None has nothing to sort by."""
    return NO_KEY if number is None else ((0, Decimal(number), ""),)


def by_text(text: str) -> SortKey:
    """Return the key of a text in which whole numbers count as numbers, so that 2.2 comes before 2.10."""
    pieces = re.findall(r"\d+|[^\d\s]+", text.casefold())
    return tuple((0, Decimal(piece), "") if piece.isdecimal() else (1, Decimal(0), piece) for piece in pieces)


def arranged(items: Iterable[T], key: Callable[[T], SortKey], *, descending: bool = False) -> list[T]:
    """Return the items in order; equal ones stay as they stood, and those with nothing to sort by come last."""
    keyed = [(key(item), item) for item in items]
    known = [pair for pair in keyed if pair[0]]
    known.sort(key=_first, reverse=descending)
    return [item for _, item in known] + [item for found, item in keyed if not found]


def _first(pair: tuple[SortKey, object]) -> SortKey:
    return pair[0]
