"""Markers: the symbols and words that stand where a figure is missing."""

import re
from collections.abc import Mapping
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.excel.words.wording import plain

Meanings = Mapping[str, SymbolMeaning]

# What the bracketed forms mean is fixed by the Government Statistical Service; the bare letters vary by publisher.
_STANDARD: dict[str, SymbolMeaning] = {
    "[c]": SymbolMeaning.SUPPRESSED,
    "[x]": SymbolMeaning.NOT_AVAILABLE,
    "[z]": SymbolMeaning.NOT_APPLICABLE,
    "[low]": SymbolMeaning.NEGLIGIBLE,
    "[u]": SymbolMeaning.NOT_AVAILABLE,
    "[w]": SymbolMeaning.NOT_AVAILABLE,
}
_NOT_DUE = late_pattern(
    r"\bnot (?:yet )?due\b|\bnot reported (?:this|until)\b|\b(?:reported|collected|available|measured"
    r"|published|updated"
    r"|produced|calculated|data)\b.{0,25}\b(?:once a year|annually|yearly|termly|every (?:six|6) months"
    r"|half[- ]yearly)\b"
    r"|\b(?:annual|yearly|termly|academic year|end of year|year[- ]end) (?:measure|indicator|figure|data"
    r"|return|survey"
    r"|collection|reporting|result|results|only|pi|kpi)\b|^(?:annual|annually|yearly|reported yearly|annual only)\.?$"
    r"|\b(?:due|available|reported|published|expected|collected|updated|measured) (?:again )?(?:in|at|for"
    r"|from|by|after)?"
    r" ?(?:the )?(?:end of )?(?:q(?:tr|uarter)? ?[1-4]|year[- ]end|(?:next|the) (?:quarter|year|term)"
    r"|autumn|spring|summer)\b|\bnext (?:due|reported|available|update|updated)\b"
)
_MEANING_WORDS: tuple[tuple[re.Pattern[str], SymbolMeaning], ...] = (
    (_NOT_DUE, SymbolMeaning.NOT_DUE),
    (
        late_pattern(
            r"suppress|confidential|disclos|fewer than|less than (?:five|six|ten|\d)|small (?:number|cohort|count)"
            r"|not published|identif|redact|withheld|under (?:five|six|ten|\d)\b|below (?:five|six|ten|\d)\b"
        ),
        SymbolMeaning.SUPPRESSED,
    ),
    (late_pattern(r"not appl|\bn/a\b|does not apply"), SymbolMeaning.NOT_APPLICABLE),
    (late_pattern(r"\bnil\b|\bzero\b|rounds? to|negligible|\bnone\b"), SymbolMeaning.NEGLIGIBLE),
    (
        late_pattern(
            r"not (?:yet )?(?:available|collected|known|recorded|reported|supplied|provided|received"
            r"|confirmed)|unavailable"
            r"|missing|no data|no figure|no return|awaited|awaiting|pending|to be (?:confirmed|supplied"
            r"|provided|advised)"
            r"|\btb[cas]\b|data (?:to be|not)|unreliable|unknown|no information|outstanding data"
        ),
        SymbolMeaning.NOT_AVAILABLE,
    ),
)
_LIMIT = late_pattern(
    r"(?:[<>≤≥]|<=|>=|fewer than|less than|under|below|more than|over) ?\d+(?:\.\d+)? ?%?"
    r"|\d+ or (?:fewer|less|under|more|over)"
)
_ABBREVIATED = {
    "n/a": SymbolMeaning.NOT_APPLICABLE,
    "na": SymbolMeaning.NOT_APPLICABLE,
    "n.a.": SymbolMeaning.NOT_APPLICABLE,
    "n.a": SymbolMeaning.NOT_APPLICABLE,
    "supp": SymbolMeaning.SUPPRESSED,
    "nya": SymbolMeaning.NOT_AVAILABLE,
    "n/k": SymbolMeaning.NOT_AVAILABLE,
}
_SIGN = late_pattern(r"[a-z]{1,2}|low|\[[a-z]{1,3}\]|[-:~*#^!?+•.]+|\.\.+")


@lru_cache(maxsize=1 << 14)
def is_marker(text: str) -> bool:
    """Return whether the text is a sign or a stock phrase for a missing figure, whatever it means."""
    words = plain_marker(text)
    return bool(_SIGN.fullmatch(words)) or bool(_LIMIT.fullmatch(words)) or stock_meaning(words) is not None


@lru_cache(maxsize=1 << 14)
def plain_marker(text: str) -> str:
    """Return the marker in the form in which markers are compared; a lone `*` is no footnote mark here."""
    return plain(text).strip() or text.strip()


def symbol_of(text: str, meanings: Meanings) -> Symbol:
    """Return the symbol with its meaning by the sheet's own key, else by what its words plainly say, else unknown."""
    words = plain_marker(text)
    for form in (words, words.strip("[]().")):
        if form in meanings:
            return Symbol(text.strip(), meanings[form])
    return Symbol(text.strip(), stock_meaning(words) or SymbolMeaning.UNKNOWN)


@lru_cache(maxsize=1 << 14)
def stock_meaning(words: str) -> SymbolMeaning | None:
    """Return what a marker means without any key, or None where only the publisher knows (`c`, `x`, `-`)."""
    if words in _STANDARD:
        return _STANDARD[words]
    if words in _ABBREVIATED:
        return _ABBREVIATED[words]
    if _LIMIT.fullmatch(words):
        return SymbolMeaning.SUPPRESSED
    return meaning_of_words(words) if len(words) > 2 else None


def meaning_of_words(words: str) -> SymbolMeaning | None:
    """Return the meaning that an explanation gives, such as `not available` or `nil or rounds to nil`."""
    text = plain(words)
    for pattern, meaning in _MEANING_WORDS:
        if pattern.search(text):
            return meaning
    return None


@lru_cache(maxsize=1 << 14)
def says_not_due(words: str) -> bool:
    """Return whether the words say that a figure is not due this time, as in `Reported once a year, in Q3`."""
    return bool(_NOT_DUE.search(plain(words)))
