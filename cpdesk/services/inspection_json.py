"""Inspecting: what was understood of a workbook, for scripts."""

import json
from collections.abc import Iterator
from itertools import islice

from cpdesk.domain.exchange import supplied_to_json
from cpdesk.domain.supplied import SuppliedWorkbook

_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)
_ITEM_DEPTH = 2  # the object, each list in it
_MEASURE_DEPTH = 4  # the object, its scorecards, one of them, its measures
_TOGETHER = 10  # of more, the texts grow so large that the system is asked for their room each time: half as long again


def inspection_json(workbook: SuppliedWorkbook) -> str:
    """Return one JSON object, ending with a newline; not indented, which takes Python four times as long."""
    return "".join(inspection_pieces(workbook))


def inspection_pieces(workbook: SuppliedWorkbook) -> Iterator[str]:
    """Yield the same piece by piece: the whole of a large workbook's would take as much memory as all its figures."""
    yield "{"
    for number, (key, item) in enumerate(supplied_to_json(workbook, iter).items()):
        depth = _MEASURE_DEPTH if key == "scorecards" else _ITEM_DEPTH
        yield f"{', ' if number else ''}{_JSON.encode(key)}: "
        yield from _pieces(item, depth - 1)
    yield "}\n"


def _pieces(value: object, depth: int) -> Iterator[str]:
    """Yield the JSON of a value, what lies so deep in it in one piece each."""
    if depth and isinstance(value, dict):
        yield "{"
        for number, (key, item) in enumerate(value.items()):
            yield f"{', ' if number else ''}{_JSON.encode(key)}: "
            yield from _pieces(item, depth - 1)
        yield "}"
    elif depth > 1 and isinstance(value, list | Iterator):
        yield "["
        for number, item in enumerate(value):
            yield ", " if number else ""
            yield from _pieces(item, depth - 1)
        yield "]"
    elif depth and isinstance(value, list | Iterator):
        yield from _list_pieces(iter(value))
    else:
        yield _JSON.encode(value)


def _list_pieces(items: Iterator[object]) -> Iterator[str]:
    """Yield the JSON of a list, many items at once: an encoder takes as long to begin as to write a small one."""
    yield "["
    separator = ""
    while together := list(islice(items, _TOGETHER)):
        yield f"{separator}{_JSON.encode(together)[1:-1]}"
        separator = ", "
    yield "]"
