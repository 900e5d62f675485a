"""Reading JSON that may come from anywhere."""

import json


def parse_json(text: bytes | str) -> object:
    """Return the value; raise ValueError for anything that is not plain JSON.

    What Python alone accepts (NaN, infinity) is refused, and so is nesting too deep to read. Each object is passed
    through Python, so that a large text lets other threads have their turn while it is read.
    """
    try:
        decoded = text.decode("utf-8") if isinstance(text, bytes) else text
        value: object = json.loads(decoded, parse_constant=_refuse, object_hook=_as_it_is)
    except RecursionError as cause:
        raise ValueError("nested too deep") from cause
    return value


def _as_it_is(item: dict[str, object]) -> dict[str, object]:
    return item


def _refuse(constant: str) -> None:
    raise ValueError(constant)
