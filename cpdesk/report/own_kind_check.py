"""Checking the file of a council's own kind of report, with sentences that say what is wrong in it."""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.meeting import ReportDetails
from cpdesk.report.kind_part import Holds
from cpdesk.report.own_kind_parts import check_flag, check_parts
from cpdesk.store.toml_places import TomlPlaces
from cpdesk.store.toml_text import Table, refuse_unknown, tables_of, text_of

KEYS = (
    "like",
    "title",
    "default_title",
    "purpose",
    "required_implications",
    "optional_implications",
    "clearance",
    "layout",
    "parts",
    "front",
    "headings",
    "hints",
    "sentences",
)
_LISTS = ("required_implications", "optional_implications", "clearance")
_LAYOUT = ("implications_chapter", "number_sub_headings", "number_lists", "commentary", "plain")
_PAGES = "pages"
_GAPS = {
    "default_title": {"every", "period"},
    "introduction_draft": {"committee", "about", "every", "period", "months"},
}
_HAS_OWN_HEADING = (Holds.PLEDGES, Holds.OWN, Holds.SERVICES)


def check_own_kind(data: Table, like: Mapping[str, Any], common: Mapping[str, Any], places: TomlPlaces) -> None:
    """Raise CpdeskError at the first thing in the file that would make no paper.

    `like` are the tables of the kind that it is like, `common` those of all kinds; `places` names where in the file.
    """
    refuse_unknown(data, KEYS, places.file(next((name for name in data if name not in KEYS), "")))
    text_of(data, "title", places.file("title"))
    default = text_of(data, "default_title", places.file("default_title"), default="")
    _check_gaps(places.key("default_title"), default, _GAPS["default_title"])
    text_of(data, "purpose", places.file("purpose"), default="")
    hints = _table(data, "hints")
    for name in hints:
        text_of(hints, name, places.table("hints"))
    for name in _LISTS:
        _check_list(data, name, places)
    _check_layout(_table(data, "layout"), places.table("layout"))
    front = _table(data, "front")
    refuse_unknown(front, ReportDetails.printed(), places.table("front"))
    for name in front:
        text_of(front, name, places.table("front"))
    parts = tables_of(data, "parts") if "parts" in data else tables_of(like, "parts")
    names = check_parts(parts, places)
    headings = {**common["headings"], **like.get("headings", {})}
    sentences = {**common["sentences"], **like.get("sentences", {})}
    _check_words(_table(data, "headings"), places.table("headings"), headings, names)
    _check_words(_table(data, "sentences"), places.table("sentences"), sentences, ())
    _check_headed(parts, {**headings, **_table(data, "headings")}, places)


def _check_layout(layout: Table, where: str) -> None:
    refuse_unknown(layout, (*_LAYOUT, _PAGES), where)
    for name in _LAYOUT:
        check_flag(layout, name, where)
    pages = layout.get(_PAGES, 0)
    if not isinstance(pages, int) or isinstance(pages, bool) or pages < 0:
        raise CpdeskError(f"pages in {where} is not a number of pages.", "Write pages = 1, or leave it out.")


def _table(data: Table, name: str) -> Table:
    table = data.get(name, {})
    if not isinstance(table, Mapping):
        raise CpdeskError(f"“{name}” is not a table.", f"Write [{name}] on a line of its own.")
    return table


def _check_list(data: Table, name: str, places: TomlPlaces) -> None:
    listed = data.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(item, str) and item.strip() for item in listed):
        raise CpdeskError(f"{places.key(name)} is not a list of texts.", f'Write {name} = ["Legal", "Finance"].')


def _check_words(table: Table, where: str, known: Mapping[str, str], parts: Iterable[str]) -> None:
    """Refuse words that nothing prints, and gaps that nothing fills."""
    free = [*parts]
    for name in table:
        said = text_of(table, name, where)
        if name not in known and name not in free and not name.startswith("implication "):
            raise CpdeskError(
                f"{where} has words for “{name}”, which no such paper prints.", "Check its name against [[parts]]."
            )
        _check_gaps(f"“{name}” in {where}", said, _GAPS.get(name) or _gaps_of(known.get(name, "")))


def _check_gaps(where: str, said: str, known: Iterable[str]) -> None:
    try:
        gaps = _gaps_of(said)
    except ValueError as cause:
        raise CpdeskError(f"{where} has a brace that nothing closes.", "Write {{ and }} for braces.") from cause
    unknown = sorted(gaps - {*known})
    if unknown:
        choice = f"It may have {', '.join(f'{{{gap}}}' for gap in sorted(known))}." if known else "It has no gaps."
        raise CpdeskError(f"{where} has a gap {{{unknown[0]}}} that nothing fills.", choice)


def _gaps_of(text: str) -> set[str]:
    """Return the gaps of a text; what says how a gap is to be filled makes it another one, which nothing fills."""
    parsed = [(gap, look, how) for _, gap, look, how in Formatter().parse(text) if gap is not None]
    return {gap + (f"!{how}" if how else "") + (f":{look}" if look else "") for gap, look, how in parsed}


def _check_headed(parts: Iterable[tuple[int, Table]], headings: Mapping[str, object], places: TomlPlaces) -> None:
    for number, table in parts:
        name = str(table["name"])
        if Holds(str(table.get("holds", Holds.TEXT))) not in _HAS_OWN_HEADING and name not in headings:
            raise CpdeskError(
                f"{places.item('parts', number)}, “{name}”, has no heading.", f'Add {name} = "…" below [headings].'
            )
