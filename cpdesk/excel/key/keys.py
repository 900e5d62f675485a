"""What the key and the notes of a sheet say: the rule, the symbols, the colours, the arrows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from cpdesk.domain.footnote_marks import statuses_in
from cpdesk.domain.rating import RagRating, RatingRule, ToleranceRule
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.domain.value import ValueStatus
from cpdesk.excel.key.arrows import DRAWN_ARROWS, Arrow, arrow_of, judgement_of
from cpdesk.excel.key.floor_keys import names_floor
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.legend_meanings import rating_key_of
from cpdesk.excel.key.letter_statuses import letter_statuses
from cpdesk.excel.key.open_kinds import OpenReading, open_reading
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.rule_keys import left_out_of, rule_of_lines
from cpdesk.excel.key.rule_words import limit_of_words
from cpdesk.excel.key.scoped_rules import KeyRules, rules_beside
from cpdesk.excel.key.symbol_keys import symbol_meanings
from cpdesk.excel.words.bases import basis_of_words
from cpdesk.excel.words.italics import are_last_years
from cpdesk.excel.words.markers import meaning_of_words
from cpdesk.excel.words.wording import plain

_ARROW_LINE = re.compile(rf"(?P<arrow>[{DRAWN_ARROWS}])\ufe0f? ?[=:-]? ?(?P<words>[a-z][a-z ]{{1,40}})")
_LONGEST_SYMBOL = 5
_MOST_LINES = 1_500
_VALUE_UP = re.compile(r"\b(?:increas\w*|higher|risen|rise|up|gone up|upward)\b")
_VALUE_DOWN = re.compile(r"\b(?:decreas\w*|lower|reduc\w*|fall\w*|down|gone down|downward)\b")
_GOOD = re.compile(r"\b(?:better|improv\w*|positive)\b")
_BAD = re.compile(r"\b(?:worse\w*|declin\w*|deteriorat\w*|negative)\b")


@dataclass(frozen=True)
class SheetKey:
    """What a sheet says about its ratings, symbols and arrows; None or empty where it does not say.

    `statuses` are what its footnote marks and letters say of figures; `beside` what the key states beside its first
    rule, `reading` what its percentages may mean as well.
    `left_out` are the ratings that the key speaks of and its rule has not, `has_floor` tells that it has floors.
    `are_value_arrows` tells whether an up arrow means a higher figure (True) or a better one (False);
    `are_italics_last_years` that figures in italics are those of the year before.
    """

    rule: RatingRule | None = None
    ratings: RatingKey = RatingKey()
    meanings: Mapping[str, SymbolMeaning] = field(default_factory=dict)
    basis: Basis | None = None
    are_value_arrows: bool | None = None
    are_italics_last_years: bool = False
    left_out: frozenset[RagRating] = frozenset()
    statuses: Mapping[str, ValueStatus] = field(default_factory=dict)
    beside: KeyRules = KeyRules()
    reading: OpenReading | None = None
    has_floor: bool = False

    @property
    def swatches(self) -> Mapping[str, RagRating]:
        """Return the ratings that the key's fills show."""
        return {fill: rating for fill, rating in self.ratings.fills.items() if rating is not None}

    def over(self, other: "SheetKey") -> "SheetKey":
        """Return this key, with what `other` says where this one says nothing."""
        return SheetKey(
            self.rule or other.rule,
            self.ratings.over(other.ratings),
            {**other.meanings, **self.meanings},
            self.basis or other.basis,
            self.are_value_arrows if self.are_value_arrows is not None else other.are_value_arrows,
            self.are_italics_last_years or other.are_italics_last_years,
            self.left_out or (other.left_out if self.rule is None else frozenset()),
            {**other.statuses, **self.statuses},
            self.beside if self.rule is not None else other.beside,
            self.reading if self.rule is not None else other.reading,
            self.has_floor or (self.rule is None and other.has_floor),
        )


def read_key(lines: Sequence[KeyLine]) -> SheetKey:
    """Return what the lines say; of very many, such as a sheet of nothing but words, the first and the last."""
    if len(lines) > 2 * _MOST_LINES:
        lines = [*lines[:_MOST_LINES], *lines[-_MOST_LINES:]]
    texts = [line.text for line in lines]
    marked = [f"{line.swatch} {line.text}" for line in lines]
    rule = rule_of_lines(lines)
    return SheetKey(
        rule=rule,
        ratings=rating_key_of(lines),
        meanings=_meanings(lines),
        basis=next((basis for text in texts if (basis := basis_of_words(text)) is not None), None),
        are_value_arrows=_arrow_language(marked),
        are_italics_last_years=are_last_years(texts),
        left_out=left_out_of(lines, rule),
        statuses={**letter_statuses(marked), **statuses_in(marked)},
        beside=(beside := rules_beside(lines, rule)),
        reading=open_reading(lines, rule) if beside == KeyRules() else None,
        has_floor=names_floor(lines),
    )


@lru_cache(maxsize=1 << 10)
def tolerance_of_words(text: str) -> ToleranceRule | None:
    """Return the tolerance that words state: `within 10%` is relative, `5 percentage points` and `2 pts` are points."""
    limit = limit_of_words(text)
    if limit is None:
        return None
    includes = limit.includes is not False
    return ToleranceRule.of(limit.amount, limit.kind, includes_boundary=includes, unit=limit.unit)


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
