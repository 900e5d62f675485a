"""Marks of what is exempt where a details file can have none."""

from collections.abc import Iterator, Mapping

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exempt_slip import exempt_slip
from cpdesk.store.toml_text import Table

_MARKED = {("section", "text"), ("commentary", "text"), ("tracker", "progress")}
"""The texts in which a paragraph can be marked: they are read with their marks."""


def refuse_marks(data: Table) -> None:
    """Raise CpdeskError where something other than a text of paragraphs has a mark, as it would be published."""
    for name, held in data.items():
        tables = held if isinstance(held, list) else [held]
        for number, table in enumerate(tables, start=1):
            where = f"[[{name}]] {number}" if isinstance(held, list) else f"[{name}]"
            for key, said in _texts(table):
                if (name, key) not in _MARKED and (slip := exempt_slip(said)):
                    raise CpdeskError(
                        f"“{slip}” in the {key} of {where} marks nothing as exempt.",
                        'Take it out, and write exempt = "2" or an [[exempt]] table, as the guide says.',
                    )


def _texts(table: object) -> Iterator[tuple[str, str]]:
    for key, said in table.items() if isinstance(table, Mapping) else ():
        if isinstance(said, str):
            yield str(key), said
