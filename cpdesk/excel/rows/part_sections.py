"""Rows for the parts of a measure beneath the row that names it: `EET %`, then Boys, Girls and Total."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.rows.data_roles import RESULT_ROLES
from cpdesk.excel.rows.measure_row import MeasureRow
from cpdesk.excel.rows.part_rows import part_of
from cpdesk.excel.rows.row_kind import RowKind
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.part_words import names_part, names_whole
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.wording import plain

_FEWEST = 2
_MARKS = (ColumnRole.REF, ColumnRole.TARGET, ColumnRole.UNIT, ColumnRole.POLARITY, ColumnRole.LEAD)
_RESULTS = RESULT_ROLES - {ColumnRole.TARGET, ColumnRole.BASELINE}


@dataclass(frozen=True)
class PartSections:
    """The rows of measures in parts: the row that names each part's measure, and what the rows are taken for."""

    parents: Mapping[int, int] = field(default_factory=dict)
    kinds: Mapping[int, RowKind] = field(default_factory=dict)

    def named(self, measures: Sequence[MeasureRow]) -> tuple[MeasureRow, ...]:
        """Return the measures, each part named with what it is a part of: `EET %: Boys`."""
        wordings = {measure.row: measure.wording for measure in measures}
        return tuple(
            replace(measure, wording=part_of(wordings[parent], measure.wording))
            if (parent := self.parents.get(measure.row)) in wordings
            else measure
            for measure in measures
        )


def with_part_sections(view: SheetView, block: Block, columns: Sequence[BlockColumn]) -> tuple[SheetView, PartSections]:
    """Return the view with the figures of each whole in the row that names its measure, and what the rows are.

    Rows of parts follow the row of their measure and have none of its cells: their words are known ones, or come again
    beneath another row that has no results. `Total` has then the measure's own figures, which keep their place on the
    sheet. A row that names a pledge is no measure, nor is one of words alone whose parts have no whole.
    """
    label = next((column.number for column in columns if column.role is ColumnRole.MEASURE), None)
    texts = {row: text for row in block.body_rows if label and (text := view.text(row, label))}
    counts = Counter(map(plain, texts.values()))
    parts = frozenset(text for text, count in counts.items() if count > 1 or names_whole(text) or names_part(text))
    if not parts:
        return view, PartSections()
    rows = _Rows(view, block, columns, texts, parts)
    sources: dict[tuple[int, int], tuple[int, int]] = {}
    parents: dict[int, int] = {}
    kinds: dict[int, RowKind] = {}
    for parent, found in rows.sections():
        whole = next((row for row in found if names_whole(texts[row])), None)
        named = [row for row in found if row != whole]
        parents.update(dict.fromkeys(named, parent))
        kinds.update(dict.fromkeys((parent, *named), RowKind.MEASURE))
        if whole is not None:
            kinds[whole] = RowKind.WHOLE
            sources.update({(parent, column): (whole, column) for column in rows.only_in(whole, parent)})
    return (view.with_cells(sources) if sources else view), PartSections(parents, kinds)


@dataclass(frozen=True)
class _Rows:
    """The rows of a block by their labels, `parts` being those in one case that may be parts of a measure."""

    view: SheetView
    block: Block
    columns: Sequence[BlockColumn]
    texts: Mapping[int, str]
    parts: frozenset[str]

    def sections(self) -> Iterator[tuple[int, list[int]]]:
        """Return each row of a measure with the rows of its parts right beneath it."""
        parent, rows = 0, list[int]()
        for row in (*self.block.body_rows, 0):
            if parent and self._is_part(row, of_results=self._has_results(parent)):
                rows.append(row)
                continue
            if len(rows) >= _FEWEST and self._are_parts(parent, rows):
                yield parent, rows
            is_name = row in self.texts and row not in self.block.repeats and not is_pledge_line(self.texts[row])
            parent, rows = (row if is_name else 0), []

    def only_in(self, row: int, other: int) -> Iterator[int]:
        """Return the columns of the block that are filled in the row, and blank in the other."""
        numbers = {column.number for column in self.columns}
        cells = (cell.column for cell in self.view.filled_in(row) if cell.column in numbers)
        yield from (column for column in cells if self.view.cell(other, column) is None)

    def _has_results(self, row: int) -> bool:
        return self._has(row, _RESULTS)

    def _has(self, row: int, roles: Collection[ColumnRole]) -> bool:
        return any(self.view.text(row, column.number) for column in self.columns if column.role in roles)

    def _is_part(self, row: int, *, of_results: bool) -> bool:
        """Return whether the row has a part's figures; beneath a measure with results of its own, a known part's."""
        if row not in self.texts or row in self.block.repeats or self._has(row, (ColumnRole.REF,)):
            return False
        may_be = names_part(self.texts[row]) if of_results else plain(self.texts[row]) in self.parts
        return may_be and self._has_results(row)

    def _are_parts(self, parent: int, rows: Sequence[int]) -> bool:
        """Return whether the rows are parts: known ones, with one whole at most, or such as come again."""
        if len({plain(self.texts[row]) for row in rows}) < len(rows):
            return False
        wholes = sum(names_whole(self.texts[row]) for row in rows)
        if self._has_results(parent):
            return True
        is_marked = any(self._has(parent, (column.role,)) for column in self.columns if column.role in _MARKS)
        is_known = all(names_whole(self.texts[row]) or names_part(self.texts[row]) for row in rows)
        return wholes == 1 or (wholes == 0 and is_marked and (is_known or plain(self.texts[parent]) not in self.parts))
