"""The columns of a scorecard that are new, gone or renamed since last time."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_profile import ScorecardShape, ShapeColumn
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.blocks.heading_keys import kept_neighbours, without_number
from cpdesk.excel.blocks.heading_places import heading_place
from cpdesk.excel.words.vocabulary import ROLE_NAMES
from cpdesk.excel.words.wording import plain

_SAME_PLACE, _ANYWHERE = 40, 85
"""How alike two headings are, of 100, where one took the other's place between the same neighbours, or another."""


def column_changes(before: ScorecardShape, now: ScorecardShape, card: Scorecard) -> Iterator[Finding]:
    """Return what is different about the columns, from left to right, then those that are gone."""
    gone = list(_unlike(before, now))
    new = list(_unlike(now, before))
    line = next((column.line for column in card.columns), "column")
    renamed = dict(_renamed(before.columns, now.columns, gone, new))
    for index in new:
        place = heading_place(card, card.columns[index])
        column = now.columns[index]
        if index in renamed:
            yield _renamed_finding(place, before.columns[renamed[index]], column)
        else:
            text = f"The {line} {_called(column)} was not there last time. It was taken for {ROLE_NAMES[column.role]}."
            yield Finding(Severity.NOTE, "column-new", place, text)
    for index in gone:
        if index not in renamed.values():
            column = before.columns[index]
            text = f"The {line} {_called(column)}, which was {ROLE_NAMES[column.role]}, is not there any more."
            yield Finding(Severity.WARNING, "column-gone", card.place, text)


def _unlike(one: ScorecardShape, other: ScorecardShape) -> Iterator[int]:
    """Return the places of the columns that only `one` has, save those of one more period of a kind that both have."""
    known = set(other.signature)
    kinds = {without_number(key) for key in known}
    for index, column in enumerate(one.columns):
        name = without_number(column.key)
        is_of_a_period = name != plain(column.heading)
        if column.key not in known and not (is_of_a_period and name in kinds) and column.heading:
            yield index


def _renamed(
    before: Sequence[ShapeColumn], now: Sequence[ShapeColumn], gone: Sequence[int], new: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Return each new column with the one that it was: in its place and alike, or elsewhere and very alike."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where something changed

    scored = []
    here_keys, there_keys = [column.key for column in now], [column.key for column in before]
    for here in new:
        for there in gone:
            likeness = fuzz.token_sort_ratio(plain(now[here].heading), plain(before[there].heading))
            in_place = kept_neighbours(here_keys, here, new) == kept_neighbours(there_keys, there, gone)
            same_role = now[here].role is before[there].role
            if (in_place and (same_role or likeness >= _SAME_PLACE)) or (same_role and likeness >= _ANYWHERE):
                scored.append((in_place, likeness, -here, here, there))
    taken: dict[int, int] = {}
    for *_, here, there in sorted(scored, reverse=True):
        if here not in taken and there not in taken.values():
            taken[here] = there
    yield from taken.items()


def _renamed_finding(place: CellPlace, before: ShapeColumn, now: ShapeColumn) -> Finding:
    same = before.role is now.role
    meaning = "It means the same" if same else f"It was {ROLE_NAMES[before.role]}, and is {ROLE_NAMES[now.role]} now"
    return Finding(
        Severity.WARNING,
        "heading-renamed",
        place,
        f"The heading {_called(now)} was {_called(before)} last time. {meaning}: check that it is so.",
    )


def _called(column: ShapeColumn) -> str:
    return f"“{column.heading}”"
