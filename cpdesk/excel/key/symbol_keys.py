"""What a key says about symbols: `c = suppressed`, `x: not available`."""

import re

from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.words.markers import meaning_of_words
from cpdesk.excel.words.wording import tidy

_CLAUSES = re.compile(r"(?<=[\w)\]'\"])[.;](?=\s|$)|\n|,(?= ?(?:and )?\S{1,5} ?(?:=|:|\bmeans\b|\bdenotes\b))")
_MARKER = r"(?:\[[a-z]{1,3}\]|[a-z]{1,2}|\.\.+|[^\w\s\[\](){}'\"=:;,.&/-])"
_NEXT = re.compile(rf"[ \t\u00a0]{{2,}}(?={_MARKER}\s)|\s(?={_MARKER} ?[=:] ?\S)", re.IGNORECASE)
_SYMBOL = re.compile(
    r"^(?:.*\b(?:key|symbols?|symbols? used|notes?|markers?|abbreviations?)\b ?[:-] ?|and |where |a |an )?"
    r"['\"(]?(?P<marker>\[[a-z]{1,3}\]|[a-z]{1,3}|\.\.+|[^\w\s'\"(]|[<>] ?\d{1,2})['\")]?"
    r"(?P<sign> ?(?:=|:|-|\bmeans\b|\bdenotes\b|\bindicates\b|\bshows\b|\bis\b) ?| )(?P<words>.+)$"
)
_SPEAKS_FOR_ITSELF = re.compile(r"\[[a-z]{1,3}\]|\.\.+|[^\w\s]|[cxzuk]")


def symbol_meanings(text: str) -> dict[str, SymbolMeaning]:
    """Return the meaning of each symbol that a line explains, by the symbol in one case.

    Several may stand on one line with no more than spaces between them: `* suppressed   c = confidential`.
    """
    meanings: dict[str, SymbolMeaning] = {}
    parts = (part for line in _NEXT.split(text) for part in _CLAUSES.split(tidy(line).casefold()))
    for clause in parts:
        found = _SYMBOL.match(clause.strip())
        meaning = meaning_of_words(found["words"]) if found is not None else None
        if found is None or meaning is None:
            continue
        if found["sign"].strip() or _SPEAKS_FOR_ITSELF.fullmatch(found["marker"]):
            meanings.setdefault(found["marker"], meaning)
    return meanings
