"""Reading JSON that may come from anywhere."""

import json

from cpdesk.store.json_pieces import JsonPieces

_LARGE = 1 << 18


def parse_json(text: bytes | str) -> object:
    """Return the value; raise ValueError for anything that is not plain JSON.

    What Python alone accepts (NaN, infinity) is refused, and so is nesting too deep to read. A large text is read in
    pieces, which lets other threads have their turn while it is read.
    """
    decoder = json.JSONDecoder(parse_constant=_refuse)
    try:
        if len(text) > _LARGE:
            return JsonPieces(text, decoder).value()
        value: object = decoder.decode(text.decode("utf-8") if isinstance(text, bytes) else text)
    except RecursionError as cause:
        raise ValueError("nested too deep") from cause
    return value


def _refuse(constant: str) -> None:
    raise ValueError(constant)
