"""The roles that a person has given to columns, which win over everything that is read from the sheet."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.heading_keys import heading_keys, without_number
from cpdesk.excel.blocks.headings import HeadingReading, guess_heading, read_heading
from cpdesk.excel.told import Told


@dataclass(frozen=True)
class ToldColumns:
    """What was told about a block's columns, by number: roles, whose figures they hold, which to leave out."""

    roles: Mapping[int, ColumnRole] = field(default_factory=dict)
    comparators: Mapping[int, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()

    @classmethod
    def of(cls, told: Told, headings: Mapping[int, str]) -> "ToldColumns":
        """Return what was told about the columns with those headings, which are in their order."""
        keys = dict(zip(headings, heading_keys(headings.values()), strict=True))
        for column, key in keys.items() if told.profile.answers else ():
            keys[column] = key_of_answer(told, key, headings[column])
        roles = {column: role for column, key in keys.items() if (role := told.role(key)) is not None}
        names = {
            column: told.comparator(keys[column]) or name_beside_period(headings[column]) or headings[column]
            for column, role in roles.items()
            if role is ColumnRole.COMPARATOR
        }
        return cls(roles, names, frozenset(column for column, key in keys.items() if told.leaves_out(key)))

    def within(self, columns: Collection[int]) -> "ToldColumns":
        """Return what was told about these columns alone."""
        roles = {column: role for column, role in self.roles.items() if column in columns}
        names = {column: name for column, name in self.comparators.items() if column in columns}
        return ToldColumns(roles, names, self.left_out.intersection(columns))

    def reading(self, column: int, reading: HeadingReading) -> HeadingReading:
        """Return what the heading says, with the role that was told in the place of its own."""
        if column not in self.roles:
            return reading
        role, comparator = self.roles[column], self.comparators.get(column)
        return replace(reading, role=role, comparator=comparator, name="", is_guess=False)

    def settle(self, roles: dict[int, ColumnRole | None], single: Sequence[ColumnRole]) -> None:
        """Put the told roles into `roles`, and take from others the `single` ones that only one column can have."""
        given = {role for role in self.roles.values() if role in single}
        for column, role in roles.items():
            if role in given:
                roles[column] = None
        roles.update(self.roles)

    def open_columns(self, columns: Sequence[int]) -> list[int]:
        """Return the columns that may be taken for the wording: those that nobody has called anything else."""
        return [column for column in columns if self.roles.get(column, ColumnRole.MEASURE) is ColumnRole.MEASURE]


def key_of_answer(told: Told, key: str, heading: str) -> str:
    """Return the key by which a column's role is told: under a name that stands over several periods, the first one's.

    `Boys 2018/19` and `Boys 2019/20` hold the figures of the same, unless each was told apart.
    """
    if told.role(key) is not None or not name_beside_period(heading):
        return key
    return without_number(key)


def name_beside_period(heading: str) -> str:
    """Return the name that nothing recognises beside the period of a heading; empty where there is none."""
    return guess_heading(read_heading(heading)).name
