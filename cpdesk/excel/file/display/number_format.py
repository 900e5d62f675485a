"""Excel's language of number formats, taken apart."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

_LONGEST = 255  # Excel's own limit; a longer code is no code of its
_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<space>.) | (?P<fill>\*.) | \[(?P<bracket>[^\]]*)\]
    | (?P<general>general) | (?P<meridiem>am/pm|a/p) | (?P<exponent>e[+-]) | (?P<date>y+|m+|d+|h+|s+|e+)
    | (?P<digit>[0\#?]) | (?P<point>\.) | (?P<comma>,) | (?P<percent>%) | (?P<slash>/) | (?P<text>@)
    | (?P<end>;) | (?P<literal>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "=": eq,
    "<>": ne,
}
# The two formats that follow the machine's own settings, as a British machine has them.
_SYSTEM = (("[$-f800]", "dd mmmm yyyy"), ("[$-f400]", "hh:mm:ss"))


class Kind(Enum):
    """What a token of a format stands for."""

    LITERAL = auto()
    DIGIT = auto()
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    SLASH = auto()
    EXPONENT = auto()
    GENERAL = auto()
    TEXT = auto()
    DATE = auto()
    ELAPSED = auto()
    MERIDIEM = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One step of a format; `text` is what a literal shows, and the code itself for the rest."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One of up to four parts of a format, with the condition written in it, if any."""

    tokens: tuple[Token, ...]
    operator: str = ""
    bound: Decimal = Decimal(0)

    def has(self, *kinds: Kind) -> bool:
        """Return whether a token of these kinds is in it."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def is_date(self) -> bool:
        """Return whether it shows a number as a date, a time of day or a length of time."""
        return self.has(Kind.DATE, Kind.ELAPSED, Kind.MERIDIEM)

    @property
    def is_elapsed(self) -> bool:
        """Return whether it shows a length of time, such as 36:00."""
        return self.has(Kind.ELAPSED)

    def holds(self, number: Decimal) -> bool:
        """Return whether the written condition holds for the number."""
        return _COMPARE[self.operator](number, self.bound)


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format: its sections for numbers, and the one for text if it has one."""

    numbers: tuple[Section, ...]
    text: Section | None = None

    def section_for(self, number: Decimal) -> tuple[Section, bool]:
        """Return the section that shows this number, and whether a minus sign is put before a negative one.

        A section that only negative numbers reach says for itself how they look: Excel adds no sign there.
        """
        for section, operator in zip(self.numbers[:-1], _defaults(self.numbers), strict=False):
            asked = section if section.operator else Section((), operator)
            if asked.holds(number):
                return section, not _is_for_negatives(asked)
        last = self.numbers[-1]
        only_negatives_left = len(self.numbers) == 2 and not any(section.operator for section in self.numbers)
        return last, not (only_negatives_left or _is_for_negatives(last))


def _defaults(sections: tuple[Section, ...]) -> tuple[str, str]:
    plain_pair = len(sections) == 2 and not sections[0].operator
    return (">=" if plain_pair else ">", "<")


def _is_for_negatives(section: Section) -> bool:
    return section.operator in ("<", "<=") and section.bound <= 0


@lru_cache(maxsize=1024)
def read_format(code: str) -> NumberFormat:
    """Return the format that a code stands for; General for a code that Excel would not take."""
    lowered = code.lower()
    code = next((known for mark, known in _SYSTEM if mark in lowered), code)
    try:
        sections = tuple(_sections(code))
    except ValueError:
        return _GENERAL
    if not code or len(sections) > 4 or len(code) > _LONGEST:
        return _GENERAL
    if len(sections) == 4:
        return NumberFormat(sections[:3], sections[3])
    if len(sections) > 1 and sections[-1].has(Kind.TEXT):
        return NumberFormat(sections[:-1], sections[-1])
    return NumberFormat(sections, sections[0] if sections[0].has(Kind.TEXT) else None)


def _sections(code: str) -> Iterator[Section]:
    tokens: list[Token] = []
    condition: tuple[str, Decimal] = ("", Decimal(0))
    for found in _TOKEN.finditer(code):
        name, text = found.lastgroup or "quoted", found[found.lastgroup or "quoted"] or ""
        if name == "end":
            yield Section(tuple(tokens), *condition)
            tokens, condition = [], ("", Decimal(0))
        elif name == "bracket" and (asked := _CONDITION.fullmatch(text.strip())):
            condition = (asked[1], Decimal(asked[2]))
        else:
            tokens.extend(_token(name, text))
    yield Section(tuple(tokens), *condition)


def _token(name: str, text: str) -> Iterator[Token]:
    if name == "bracket":
        if _ELAPSED.fullmatch(text):
            yield Token(Kind.ELAPSED, text.lower())
        elif text.startswith("$"):
            yield Token(Kind.LITERAL, text[1:].partition("-")[0])
    elif name in ("quoted", "escaped"):
        yield Token(Kind.LITERAL, text)
    elif name == "space":
        yield Token(Kind.LITERAL, " ")
    elif name == "literal":
        if text.isascii() and text.isalpha():
            raise ValueError(text)
        yield Token(Kind.LITERAL, text)
    elif name != "fill":
        yield Token(Kind[name.upper()], text.lower() if name != "meridiem" else text)


_GENERAL = NumberFormat((Section((Token(Kind.GENERAL, "general"),)),))
