"""The type of a value that JSON can hold, with the one canonical way to write it."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]


def canonical_json(value: JsonValue) -> str:
    """Return `value` as JSON text that is the same for equal values: sorted keys, no spaces, no escapes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_pieces(value: JsonValue, depth: int = 5) -> Iterator[str]:
    """Yield the canonical JSON of a large value in pieces, which joined are the same text.

    Written in one piece, millions of characters keep every other thread of the program waiting.
    """
    if not depth or isinstance(value, str) or not isinstance(value, Mapping | Sequence) or not value:
        yield canonical_json(value)
    elif isinstance(value, Mapping):
        for place, key in enumerate(sorted(value)):
            yield f"{'{' if not place else ','}{canonical_json(key)}:"
            yield from canonical_pieces(value[key], depth - 1)
        yield "}"
    else:
        for place, item in enumerate(value):
            yield "," if place else "["
            yield from canonical_pieces(item, depth - 1)
        yield "]"


def let_go(value: object, depth: int = 5) -> None:
    """Empty a large value that nobody needs any more, piece by piece: all at once keeps other threads waiting."""
    if depth and isinstance(value, list):
        while value:
            let_go(value.pop(), depth - 1)
    elif depth and isinstance(value, dict):
        while value:
            let_go(value.popitem()[1], depth - 1)


def content_hash(value: JsonValue) -> str:
    """Return the SHA-256 of the canonical JSON, in hexadecimal: the identity of a value by what it says."""
    return hashlib.sha256(canonical_json(value).encode("utf-8")).hexdigest()


def json_number(number: Decimal | None) -> int | float | None:
    """Return a decimal as JSON holds it: a whole number as an int, any other as the nearest float."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def decimal_number(value: object) -> Decimal | None:
    """Return a JSON number as the decimal that was written; None for anything that is not a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    return number if number.is_finite() else None
