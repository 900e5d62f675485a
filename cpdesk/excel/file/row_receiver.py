"""Rows that come from the child process while it reads on, made into cells at once."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from cpdesk.excel.file.cell_maker import CellMaker
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_sheet import Shared
from cpdesk.excel.file.transfer_packed import ReceivedRows, decode_rows, decode_shared


class RowReceiver:
    """Takes what a `RowSender` sends; ValueError is raised for anything else."""

    def __init__(self) -> None:
        self._shared: Shared | None = None
        self._looks: list[Look] = []
        self._maker = CellMaker(Shared())
        self._parts: dict[int, ReceivedRows] = {}

    def take(self, line: bytes) -> None:
        """Take one message."""
        with misshapen_told():
            content = json.loads(line)
            shared = self.shared_with(content)
            packed = decode_rows(content, shared)
            part = self._parts.setdefault(int(content["part"]), ReceivedRows())
            part.packed.update(packed)
            part.made.update((number, self._maker.row(number, row)) for number, row in packed.items())

    def shared_with(self, content: Mapping[str, Any]) -> Shared:
        """Return what the sheets share, those looks and texts included that a message or the answer brings."""
        fresh = decode_shared(content)
        if self._shared is None:
            self._looks = list(fresh.looks)
            self._shared = replace(fresh, looks=self._looks)
            self._maker = CellMaker(self._shared)
        else:
            self._looks.extend(fresh.looks)
            self._shared.texts.update(fresh.texts)
        return self._shared

    def part(self, number: int) -> ReceivedRows:
        """Return the rows of a part; nothing for one that never came."""
        return self._parts.get(number, ReceivedRows())


@contextmanager
def misshapen_told() -> Iterator[None]:
    """Raise ValueError for what has another shape than a message of the child's."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError) as cause:
        raise ValueError("not an answer of the worker") from cause
