"""Reading TOML that a person may have written, with refusals that say where and what to do."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from cpdesk.domain.errors import CpdeskError

_WHERE = re.compile(r"\(at (line \d+, column \d+|end of document)\)")

_TWICE = re.compile("Cannot (?:overwrite|declare|redefine|mutate)|Duplicate")
"""How tomllib says that a key or a table is there already."""

_YEARS = range(1900, 2101)

Table = Mapping[str, object]


def parse_toml(text: str) -> Table:
    """Return the tables of the text; raise CpdeskError where it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        found = _WHERE.search(str(cause))
        where = found[1].replace("end of document", "the end of the file") if found else "somewhere"
        if _TWICE.match(str(cause)):
            line = where.partition(",")[0]
            raise CpdeskError(
                f"At {line} something is said for the second time.", "Take one of the two out."
            ) from cause
        raise CpdeskError(f"At {where} this is not TOML.", "Check the quotes and brackets there.") from cause
    except RecursionError as cause:
        raise CpdeskError("Its brackets are nested too deep.", "A file like this needs one level of them.") from cause


def tables_of(data: Table, name: str) -> list[tuple[int, Table]]:
    """Return the tables `[[name]]` in their order, counted from 1."""
    found = data.get(name, [])
    if not isinstance(found, list) or not all(isinstance(table, Mapping) for table in found):
        raise CpdeskError(f"“{name}” is not a list of tables.", f"Write [[{name}]] on a line of its own for each.")
    return list(enumerate(found, start=1))


def refuse_unknown(table: Table, known: Sequence[str], where: str) -> None:
    """Raise a CpdeskError that names a key of the table which is not among the known ones."""
    for name in table:
        if name not in known:
            raise CpdeskError(f"{where} has a key “{name}” that cpdesk does not know.", f"It knows {', '.join(known)}.")


def text_of(table: Table, name: str, where: str, *, default: str | None = None) -> str:
    """Return the text under that key; raise CpdeskError where it is none, or missing with no `default`."""
    if name not in table and default is None:
        raise CpdeskError(f"{where} has no {name}.", f'Add {name} = "…".')
    value = table.get(name, default)
    if not isinstance(value, str):
        within = where.replace("The file", "the file")
        raise CpdeskError(f"{name} in {within} is not text.", f'Put it in quotes: {name} = "…".')
    return value


def day_of(table: Table, name: str, where: str, what: str) -> date | None:
    """Return the day under that key, None where there is none; raise CpdeskError where it is no day of `what`."""
    if name not in table:
        return None
    value = table[name]
    if not isinstance(value, date) or isinstance(value, datetime):
        raise CpdeskError(f"{name} in {where} is not a date.", "Write it without quotes: 2019-09-17.")
    if value.year not in _YEARS:
        raise CpdeskError(
            f"{name} in {where} is {value.isoformat()}, which cannot be the day of {what}.",
            f"Give a year from {_YEARS[0]} to {_YEARS[-1]}.",
        )
    return value
