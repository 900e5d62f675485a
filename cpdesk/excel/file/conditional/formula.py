"""The parts of a conditional format's formula that work on others: operators, functions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpdesk.excel.file.conditional.functions import GATHERING, LOOKING, PLAIN
from cpdesk.excel.file.conditional.reference import Constant, Node, NotReadError, Range, Reference, Shift
from cpdesk.excel.file.conditional.values import (
    DIVIDED_BY_ZERO,
    NO_NUMBER,
    CellError,
    Value,
    compared,
    number_of,
    text_of,
    truth_of,
)

_LARGEST = 1e308


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts with an operator between them."""

    sign: str
    left: Node
    right: Node

    @property
    def is_fixed(self) -> bool:
        return self.left.is_fixed and self.right.is_fixed

    @property
    def reads(self) -> tuple[Reference, ...] | None:
        return reads_of((self.left, self.right))

    def value(self, shift: Shift) -> Value:
        left, right = self.left.value(shift), self.right.value(shift)
        if self.sign in _ORDERS:
            order = compared(left, right)
            return order if isinstance(order, CellError) else order in _ORDERS[self.sign]
        if self.sign == "&":
            first, second = text_of(left), text_of(right)
            return (
                first if isinstance(first, CellError) else second if isinstance(second, CellError) else first + second
            )
        return _calculated(self.sign, number_of(left), number_of(right))


_ORDERS: Mapping[str, tuple[int, ...]] = {
    "=": (0,), "<>": (-1, 1), "<": (-1,), ">": (1,), "<=": (-1, 0), ">=": (0, 1),
}  # fmt: skip


def _joined(left: str | CellError, right: str | CellError) -> Value:
    if isinstance(left, CellError):
        return left
    return right if isinstance(right, CellError) else left + right


def _calculated(sign: str, left: float | CellError, right: float | CellError) -> Value:
    if isinstance(left, CellError):
        return left
    if isinstance(right, CellError):
        return right
    if sign == "/" and right == 0:
        return DIVIDED_BY_ZERO
    try:
        match sign:
            case "+":
                result = left + right
            case "-":
                result = left - right
            case "*":
                result = left * right
            case "/":
                result = left / right
            case _:
                result = left**right
    except ArithmeticError:
        return NO_NUMBER
    return NO_NUMBER if isinstance(result, complex) or not abs(result) < _LARGEST else result


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: tuple[Node, ...]

    @property
    def is_fixed(self) -> bool:
        return self.name not in ("ROW", "COLUMN") and all(argument.is_fixed for argument in self.arguments)

    @property
    def reads(self) -> tuple[Reference, ...] | None:
        return None if self.name in ("ROW", "COLUMN") else reads_of(self.arguments)

    def value(self, shift: Shift) -> Value:
        if self.name in GATHERING:
            return GATHERING[self.name].work(list(self._gathered(shift)))
        if self.name in ("IF", "IFERROR"):
            return self._chosen(shift)
        if self.name in ("ROW", "COLUMN"):
            return self._place(shift)
        values = [argument.value(shift) for argument in self.arguments]
        if self.name in LOOKING:
            return LOOKING[self.name].work(*values)
        wrong = next((value for value in values if isinstance(value, CellError)), None)
        return wrong if wrong is not None else PLAIN[self.name].work(*values)

    def _chosen(self, shift: Shift) -> Value:
        first = self.arguments[0].value(shift)
        if self.name == "IFERROR":
            return self.arguments[1].value(shift) if isinstance(first, CellError) else first
        holds = truth_of(first)
        if isinstance(holds, CellError):
            return holds
        if holds:
            return self.arguments[1].value(shift)
        return self.arguments[2].value(shift) if len(self.arguments) > 2 else False

    def _place(self, shift: Shift) -> Value:
        target = self.arguments[0]
        if not isinstance(target, Reference):
            raise NotReadError(f"{self.name} of something that is no cell")
        return float(target.corner.at(shift)[0 if self.name == "ROW" else 1])

    def _gathered(self, shift: Shift) -> Iterator[tuple[Value, bool]]:
        """Return the values with whether they stand in cells: there, text and TRUE count for nothing in a sum."""
        for argument in self.arguments:
            if isinstance(argument, Range):
                yield from ((value, True) for value in argument.values(shift))
            else:
                yield argument.value(shift), isinstance(argument, Reference)


@dataclass(slots=True)
class Settled:
    """A part whose value is the same for every cell, worked out once."""

    part: Node
    _known: list[Value] = field(default_factory=list)
    is_fixed: bool = True
    reads: tuple[Reference, ...] = ()

    def value(self, shift: Shift) -> Value:
        if not self._known:
            self._known.append(self.part.value(shift))
        return self._known[0]


def reads_of(parts: Sequence[Node]) -> tuple[Reference, ...] | None:
    """Return the cells that any of the parts reads; None where one cannot say."""
    found: list[Reference] = []
    for part in parts:
        if part.reads is None:
            return None
        found.extend(part.reads)
    return tuple(found)


def settled(part: Node) -> Node:
    """Return the part, worked out only once where that is enough: a sum over a column is not added up for each row."""
    return Settled(part) if part.is_fixed and not isinstance(part, Constant | Range) else part


def argument_count(name: str) -> Sequence[int] | None:
    """Return the least and the most arguments of a function; None for one that is not worked out here."""
    if name in ("IF", "IFERROR"):
        return (2, 3) if name == "IF" else (2, 2)
    if name in ("ROW", "COLUMN"):
        return (1, 1)
    for table in (PLAIN, LOOKING, GATHERING):
        if name in table:
            return table[name].takes
    return None
