"""Checking the parts of a council's own kind of report: what each is called and holds, and what it stands under."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.kind_file import kind_tables
from cpdesk.report.kind_part import Holds, Need
from cpdesk.store.toml_places import TomlPlaces
from cpdesk.store.toml_text import Table, refuse_unknown, tables_of, text_of

_PART_KEYS = ("name", "holds", "need", "of_measures", "under", "numbered")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAMED: Mapping[Holds, str] = {
    **{holds: holds.value for holds in Holds if holds.is_made},
    Holds.PLEDGES: "pledge",
    Holds.IMPLICATIONS: "implications",
    Holds.OWN: "custom",
}
"""What a part is called that holds what cpdesk knows by that name."""
_NEEDS: Mapping[str, Holds] = MappingProxyType({"scorecard": Holds.SHEET, "young-people": Holds.PLEDGES})
"""What a paper of one page is about: without it nothing of the figures is printed."""

_WITH_APPENDICES = (Holds.SCORECARD, Holds.CHANGES, Holds.TRACKER, Holds.TABLES, Holds.APPENDICES)
_CANNOT: Mapping[str, tuple[Holds, ...]] = MappingProxyType(
    {"scorecard": _WITH_APPENDICES, "young-people": tuple(holds for holds in Holds if holds.is_made)}
)
"""What such a paper has no room for: what has appendices, and on the page for young people all that is made."""


def can_hold(like: str, holds: Holds) -> bool:
    """Return whether a kind that is like one of ours can print such a part."""
    return holds not in _CANNOT.get(like, ())


def check_parts_of(like: str, data: Table, places: TomlPlaces) -> None:
    """Raise CpdeskError where a kind lacks what the one that it is like is for, or holds what that cannot print."""
    parts = tables_of(data, "parts") if "parts" in data else tables_of(kind_tables(like), "parts")
    held = {number: Holds(str(table.get("holds", Holds.TEXT))) for number, table in parts}
    for number, holds in held.items():
        if not can_hold(like, holds):
            raise CpdeskError(
                f"{places.item('parts', number)} holds “{holds}”, which a kind like “{like}” cannot print.",
                'Take it out, or write like = "briefing".',
            )
    wanted = _NEEDS.get(like)
    if wanted is not None and wanted not in held.values():
        raise CpdeskError(
            f"The file has no part that holds “{wanted}”, which is what a kind like “{like}” is for.",
            f'Add [[parts]] with name = "{_NAMED[wanted]}" and holds = "{wanted}".',
        )


def check_parts(parts: Sequence[tuple[int, Table]], places: TomlPlaces) -> list[str]:
    """Return the names of the parts, each of which is understood and there but once."""
    names: list[str] = []
    held: list[Holds] = []
    for number, table in parts:
        where = places.item("parts", number)
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
            check_flag(table, flag, where)
        holds = Holds(str(table.get("holds", Holds.TEXT)))
        _check_held(name, holds, held, where)
        under = text_of(table, "under", where, default="")
        if under and under not in names:
            raise _misplaced(where, name, under, {str(one.get("name")): one for _, one in parts})
        names.append(name)
        held.append(holds)
    if not names:
        raise CpdeskError("The file has no parts.", 'Add [[parts]] with name = "background", for instance.')
    return names


def _misplaced(where: str, name: str, under: str, parts: Mapping[str, Table]) -> CpdeskError:
    """Return what is wrong with a part that stands under one which is not before it."""
    if under == name:
        return CpdeskError(f"{where} stands under itself.", "Take its “under” out.")
    if under not in parts:
        return CpdeskError(f"{where} stands under “{under}”, which is no part of the file.", "Check its name.")
    above, seen = under, {name}
    while above and above not in seen:
        seen.add(above)
        above = str(parts.get(above, {}).get("under", ""))
    if above:
        return CpdeskError(
            f"{where} stands under “{under}”, and that in turn under “{name}”.", "Take one “under” of the two out."
        )
    return CpdeskError(f"{where} stands under “{under}”, which comes behind it.", f"Put “{under}” before “{name}”.")


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


def check_flag(table: Table, name: str, where: str) -> None:
    """Raise CpdeskError where a key that is yes or no says something else."""
    if name in table and not isinstance(table[name], bool):
        raise CpdeskError(f"{name} in {where} is neither true nor false.", f"Write {name} = false, or leave it out.")
