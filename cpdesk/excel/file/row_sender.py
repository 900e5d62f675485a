"""A sheet's rows on their way from the child process while it reads on."""

import json
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from cpdesk.excel.file.bounded_sheet import MARGIN
from cpdesk.excel.file.packed_cells import PackedCells
from cpdesk.excel.file.packed_sheet import PackedRow, PackedRows, Shared
from cpdesk.excel.file.transfer_packed import encode_rows, encode_shared

_FEWEST = 500  # rows that are worth a message
_FEWEST_AT_END = 50
_SHARE = 8  # of a long sheet so large a part at a time, so that its texts are not gone through again and again


class RowSender:
    """Sends the rows of each sheet as they are packed; what was sent need not be in the answer.

    A sheet may be begun anew, or cut when it is whole: what the answer says of it holds. `most` is how many bytes may
    go before the answer: what is larger may yet be refused as a whole. What is known to be cut is not sent: a row
    beneath all text, or one with most of its cells far right of it. Looks and texts go once.
    """

    def __init__(self, write: Callable[[bytes], object], most: int) -> None:
        self.texts: set[str] = set()
        self.looks = 0
        self.length = 0
        self._write = write
        self._most = most
        self._packed: PackedRows | None = None
        self._parts: list[dict[int, PackedRow]] = []
        self._passed = 0  # rows of the last part that were sent, or are left for the answer

    def look(self, shared: Shared, packed: PackedRows, used: AbstractSet[str], *, is_whole: bool = False) -> None:
        """Send the rows that came since the last time, where they are many; `used` are the texts of all so far.

        Of a sheet that `is_whole` fewer rows go too, so that the many sheets of a workbook are not left for the answer.
        """
        if packed is not self._packed:
            self._packed, self._passed = packed, 0
            self._parts.append({})
        sent = self._parts[-1]
        fewest = _FEWEST_AT_END if is_whole else max(_FEWEST, len(sent) // _SHARE)
        if len(packed.rows) - self._passed < fewest or self.length > self._most:
            return
        fresh = self._fresh(packed)
        if not fresh:
            return
        texts = used - self.texts
        content = {"part": len(self._parts) - 1, **encode_shared(shared, texts, self.looks), **encode_rows(fresh)}
        line = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
        self._write(line)
        self.length += len(line)
        self.texts |= texts
        self.looks = len(shared.looks)
        sent.update(fresh)

    def _fresh(self, packed: PackedRows) -> dict[int, PackedRow]:
        """Return the rows that came since the last time, as far down as there is text, without those far too wide."""
        last_row, last_column = packed.last_text_row, packed.last_text_column + MARGIN
        fresh: dict[int, PackedRow] = {}
        for number, row in islice(packed.rows.items(), self._passed, None):
            if number > last_row:
                break
            self._passed += 1
            if row.columns[len(row.columns) // 2] <= last_column:
                fresh[number] = row
        return fresh

    def part_of(self, cells: PackedCells) -> tuple[int, Mapping[int, PackedRow]]:
        """Return the number of the part that was sent of those cells, with its rows; none where nothing was."""
        for number, sent in enumerate(self._parts):
            first = next(iter(sent), None)
            if first is not None and cells.packed.get(first) is sent[first]:
                return number, sent
        return -1, {}
