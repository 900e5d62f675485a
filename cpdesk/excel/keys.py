"""What the key and the notes of a sheet say: the rule, the symbols, the colours, the arrows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cpdesk.domain.grid import GridCell
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceKind
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.excel.arrows import Arrow, arrow_of, judgement_of
from cpdesk.excel.bases import basis_of_words
from cpdesk.excel.legends import meaning_of_line
from cpdesk.excel.markers import meaning_of_words
from cpdesk.excel.number_words import in_digits
from cpdesk.excel.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.symbol_keys import symbol_meanings
from cpdesk.excel.wording import one_line, plain

_AMOUNT = re.compile(
    r"(\d+(?:\.\d+)?) ?(?:-?(?P<points>percentage points?|% ?points?|%pts?|pts?\b|points?\b|pp\b|ppts?\b|p\.p\.)"
    r"|(?P<relative>%|per ?cent\b|pct\b))"
)
_RANGE = re.compile(r"\d+(?:\.\d+)? ?%? ?(?:-|to|and) ?(?=\d+(?:\.\d+)? ?(?:%|p|per))")
_ARROW_LINE = re.compile(r"(?P<arrow>[↑↓→↔▲▼►◄⬆⬇↗↘▶△▽]) ?[=:-]? ?(?P<words>[a-z][a-z ]{1,40})")
_NEXT_COLOUR = re.compile(
    r"(?<=[.;,|/\n])\s*(?=(?:red|amber|green|yellow|blue|[ragby])\b ?(?:\([ragby]\))? ?[-:=–])", re.IGNORECASE
)
_LONGEST_SYMBOL = 5
_LONGEST_SWATCH = 12
_VALUE_UP = re.compile(r"\b(?:increas\w*|higher|risen|rise|up|gone up|upward)\b")
_VALUE_DOWN = re.compile(r"\b(?:decreas\w*|lower|reduc\w*|fall\w*|down|gone down|downward)\b")
_GOOD = re.compile(r"\b(?:better|improv\w*|positive)\b")
_BAD = re.compile(r"\b(?:worse\w*|declin\w*|deteriorat\w*|negative)\b")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of a key or note: its words, with the fill and the text of a swatch before them where there is one."""

    text: str
    fill: str | None = None
    swatch: str = ""


@dataclass(frozen=True)
class SheetKey:
    """What a sheet says about its ratings, symbols and arrows; None or empty where it does not say.

    `are_value_arrows` tells whether an up arrow means a higher figure (True) or a better one (False).
    """

    rule: RatingRule | None = None
    swatches: Mapping[str, RagRating] = field(default_factory=dict)
    meanings: Mapping[str, SymbolMeaning] = field(default_factory=dict)
    basis: Basis | None = None
    are_value_arrows: bool | None = None

    def over(self, other: "SheetKey") -> "SheetKey":
        """Return this key, with what `other` says where this one says nothing."""
        return SheetKey(
            self.rule or other.rule,
            {**other.swatches, **self.swatches},
            {**other.meanings, **self.meanings},
            self.basis or other.basis,
            self.are_value_arrows if self.are_value_arrows is not None else other.are_value_arrows,
        )


def read_key(lines: Sequence[KeyLine]) -> SheetKey:
    """Return what the lines say."""
    texts = [line.text for line in lines]
    return SheetKey(
        rule=_rule(lines),
        swatches=_swatches(lines),
        meanings=_meanings(lines),
        basis=next((basis for text in texts if (basis := basis_of_words(text)) is not None), None),
        are_value_arrows=_arrow_language(texts),
    )


def key_lines(view: SheetView, rows: Iterable[int], *, after: int = 0) -> tuple[KeyLine, ...]:
    """Return the lines that stand in those rows, right of column `after`: each text, with its swatch to the left."""
    lines: list[KeyLine] = []
    for row in rows:
        before: GridCell | None = None
        for cell in view.rows.get(row, ()):
            if cell.column <= after:
                continue
            text = one_line(cell.text)
            if len(text) > 3 or (before is not None and text and before.column == cell.column - 1):
                lines.append(_line(text, cell, before))
            before = cell
    return tuple(lines)


def _line(text: str, cell: GridCell, before: GridCell | None) -> KeyLine:
    swatch = one_line(before.text) if before is not None and len(before.text.strip()) <= _LONGEST_SWATCH else ""
    fill = (
        before.fill
        if before is not None and before.fill is not None and len(before.text.strip()) <= _LONGEST_SWATCH
        else cell.fill
    )
    return KeyLine(text, fill, swatch)


def _rule(lines: Sequence[KeyLine]) -> RatingRule | None:
    """Return the rule of the key: what is amber as its amber line says, else as its red line does.

    A key that names green and red alone, by the target, is the rule of a council with no tolerance.
    """
    said: dict[RagRating, RatingRule | None] = {}
    for line in lines:
        for part in _parts(line):
            rating = _rating_of_line(part)
            if rating is not None and said.get(rating) is None:
                said[rating] = tolerance_of_words(part.text)
    for rating in (RagRating.AMBER, RagRating.YELLOW, RagRating.RED):
        rule = said.get(rating)
        if rule is not None:
            return rule
    return RatingRule() if said.keys() == {RagRating.GREEN, RagRating.RED} else None


def _parts(line: KeyLine) -> Iterable[KeyLine]:
    """Return the line cut before each further colour that it names: `Green: on target; Amber: within 10%`."""
    cuts = _NEXT_COLOUR.split(line.text)
    yield KeyLine(cuts[0], line.fill, line.swatch)
    for text in cuts[1:]:
        yield KeyLine(text)


def _rating_of_line(line: KeyLine) -> RagRating | None:
    named = rating_of_text(line.swatch)
    meaning = meaning_of_line(line.text)
    if named is not None:
        return named
    if meaning is not None or line.fill is None:
        return meaning
    return rating_of_hue(line.fill) if tolerance_of_words(line.text) is not None else None


def tolerance_of_words(text: str) -> RatingRule | None:
    """Return the tolerance that words state: `within 10%` is relative, `5 percentage points` and `2 pts` are points."""
    found = _AMOUNT.search(_RANGE.sub("", in_digits(plain(text))))
    if found is None:
        return None
    kind = ToleranceKind.POINTS if found["points"] else ToleranceKind.RELATIVE
    return RatingRule(Decimal(found[1]), kind)


def _swatches(lines: Sequence[KeyLine]) -> dict[str, RagRating]:
    """Return what the legend's fills mean; blue and yellow stay what they are unless the words name another colour."""
    swatches: dict[str, RagRating] = {}
    for line in lines:
        hue = rating_of_hue(line.fill) if line.fill is not None else None
        named = rating_of_text(line.swatch) or (meaning_of_line(line.text) if line.text else rating_of_text(line.text))
        if line.fill is None or (named is None and rating_of_text(line.text) is None):
            continue
        meaning = named or rating_of_text(line.text)
        if meaning is not None:
            swatches.setdefault(line.fill, hue if hue is RagRating.BLUE and meaning is RagRating.GREEN else meaning)
    return swatches


def _meanings(lines: Sequence[KeyLine]) -> dict[str, SymbolMeaning]:
    meanings: dict[str, SymbolMeaning] = {}
    for line in lines:
        meaning = meaning_of_words(line.text) if line.swatch and len(line.swatch) <= _LONGEST_SYMBOL else None
        if meaning is not None:
            meanings.setdefault(plain(line.swatch) or line.swatch, meaning)
        for marker, said in symbol_meanings(line.text).items():
            meanings.setdefault(marker, said)
    return meanings


def _arrow_language(texts: Iterable[str]) -> bool | None:
    for text in texts:
        for found in _ARROW_LINE.finditer(plain(text)):
            arrow, words = arrow_of(found["arrow"]), found["words"]
            if arrow is Arrow.LEVEL or arrow is None:
                continue
            if judgement_of(words) in (Judgement.BETTER, Judgement.WORSE) or _GOOD.search(words) or _BAD.search(words):
                return False
            if _VALUE_UP.search(words) or _VALUE_DOWN.search(words):
                return True
    return None
