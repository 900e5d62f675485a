"""Checking the file of a council's own kind of report, with sentences that say what is wrong in it."""

import re
from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.meeting import ReportDetails
from cpdesk.report.kind_part import Holds, Need
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
_PART_KEYS = ("name", "holds", "need", "of_measures", "under", "numbered")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAMED: Mapping[Holds, str] = {
    **{holds: holds.value for holds in Holds if holds.is_made},
    Holds.PLEDGES: "pledge",
    Holds.IMPLICATIONS: "implications",
    Holds.OWN: "custom",
}
"""What a part is called that holds what cpdesk knows by that name."""
_GAPS = {
    "default_title": {"every", "period"},
    "introduction_draft": {"committee", "about", "every", "period", "months"},
}
_HAS_OWN_HEADING = (Holds.PLEDGES, Holds.OWN, Holds.SERVICES)


def check_own_kind(data: Table, like: Mapping[str, Any], common: Mapping[str, Any]) -> None:
    """Raise CpdeskError at the first thing in the file that would make no paper.

    `like` are the tables of the kind that it is like, `common` those of all kinds.
    """
    refuse_unknown(data, KEYS, "The file")
    text_of(data, "title", "The file")
    _check_gaps("default_title", text_of(data, "default_title", "The file", default=""), _GAPS["default_title"])
    text_of(data, "purpose", "The file", default="")
    hints = _table(data, "hints")
    for name in hints:
        text_of(hints, name, "[hints]")
    for name in _LISTS:
        _check_list(data, name)
    layout = _table(data, "layout")
    refuse_unknown(layout, (*_LAYOUT, _PAGES), "[layout]")
    for name in _LAYOUT:
        _check_flag(layout, name, "[layout]")
    pages = layout.get(_PAGES, 0)
    if not isinstance(pages, int) or isinstance(pages, bool) or pages < 0:
        raise CpdeskError("pages in [layout] is not a number of pages.", "Write pages = 1, or leave it out.")
    front = _table(data, "front")
    refuse_unknown(front, ReportDetails.printed(), "[front]")
    for name in front:
        text_of(front, name, "[front]")
    parts = tables_of(data, "parts") if "parts" in data else tables_of(like, "parts")
    names = _check_parts(parts)
    headings = {**common["headings"], **like.get("headings", {})}
    _check_words(_table(data, "headings"), "[headings]", headings, names)
    _check_words(_table(data, "sentences"), "[sentences]", {**common["sentences"], **like.get("sentences", {})}, ())
    _check_headed(parts, {**headings, **_table(data, "headings")})


def _table(data: Table, name: str) -> Table:
    table = data.get(name, {})
    if not isinstance(table, Mapping):
        raise CpdeskError(f"“{name}” is not a table.", f"Write [{name}] on a line of its own.")
    return table


def _check_list(data: Table, name: str) -> None:
    listed = data.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(item, str) and item.strip() for item in listed):
        raise CpdeskError(f"{name} is not a list of texts.", f'Write {name} = ["Legal", "Finance"].')


def _check_flag(table: Table, name: str, where: str) -> None:
    if name in table and not isinstance(table[name], bool):
        raise CpdeskError(f"{name} in {where} is neither true nor false.", f"Write {name} = false, or leave it out.")


def _check_parts(parts: Iterable[tuple[int, Table]]) -> list[str]:
    """Return the names of the parts, each of which is understood and there but once."""
    names: list[str] = []
    held: list[Holds] = []
    for number, table in parts:
        where = f"[[parts]] {number}"
        refuse_unknown(table, _PART_KEYS, where)
        name = text_of(table, "name", where)
        if not _NAME.fullmatch(name):
            raise CpdeskError(
                f"{where} is called “{name}”.", "Use small letters, figures and hyphens: background-papers."
            )
        if name in names:
            raise CpdeskError(f"{where} is called “{name}”, as another part is.", "Give each part a name of its own.")
        _check_choice(table, "holds", where, Holds)
        _check_choice(table, "need", where, Need)
        for flag in ("of_measures", "numbered"):
            _check_flag(table, flag, where)
        holds = Holds(str(table.get("holds", Holds.TEXT)))
        _check_held(name, holds, held, where)
        under = text_of(table, "under", where, default="")
        if under and under not in names:
            raise CpdeskError(
                f"{where} stands under “{under}”, which is no part before it.",
                f"Choose from: {', '.join(names)}." if names else "Put that part first.",
            )
        names.append(name)
        held.append(holds)
    if not names:
        raise CpdeskError("The file has no parts.", 'Add [[parts]] with name = "background", for instance.')
    return names


def _check_choice(table: Table, key: str, where: str, known: Iterable[str]) -> None:
    listed = [str(item) for item in known]
    if key in table and table[key] not in listed:
        raise CpdeskError(f"{key} in {where} cannot be “{table[key]}”.", f"Choose from: {', '.join(listed)}.")


def _check_held(name: str, holds: Holds, held: Iterable[Holds], where: str) -> None:
    wanted = _NAMED.get(holds)
    if (wanted is not None and name != wanted) or (wanted is None and name in _NAMED.values()):
        expected = f"name = “{wanted}”" if wanted else f"holds = “{_holds_of(name)}”"
        raise CpdeskError(f"{where} is called “{name}” and holds “{holds}”.", f"They belong together: {expected}.")
    if holds is not Holds.TEXT and holds in held:
        raise CpdeskError(f"{where} holds “{holds}”, as another part does.", "A paper has that once.")


def _holds_of(name: str) -> Holds:
    return next(holds for holds, called in _NAMED.items() if called == name)


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


def _check_headed(parts: Iterable[tuple[int, Table]], headings: Mapping[str, object]) -> None:
    for number, table in parts:
        name = str(table["name"])
        if Holds(str(table.get("holds", Holds.TEXT))) not in _HAS_OWN_HEADING and name not in headings:
            raise CpdeskError(f"[[parts]] {number}, “{name}”, has no heading.", f'Add {name} = "…" below [headings].')
