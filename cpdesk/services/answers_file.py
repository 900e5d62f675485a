"""The answers file: what a person would answer in the import window, as TOML that a script can give."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.store.profile_text import PROFILE_TABLES, parse_profile
from cpdesk.store.reading import read_text
from cpdesk.store.toml_text import Table, parse_toml, refuse_unknown, tables_of, text_of

_KEYS = ("code", "sheet", "cell", "about", "answer", "all")


@dataclass(frozen=True)
class GivenAnswer:
    """One `[[answer]]` as written; `where` names it in the file. A table with a list of cells makes one for each.

    `is_for_all`: it answers every question of its code that no other answer is about.
    """

    where: str
    code: str
    answer: str
    sheet: str = ""
    cell: str = ""
    about: str = ""
    is_for_all: bool = False


@dataclass(frozen=True)
class AnswersFile:
    """All that an answers file says. A kept profile serves as one: then `profile` is that, and nothing else is said."""

    answers: tuple[GivenAnswer, ...] = ()
    profile: ImportProfile | None = None


def read_answers(path: Path) -> AnswersFile:
    """Return what the answers file says; raise CpdeskError naming what cannot be understood, and where."""
    return parse_answers(read_text(path))


def parse_answers(text: str) -> AnswersFile:
    """Return what an answers file of that text says; raise CpdeskError as `read_answers` does."""
    data = parse_toml(text)
    refuse_unknown(data, PROFILE_TABLES, "The file")
    if "scorecard" in data:
        return AnswersFile(profile=parse_profile(text))
    text_of(data, "name", "The file", default="")
    tables = tables_of(data, "answer")
    return AnswersFile(tuple(given for number, table in tables for given in _answers(table, f"[[answer]] {number}")))


def _answers(table: Table, where: str) -> Iterator[GivenAnswer]:
    """Yield the answer of a table, or one for each thing in its list of cells or of what it is about."""
    for name in ("cell", "about"):
        listed = table.get(name)
        if isinstance(listed, list):
            if not listed:
                raise CpdeskError(f"{name} in {where} is an empty list.", "Name what it is about, or leave it out.")
            for item in listed:
                yield from _answers({**table, name: item}, f"{where} ({item})")
            return
    yield _answer(table, where)


def _answer(table: Table, where: str) -> GivenAnswer:
    refuse_unknown(table, _KEYS, where)
    code, answer = text_of(table, "code", where).strip(), text_of(table, "answer", where)
    sheet, cell, about = (text_of(table, name, where, default="") for name in ("sheet", "cell", "about"))
    is_for_all = table.get("all", False)
    if not isinstance(is_for_all, bool):
        raise CpdeskError(f"all in {where} should be true or false.", "Write all = true, or leave it out.")
    if is_for_all and (cell or about):
        raise CpdeskError(f"{where} is for all, and says what it is about too.", "Leave one of them out.")
    cell = cell.replace("$", "").strip().upper()
    if cell and find_place(cell) is None:
        raise CpdeskError(f"cell in {where} is “{cell}”, which is no cell.", 'Write one such as cell = "G2".')
    if cell and about:
        raise CpdeskError(f"{where} has a cell and says what it is about too.", "Leave one of them out.")
    return GivenAnswer(where, code, answer, sheet, cell, about, is_for_all)
