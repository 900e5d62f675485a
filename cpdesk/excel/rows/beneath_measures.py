"""Lines of one text that stand right beneath one measure after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.excel.words.pledge_lines import is_pledge_line
from cpdesk.excel.words.row_sayings import says_sentence


@dataclass(frozen=True)
class LinesBeneath:
    """The lines of a table's rows that are about the measure above them, found when they are first asked for."""

    rows: Sequence[int]
    cells: Callable[[int], tuple[GridCell, ...]]
    has_data: Callable[[tuple[GridCell, ...]], bool]
    stands_out: Callable[[GridCell], bool]

    @cached_property
    def sentences(self) -> frozenset[int]:
        """Return the rows that are a sentence right beneath a measure, where a third of the measures have one."""
        found = {row + 1 for row in self._data if says_sentence(self.cells(row + 1))}
        return frozenset(found if len(found) > 1 and 3 * len(found) >= len(self._data) else ())

    @cached_property
    def lines(self) -> frozenset[int]:
        """Return the rows of plain words right beneath a measure, where half of the measures have one: definitions.

        The last measure has one too, and nothing stands above the first, where the name of a pledge would.
        """
        data = self._data
        lines = [row for row in self.rows if self._is_line(row)]
        if not data or not lines or lines[0] < data[0] or lines[-1] != data[-1] + 1 or 2 * len(lines) < len(data):
            return frozenset()
        return frozenset(lines) if {row + 1 for row in data}.issuperset(lines) else frozenset()

    @cached_property
    def _data(self) -> list[int]:
        """Return the rows that have figures or the like."""
        return [row for row in self.rows if self.has_data(self.cells(row))]

    def _is_line(self, row: int) -> bool:
        cells = self.cells(row)
        is_plain = len(cells) == 1 and not self.has_data(cells) and not self.stands_out(cells[0])
        return is_plain and not is_pledge_line(cells[0].text)
