"""A conditional format's formula, from its text to parts that have a value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cpdesk.domain.cell_address import LAST_COLUMN, LAST_ROW, column_number
from cpdesk.excel.file.conditional.formula import Call, Operation, argument_count, settled
from cpdesk.excel.file.conditional.reference import Constant, Corner, Effort, Node, NotReadError, Range, Reference
from cpdesk.excel.file.conditional.sheet import SheetValues
from cpdesk.excel.file.conditional.values import CellError

MOST_CHARACTERS = 4_000
_MOST_TOKENS = 600
_DEEPEST = 40
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<text>"(?:[^"]|"")*")
    | (?P<sheet>(?:'(?:[^']|'')*'|[^\W\d][\w.]*)!)
    | (?P<error>\#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!))
    | (?P<call>[A-Za-z_][A-Za-z0-9_.]*\()
    | (?P<cell>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?![\w(]))
    | (?P<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(]))
    | (?P<rows>\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}(?!\w))
    | (?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)
    | (?P<truth>(?:TRUE|FALSE)(?!\w))
    | (?P<name>[^\W\d][\w.\\]*)
    | (?P<sign><>|<=|>=|[-+*/^&=<>%(),:])
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# From the loosest to the tightest; a sign before a number binds tighter than all of them, `%` after it tighter still.
_LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",))
_HUNDRED = Constant(100.0)
_NOTHING = Constant(0.0)
_CORNER = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})")


@dataclass(frozen=True)
class FormulaReader:
    """Reads the formulas of one sheet; `others` are the sheets that it may point to, by name in one case."""

    sheet: SheetValues
    others: Mapping[str, SheetValues]
    effort: Effort

    def read(self, formula: str) -> Node:
        """Return the formula's parts; raise NotReadError for what is not worked out here."""
        text = formula.strip().removeprefix("=")
        if len(text) > MOST_CHARACTERS:
            raise NotReadError("a very long formula")
        tokens = list(_tokens(text))
        if not tokens or len(tokens) > _MOST_TOKENS:
            raise NotReadError("a very long formula" if tokens else "no formula at all")
        parser = _Parser(self, tokens)
        node = parser.level(0, 0)
        if parser.peek()[0]:
            raise NotReadError(f"“{parser.peek()[1]}”")
        return node

    def sheet_named(self, name: str) -> SheetValues:
        """Return the sheet that a reference names."""
        bare = name[:-1].strip()
        bare = bare[1:-1].replace("''", "'") if bare.startswith("'") else bare
        if "[" in bare:
            raise NotReadError("another workbook")
        found = self.sheet if bare.casefold() == self.sheet.name.casefold() else self.others.get(bare.casefold())
        if found is None:
            raise NotReadError(f"the sheet “{bare}”, which is hidden or has no cells")
        return found


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise NotReadError(_unread(text, at))
        yield found.lastgroup, found[found.lastgroup]
        at = found.end()


def _unread(text: str, at: int) -> str:
    """Return what stands there that no token is: a bracket is a table's column after a name, else another file."""
    if text[at:].lstrip().startswith("["):
        return "a table’s column" if text[:at][-1:].isalnum() else "another workbook"
    return f"“{text[at : at + 12]}”"


@dataclass
class _Parser:
    """Goes along the tokens of one formula."""

    reader: FormulaReader
    tokens: list[tuple[str, str]]
    at: int = field(default=0)

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("", "")

    def take(self) -> tuple[str, str]:
        token = self.peek()
        self.at += 1
        return token

    def skip(self, sign: str) -> bool:
        """Go past the sign where it comes next, and return whether it did."""
        is_next = self.peek() == ("sign", sign)
        self.at += is_next
        return is_next

    def level(self, number: int, depth: int) -> Node:
        """Return what stands there so far as the operators of this level or a tighter one hold it together."""
        if number == len(_LEVELS):
            return self._signed(depth)
        node = self.level(number + 1, depth)
        while self.peek()[0] == "sign" and self.peek()[1] in _LEVELS[number]:
            sign = self.take()[1]
            node = settled(Operation(sign, node, self.level(number + 1, depth)))
        return node

    def _signed(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise NotReadError("brackets within brackets, very deep")
        if self.skip("-"):
            return settled(Operation("-", _NOTHING, self._signed(depth + 1)))
        if self.skip("+"):
            return self._signed(depth + 1)
        node = self._single(depth)
        while self.skip("%"):
            node = settled(Operation("/", node, _HUNDRED))
        return node

    def _single(self, depth: int) -> Node:
        kind, text = self.take()
        match kind:
            case "number":
                return Constant(float(text))
            case "text":
                return Constant(text[1:-1].replace('""', '"'))
            case "truth":
                return Constant(text.upper() == "TRUE")
            case "error":
                return Constant(CellError(text.upper()))
            case "call":
                return self._call(text[:-1].upper().removeprefix("_XLFN."), depth)
            case "sheet":
                return self._reference(*self.take(), self.reader.sheet_named(text))
            case "cell" | "columns" | "rows":
                return self._reference(kind, text, self.reader.sheet)
            case "name":
                raise NotReadError(f"the name “{text}”")
        if (kind, text) == ("sign", "("):
            node = self.level(0, depth + 1)
            if self.skip(")"):
                return node
        raise NotReadError(f"“{text}”" if text else "a formula that breaks off")

    def _call(self, name: str, depth: int) -> Node:
        count = argument_count(name)
        if count is None:
            raise NotReadError(f"the function {name}")
        arguments: list[Node] = []
        while not self.skip(")"):
            if arguments and not self.skip(","):
                raise NotReadError(f"“{self.peek()[1]}”" if self.peek()[1] else "a formula that breaks off")
            arguments.append(self.level(0, depth + 1))
        if not count[0] <= len(arguments) <= count[1]:
            raise NotReadError(f"the function {name} in an unusual way")
        return settled(Call(name, tuple(arguments)))

    def _reference(self, kind: str, text: str, sheet: SheetValues) -> Node:
        if kind in ("columns", "rows"):
            first, last = text.split(":")
            return Range(sheet, _edge(kind, first, is_last=False), _edge(kind, last, is_last=True), self.reader.effort)
        if kind != "cell":
            raise NotReadError(f"“{text}”")
        first_corner = _corner(text)
        if not self.skip(":"):
            return settled(Reference(sheet, first_corner))
        kind, text = self.take()
        if kind != "cell":
            raise NotReadError(f"“{text}”")
        return Range(sheet, first_corner, _corner(text), self.reader.effort)


def _corner(text: str) -> Corner:
    found = _CORNER.fullmatch(text)
    if found is None or int(found[4]) > LAST_ROW or column_number(found[2].upper()) > LAST_COLUMN:
        raise NotReadError(f"“{text}”")
    return Corner(int(found[4]), column_number(found[2].upper()), bool(found[3]), bool(found[1]))


def _edge(kind: str, text: str, *, is_last: bool) -> Corner:
    """Return the end of whole columns or rows, which reach to the sheet's edges."""
    has_fixed, bare = text.startswith("$"), text.lstrip("$")
    if kind == "columns":
        return Corner(LAST_ROW if is_last else 1, column_number(bare.upper()), True, has_fixed)
    return Corner(int(bare), LAST_COLUMN if is_last else 1, has_fixed, True)
