"""A council's own kind of report as it is made and changed part by part, kept as the text of its file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tomli_w

from cpdesk.domain import field as fields
from cpdesk.domain.edits import SetFields
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import slug
from cpdesk.report.kind_file import kind_tables
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kind_part import Holds, KindPart, Need
from cpdesk.report.own_kind import like_of
from cpdesk.report.own_kind_parts import can_hold
from cpdesk.services.own_kinds import OwnKind, kind_from_text
from cpdesk.services.report_list import listed_reports
from cpdesk.store.toml_text import parse_toml

LISTS = ("required_implications", "optional_implications", "clearance")
WORDS = ("headings", "hints", "sentences")
NEEDS = tuple(Need)


@dataclass(frozen=True)
class KindWord:
    """A fixed wording: the table that it stands in, its name there, what it says, what it would say by itself."""

    table: str
    name: str
    said: str
    usual: str


def copied_kind(pack: BoardPack, kind: str, title: str) -> OwnKind:
    """Return a kind of the council's own that is as another one of the pack's, under a title of its own.

    Raises CpdeskError where that title makes no name, or the name of a kind that there is.
    """
    name = slug(title)
    if not name or name in (*KIND_NAMES, "common") or fields.kind(name) in pack.fields:
        said = "is called so already" if name else "cannot be told by that name"
        raise CpdeskError(f"A kind of report {said}: “{title.strip()}”.", "Give it another name.")
    text = pack.fields.get(fields.kind(kind))
    if isinstance(text, str) and kind not in KIND_NAMES:
        data = dict(parse_toml(text))
    else:
        tables = kind_tables(kind)
        data = {"like": kind, "parts": tables["parts"], "front": tables["front"]}
        data |= {key: tables[key] for key in ("purpose", *LISTS) if key in tables}
    return _kind(name, {**data, "title": title.strip(), "default_title": _plain(title.strip())})


def with_text(own: OwnKind, key: str, said: str) -> OwnKind:
    """Return the kind with another title, default title or purpose; raise CpdeskError where that makes no paper."""
    return _changed(own, {key: said.strip()})


def with_list(own: OwnKind, key: str, items: Sequence[str]) -> OwnKind:
    """Return the kind with other implications, or with others who clear it; raise CpdeskError as `with_text` does."""
    cleaned = dict.fromkeys(" ".join(item.split()) for item in items)
    return _changed(own, {key: [item for item in cleaned if item]})


def with_word(own: OwnKind, table: str, name: str, said: str) -> OwnKind:
    """Return the kind with another wording; an empty one is again what it is by itself."""
    words = {key: value for key, value in _data(own).get(table, {}).items() if key != name}
    return _changed(own, {table: words | ({name: said} if said.strip() else {})})


def with_parts(own: OwnKind, parts: Sequence[KindPart]) -> OwnKind:
    """Return the kind with those parts in that order; raise CpdeskError as `with_text` does."""
    return _changed(own, {"parts": [_table(part) for part in parts]})


def with_own_part(own: OwnKind, heading: str) -> OwnKind:
    """Return the kind with a part of text more, last of all, under a heading of its own."""
    plain = " ".join(heading.split())
    base = slug(plain) or "part"
    taken = {part.name for part in own.file.parts} | {name.value for name in Holds} | {"pledge", "custom"}
    name = next(name for name in (base, *(f"{base}-{number}" for number in range(2, 1000))) if name not in taken)
    parts = [*map(_table, own.file.parts), _table(KindPart(name, need=Need.USUAL))]
    return _changed(own, {"parts": parts, "headings": {**_data(own).get("headings", {}), name: _plain(plain)}})


def moved_part(own: OwnKind, at: int, to: int) -> OwnKind:
    """Return the kind with a part at another place; raise CpdeskError where it would stand above what it is under."""
    parts = list(own.file.parts)
    parts.insert(to, parts.pop(at))
    return with_parts(own, parts)


def with_need(own: OwnKind, at: int, need: Need) -> OwnKind:
    """Return the kind with a part that is needed as that says."""
    parts = list(own.file.parts)
    parts[at] = replace(parts[at], need=need)
    return with_parts(own, parts)


def without_part(own: OwnKind, at: int) -> OwnKind:
    """Return the kind without a part, and without its words; raise CpdeskError where others stand below it."""
    gone = own.file.parts[at].name
    parts = [_table(part) for part in own.file.parts if part.name != gone]
    usual = _usual(own, "headings")
    headings = {key: said for key, said in _data(own).get("headings", {}).items() if key != gone or key in usual}
    return _changed(own, {"parts": parts, "headings": headings})


def parts_to_add(own: OwnKind) -> tuple[tuple[KindPart, str], ...]:
    """Return the parts of cpdesk's kinds that this one lacks and can print, with their headings."""
    like = like_of(_data(own))
    there = {part.name for part in own.file.parts} | {str(part.holds) for part in own.file.parts if part.holds.is_made}
    found: dict[str, tuple[KindPart, str]] = {}
    for kind in KIND_NAMES:
        tables = kind_tables(kind)
        headings = {**kind_tables("common")["headings"], **tables.get("headings", {})}
        for table in tables["parts"]:
            part = _part(table)
            is_new = part.name not in there and str(part.holds) not in there
            if is_new and can_hold(like, part.holds) and not part.under and part.name in headings:
                found.setdefault(part.name, (part, str(headings[part.name])))
    return tuple(found.values())


def with_added(own: OwnKind, part: KindPart, heading: str) -> OwnKind:
    """Return the kind with one of the parts that it lacks, last of all."""
    headings = dict(_data(own).get("headings", {}))
    if part.name not in _usual(own, "headings"):
        headings.setdefault(part.name, heading)
    return _changed(own, {"parts": [*map(_table, own.file.parts), _table(part)], "headings": headings})


def part_heading(own: OwnKind, part: KindPart) -> str:
    """Return what a part is called in the list of parts."""
    made = {
        Holds.PLEDGES: "The pledges, each under its own heading",
        Holds.OWN: "Sections with headings of the officers’ own",
        Holds.SERVICES: "Service areas, each under its own heading",
    }
    return made.get(part.holds) or own.file.words.headings.get(part.name, part.name)


def kind_words(own: OwnKind) -> tuple[KindWord, ...]:
    """Return all wording that a kind prints or shows, in the order of its tables."""
    return tuple(word for table in WORDS for word in _words_of(own, table))


def _words_of(own: OwnKind, table: str) -> Iterator[KindWord]:
    usual, said = _usual(own, table), _data(own).get(table, {})
    for name in dict.fromkeys((*usual, *said)):
        yield KindWord(table, name, str(said.get(name, usual.get(name, ""))), str(usual.get(name, "")))


def in_use(pack: BoardPack, kind: str) -> tuple[str, ...]:
    """Return what the reports of the pack that are of a kind are called."""
    listed = zip(pack.reports, listed_reports(pack), strict=True)
    return tuple(report.words for name, report in listed if pack.of(name).kind == kind)


def taking_kind_out(pack: BoardPack, own: OwnKind) -> SetFields:
    """Return the edit that takes a kind out of the pack; raise CpdeskError where a report is of it."""
    users = in_use(pack, own.name)
    if users:
        raise CpdeskError(
            f"{own.file.words.title} cannot be taken out: a report of this pack is of that kind ({', '.join(users)}).",
            "Change the kind of that report first.",
        )
    return SetFields(f"taking out the kind of report “{own.file.words.title}”", {fields.kind(own.name): None})


def _data(own: OwnKind) -> dict[str, Any]:
    return dict(parse_toml(own.text))


def _changed(own: OwnKind, changes: Mapping[str, Any]) -> OwnKind:
    return _kind(own.name, {**_data(own), **changes})


def _kind(name: str, data: Mapping[str, Any]) -> OwnKind:
    return kind_from_text(name, tomli_w.dumps(dict(data), multiline_strings=False))


def _usual(own: OwnKind, table: str) -> dict[str, Any]:
    like = kind_tables(like_of(_data(own)))
    return {**kind_tables("common").get(table, {}), **like.get(table, {})}


def _part(table: Mapping[str, Any]) -> KindPart:
    return KindPart(
        str(table["name"]),
        Holds(table.get("holds", Holds.TEXT)),
        Need(table.get("need", Need.REQUIRED)),
        table.get("of_measures") is True,
        str(table.get("under", "")),
        table.get("numbered") is not False,
    )


def _table(part: KindPart) -> dict[str, Any]:
    """Return a part as a file has it, without what goes without saying."""
    whole: dict[str, Any] = {"name": part.name, "holds": str(part.holds), "need": str(part.need)}
    whole |= {"of_measures": part.is_of_measures, "under": part.under, "numbered": part.is_numbered}
    usual = {"holds": "text", "need": "required", "of_measures": False, "under": "", "numbered": True}
    return {key: value for key, value in whole.items() if key not in usual or usual[key] != value}


def _plain(words: str) -> str:
    """Return words as a file has them, in which braces are gaps to be filled."""
    return words.replace("{", "{{").replace("}", "}}")
