"""The formulas of an Excel 97–2003 workbook's conditions, from their tokens to text."""

import struct

from xlrd.formula import func_defs  # type: ignore[attr-defined]  # the stubs leave it out

from cpdesk.domain.grid import column_letters

_MOST_TOKENS = 500
_BINARY = {
    0x03: "+", 0x04: "-", 0x05: "*", 0x06: "/", 0x07: "^", 0x08: "&",
    0x09: "<", 0x0A: "<=", 0x0B: "=", 0x0C: ">=", 0x0D: ">", 0x0E: "<>",
}  # fmt: skip
_BEFORE = {0x12: "+", 0x13: "-"}
_PERCENT, _BRACKETS, _MISSING, _TEXT, _ATTRIBUTE, _TRUTH, _WHOLE, _NUMBER = (
    0x14,
    0x15,
    0x16,
    0x17,
    0x19,
    0x1D,
    0x1E,
    0x1F,
)
_FUNCTION, _FUNCTION_OF_MANY, _REFERENCE, _AREA, _LOOSE_REFERENCE, _LOOSE_AREA = 0x21, 0x22, 0x24, 0x25, 0x2C, 0x2D
_CHOOSE = 0x04
_ROWS, _COLUMNS = 65_536, 256


def excel_formula(tokens: bytes, first: tuple[int, int]) -> str | None:
    """Return the formula as it is typed for the cell `first`; None for one that uses what a rule seldom does.

    Tokens as [MS-XLS] 2.5.198 has them. Raises struct.error or IndexError for tokens that are cut short.
    """
    reader = _Reader(tokens, first)
    for _ in range(_MOST_TOKENS):
        if reader.place >= len(tokens):
            return reader.stack[0] if len(reader.stack) == 1 else None
        if not reader.read():
            return None
    return None


class _Reader:
    """Goes through the tokens and keeps what is waiting for an operator."""

    def __init__(self, tokens: bytes, first: tuple[int, int]) -> None:
        self.stack: list[str] = []
        self.place = 0
        self._tokens = tokens
        self._first = first

    def read(self) -> bool:
        """Take one token in; return whether it is one of those that are known."""
        kind = self._tokens[self.place]
        self.place += 1
        if kind in _BINARY:
            after, before = self.stack.pop(), self.stack.pop()
            self.stack.append(f"{before}{_BINARY[kind]}{after}")
        elif kind in _BEFORE:
            self.stack.append(_BEFORE[kind] + self.stack.pop())
        elif kind in (_PERCENT, _BRACKETS):
            inner = self.stack.pop()
            self.stack.append(f"{inner}%" if kind == _PERCENT else f"({inner})")
        elif kind == _ATTRIBUTE:
            return self._attribute()
        elif kind < 0x20:
            return self._constant(kind)
        else:
            return self._operand(kind & 0x1F | 0x20)
        return True

    def _constant(self, kind: int) -> bool:
        if kind == _WHOLE:
            self.stack.append(str(self._taken("<H")[0]))
        elif kind == _NUMBER:
            self.stack.append(repr(self._taken("<d")[0]))
        elif kind == _TRUTH:
            self.stack.append("TRUE" if self._taken("<B")[0] else "FALSE")
        elif kind == _MISSING:
            self.stack.append("")
        elif kind == _TEXT:
            count, wide = self._taken("<BB")
            size = count * (2 if wide & 1 else 1)
            raw = self._tokens[self.place : self.place + size]
            self.place += size
            text = raw.decode("utf-16-le" if wide & 1 else "latin-1", "replace")
            self.stack.append('"' + text.replace('"', '""') + '"')
        else:
            return False
        return True

    def _attribute(self) -> bool:
        """Pass over what Excel notes for itself; a sum of one argument is written as such a note."""
        flags, _ = self._taken("<BH")
        if flags & _CHOOSE:
            return False
        if flags & 0x10:
            self.stack.append(f"SUM({self.stack.pop()})")
        return True

    def _operand(self, kind: int) -> bool:
        if kind in (_REFERENCE, _LOOSE_REFERENCE):
            self.stack.append(self._cell(*self._taken("<HH"), loose=kind == _LOOSE_REFERENCE))
        elif kind in (_AREA, _LOOSE_AREA):
            top, bottom, left, right = self._taken("<4H")
            loose = kind == _LOOSE_AREA
            self.stack.append(f"{self._cell(top, left, loose=loose)}:{self._cell(bottom, right, loose=loose)}")
        elif kind == _FUNCTION:
            return self._call(self._taken("<H")[0], None)
        elif kind == _FUNCTION_OF_MANY:
            count, number = self._taken("<BH")
            return self._call(number & 0x7FFF, count & 0x7F)
        else:
            return False
        return True

    def _call(self, number: int, count: int | None) -> bool:
        known = func_defs.get(number)
        if known is None:
            return False
        many = known[1] if count is None else count
        listed = [self.stack.pop() for _ in range(many)][::-1]
        self.stack.append(f"{known[0]}({','.join(listed)})")
        return True

    def _cell(self, row: int, column: int, *, loose: bool) -> str:
        """Return an address; a loose one counts from the first cell of the rule, round the sheet's edges."""
        row_moves, column_moves = bool(column & 0x8000), bool(column & 0x4000)
        column &= 0xFF
        if loose and row_moves:
            row = (row + self._first[0] - 1) % _ROWS
        if loose and column_moves:
            column = (column + self._first[1] - 1) % _COLUMNS
        fixed_column, fixed_row = "" if column_moves else "$", "" if row_moves else "$"
        return f"{fixed_column}{column_letters(column + 1)}{fixed_row}{row + 1}"

    def _taken(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(form, self._tokens, self.place)
        self.place += struct.calcsize(form)
        return values
