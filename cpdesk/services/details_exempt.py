"""What a details file says of measures, lines of the tracker and items of the minutes that are exempt."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.edits import Edit, SetExempt
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import Exemption, grounds_of
from cpdesk.domain.pack import BoardPack
from cpdesk.services.details_lines import line_key, names_of
from cpdesk.services.details_sections import check_paragraphs
from cpdesk.services.exempting import exempt_measures
from cpdesk.store.toml_text import Table, refuse_unknown, tables_of, text_of

_KEYS = ("measures", "lines", "minutes", "paragraph", "reason")


@dataclass(frozen=True)
class ExemptText:
    """The names of what is exempt, as the paper calls it, with why."""

    measures: tuple[str, ...]
    lines: tuple[str, ...]
    minutes: tuple[str, ...]
    exemption: Exemption


def exempt_texts(data: Table) -> tuple[ExemptText, ...]:
    """Return what `[[exempt]]` tables say; raise CpdeskError naming what cannot be understood."""
    return tuple(_exempt(table, f"[[exempt]] {number}") for number, table in tables_of(data, "exempt"))


def exempt_edits(
    texts: Sequence[ExemptText], pack: BoardPack, key_of: Callable[[str, BoardPack], str]
) -> Iterator[Edit]:
    """Yield the edits that say it; `key_of` finds a measure by its name."""
    for text in texts:
        if text.lines:
            yield SetExempt(tuple(line_key(name, pack) for name in text.lines), text.exemption, "tracker")
        if text.minutes:
            yield SetExempt(tuple(_minute_id(name, pack) for name in text.minutes), text.exemption, "minute")
        if text.measures:
            edit = exempt_measures(pack, [key_of(name, pack) for name in text.measures], text.exemption)
            yield edit
            pack = pack.with_fields(edit.changes(pack))


def _exempt(table: Table, where: str) -> ExemptText:
    refuse_unknown(table, _KEYS, where)
    measures, lines, minutes = (names_of(table, name, where) for name in ("measures", "lines", "minutes"))
    if not (measures or lines or minutes):
        raise CpdeskError(f"{where} does not say what is exempt.", 'Write measures = ["3.1"], for instance.')
    said = text_of(table, "paragraph", where)
    check_paragraphs(said or "none", f"paragraph in {where}")
    interest = " ".join(text_of(table, "reason", where, default="").split())
    return ExemptText(measures, lines, minutes, Exemption(", ".join(grounds_of(said)), interest))


def _minute_id(number: str, pack: BoardPack) -> str:
    found = [item.id for item in pack.minutes if number.casefold() in (item.number.casefold(), item.text.casefold())]
    if len(found) != 1:
        what = "no item" if not found else "more than one item"
        raise CpdeskError(f"There is {what} “{number}” in the minutes.", "Write its number or its words.")
    return found[0]
