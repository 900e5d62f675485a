"""A sheet's rows on their way from the child process while it reads on."""

import json
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from cpdesk.excel.file.packed_cells import PackedCells
from cpdesk.excel.file.packed_sheet import PackedRow, PackedRows, Shared
from cpdesk.excel.file.transfer_packed import encode_rows, encode_shared

_FEWEST = 500  # rows that are worth a message
_FEWEST_AT_END = 50
_SHARE = 8  # of a long sheet so large a part at a time, so that its texts are not gone through again and again


class RowSender:
    """Sends the rows of each sheet as they are packed; what was sent need not be in the answer.

    A sheet may be begun anew, or cut when it is whole: what the answer says of it holds. `most` is how many bytes may
    go before the answer: what is larger may yet be refused as a whole.
    """

    def __init__(self, write: Callable[[bytes], object], most: int) -> None:
        self.texts: set[str] = set()
        self.length = 0
        self._write = write
        self._most = most
        self._packed: PackedRows | None = None
        self._parts: list[dict[int, PackedRow]] = []

    def look(self, shared: Shared, packed: PackedRows, used: AbstractSet[str], *, is_whole: bool = False) -> None:
        """Send the rows that came since the last time, where they are many; `used` are the texts of all so far.

        Of a sheet that `is_whole` fewer rows go too, so that the many sheets of a workbook are not left for the answer.
        """
        if packed is not self._packed:
            self._packed = packed
            self._parts.append({})
        sent = self._parts[-1]
        fewest = _FEWEST_AT_END if is_whole else max(_FEWEST, len(sent) // _SHARE)
        if len(packed.rows) - len(sent) < fewest or self.length > self._most:
            return
        fresh = dict(islice(packed.rows.items(), len(sent), None))
        texts = used - self.texts
        content = {"part": len(self._parts) - 1, **encode_shared(shared, texts), **encode_rows(fresh)}
        line = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
        self._write(line)
        self.length += len(line)
        self.texts |= texts
        sent.update(fresh)

    def part_of(self, cells: PackedCells) -> tuple[int, Mapping[int, PackedRow]]:
        """Return the number of the part that was sent of those cells, with its rows; none where nothing was."""
        for number, sent in enumerate(self._parts):
            first = next(iter(sent), None)
            if first is not None and cells.packed.get(first) is sent[first]:
                return number, sent
        return -1, {}
