"""The type of a value that JSON can hold, with the one canonical way to write it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]


def canonical_json(value: JsonValue) -> str:
    """Return `value` as JSON text that is the same for equal values: sorted keys, no spaces, no escapes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


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
