"""What a person has said that symbols mean."""

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.told import Told
from cpdesk.excel.words.markers import plain_marker

NOT_KNOWN = "not known"
MEANINGS = {
    "suppressed": SymbolMeaning.SUPPRESSED,
    "not applicable": SymbolMeaning.NOT_APPLICABLE,
    "not available": SymbolMeaning.NOT_AVAILABLE,
    "nil or negligible": SymbolMeaning.NEGLIGIBLE,
    "not due": SymbolMeaning.NOT_DUE,
    NOT_KNOWN: SymbolMeaning.UNKNOWN,
}


def meanings_told(told: Told) -> dict[str, SymbolMeaning]:
    """Return the meaning of each symbol that a person has explained, by the symbol as markers are compared."""
    markers = {answer.about for answer in told.profile.answers if answer.kind is AnswerKind.SYMBOL}
    said = {marker: meaning_of_answer(told.symbol(marker) or "") for marker in markers}
    return {plain_marker(marker): meaning for marker, meaning in said.items() if meaning is not None}


def meaning_of_answer(answer: str) -> SymbolMeaning | None:
    """Return the meaning that an answer names, in the words offered or as `inspect --json` writes it."""
    words = answer.strip().casefold()
    if words in MEANINGS:
        return MEANINGS[words]
    return SymbolMeaning(words) if words in list(SymbolMeaning) else None
