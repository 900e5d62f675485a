"""The file of a kind of report in resources/reports: its parts in their order, with its fixed words."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cpdesk.domain.narrative import Section
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kind_part import Holds, KindPart, Need
from cpdesk.resources import resource_text


@dataclass(frozen=True, slots=True)
class Layout:
    """How the paper of a kind is numbered.

    `has_implications_chapter` puts the implications below one heading, else each is a chapter. Headings below that of
    a chapter have numbers if `numbers_sub_headings`, else the paragraphs below them go on with the chapter's own. Where
    it `numbers_lists`, the items of a numbered list go on below the number of their paragraph: 2.8.1 below 2.8.
    A kind that never `prints_commentary` lacks none. `most_pages` are the pages that it is meant to fit on, 0 for any.
    One that `is_plain` is meant for readers who know no word of an office.
    """

    has_implications_chapter: bool = True
    numbers_sub_headings: bool = True
    numbers_lists: bool = False
    prints_commentary: bool = True
    most_pages: int = 0
    is_plain: bool = False


@dataclass(frozen=True)
class KindFile:
    """What the file of a kind says: the parts in the order of the paper, the words that print as they stand."""

    name: str
    parts: tuple[KindPart, ...]
    words: FixedWords
    layout: Layout = Layout()

    def part(self, name: str) -> KindPart | None:
        """Return the part of that name; None for a section of the officers' own."""
        return next((part for part in self.parts if part.name == name), None)

    def name_of(self, section: Section) -> str:
        """Return what a person calls a section: its heading in the paper, where it is neither a pledge nor its own."""
        usual = "" if section.heading or section.pledge else self.words.headings.get(section.part, "")
        return usual or section.name

    @property
    def written(self) -> tuple[str, ...]:
        """Return the names of the parts that officers write, as details files call them."""
        return tuple(part.name for part in self.parts if not part.holds.is_made and part.holds is not Holds.OWN)

    def parts_under(self, name: str) -> tuple[KindPart, ...]:
        """Return the parts that stand below the heading of another."""
        return tuple(part for part in self.parts if part.under == name)

    def makes(self, section: Section) -> bool:
        """Return whether cpdesk makes what stands in a section."""
        part = self.part(section.part)
        return part is not None and part.holds.is_made


@cache
def kind_file(name: str) -> KindFile:
    """Return the file of that kind of report; what it does not say is as all kinds have it."""
    return kind_with(name, kind_tables(name))


def kind_with(name: str, data: Mapping[str, Any]) -> KindFile:
    """Return the kind of report that those tables describe."""
    common = kind_tables("common")
    words = FixedWords(
        title=data["title"],
        default_title=data.get("default_title", data["title"]),
        required_implications=tuple(data.get("required_implications", common["required_implications"])),
        optional_implications=tuple(data.get("optional_implications", common["optional_implications"])),
        front=data["front"],
        headings={**common["headings"], **data.get("headings", {})},
        sentences={**common["sentences"], **data.get("sentences", {})},
        purpose=data.get("purpose", ""),
        hints={**common["hints"], **data.get("hints", {})},
        clearance=tuple(data.get("clearance", common["clearance"])),
    )
    return KindFile(name, tuple(map(_part, data["parts"])), words, _layout(data.get("layout", {})))


def _layout(table: Mapping[str, object]) -> Layout:
    return Layout(
        has_implications_chapter=table.get("implications_chapter") is not False,
        numbers_sub_headings=table.get("number_sub_headings") is not False,
        numbers_lists=table.get("number_lists") is True,
        prints_commentary=table.get("commentary") is not False,
        is_plain=table.get("plain") is True,
        most_pages=pages if isinstance(pages := table.get("pages"), int) else 0,
    )


@cache
def kind_tables(name: str) -> Mapping[str, Any]:
    """Return the tables of a kind's file as they stand there; `common` has what all kinds have."""
    return tomllib.loads(resource_text("reports", f"{name}.toml"))


def _part(table: Mapping[str, object]) -> KindPart:
    return KindPart(
        name=str(table["name"]),
        holds=Holds(str(table.get("holds", Holds.TEXT))),
        need=Need(str(table.get("need", Need.REQUIRED))),
        is_of_measures=table.get("of_measures") is True,
        under=str(table.get("under", "")),
        is_numbered=table.get("numbered") is not False,
    )
