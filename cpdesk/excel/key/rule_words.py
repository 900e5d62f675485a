"""The words in which a key says how far off target a rating reaches."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import ToleranceKind
from cpdesk.excel.words.number_words import in_digits
from cpdesk.excel.words.wording import plain

_OF_PERCENTAGES = re.compile(r"percentage points?|%|pp|p\.p\.")
_OF_TARGET = re.compile(r"^ ?(?:\(|variance |deviation )?(?:of|from) (?:the |its |their )?(?:\w+ )?target")
_AMOUNT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?) ?"
    r"(?:-?(?P<points>percentage points?|% ?points?|%pts?|pts?\b|points?\b|pp\b|ppts?\b|p\.p\.)"
    r"|(?P<relative>%|per ?cent\b|pct\b))"
)
_RANGE = re.compile(r"\d+(?:\.\d+)? ?%? ?(?:-|to|and) ?(?=\d+(?:\.\d+)? ?(?:%|p|per))")
_TO_NOTHING = re.compile(r"(?P<far>\d+(?:\.\d+)?) ?%? ?(?:-|to|and) ?[-+]?0(?:\.0+)? ?%")  # -5% to 0%
_SHARE = re.compile(
    r"(?P<low>\d{2,3}(?:\.\d+)?) ?(?:%|per ?cent)? ?(?:(?:-|to|and) ?(?P<high>\d{2,3}(?:\.\d+)?) ?(?:%|per ?cent)? ?)?"
    r"(?P<on>(?:or|and) (?:more|above|over|higher|less|below|under|lower) )?"
    r"of (?:the |its |their )?(?:annual |quarterly |year.end )?target"
)
_SHORT_OF = re.compile(r"(?:less than|fewer than|under|(?<!=)<) ?$")
_PAST = re.compile(r"(?:(?<!no )(?<!not )more than|over|(?<!no )greater than|exceeding|worse than|(?<!=)>) ?$")
_AND_BEYOND = re.compile(r"^ ?(?:\+|(?:or|and) (?:more|greater|above|over|worse|higher|further|less|under|below)\b)")
_AT_LEAST = re.compile(r"(?:at least|>=|≥|=>|no less than|not less than) ?$")
_LEAST_SHARE = 50  # below that, `x% of target` says how far off, not how much of it
_LONGEST = 500  # no key says it at greater length
_MOST = 50  # no council's amber reaches further


class Kind(Enum):
    """How surely words say what a distance is a part of."""

    SAID = "said"
    OF_TARGET = "of target"  # 5% of target: hardly points, but keys are written so by councils that count in them
    OPEN = "open"  # within 5%


@dataclass(frozen=True, slots=True)
class Limit:
    """How far off target a rating reaches; `includes` whether the limit itself has the rating that is said of it.

    `unit` is that of the measures it can be said of alone: percentage points are of percentages. `said` tells how
    surely it is of its kind.
    """

    amount: Decimal
    kind: ToleranceKind
    includes: bool | None = None
    unit: Unit | None = None
    said: Kind = Kind.SAID


def limit_of_words(text: str) -> Limit | None:
    """Return the limit that words state.

    `within 10%` and `90% of target` are relative, `5 percentage points` and `2 pts` are points. Whether the limit
    itself counts is as the words say (`less than 10%`, `10% or more`, `up to 10%`), None where they do not.
    """
    words = in_digits(plain(text[:_LONGEST]))
    share = _SHARE.search(words)
    if share is not None and Decimal(share["low"]) >= _LEAST_SHARE:
        return _short_of_target(words, share)
    return _off_target(_RANGE.sub("", _TO_NOTHING.sub(r"\g<far>%", words)))


def without_amounts(text: str) -> str:
    """Return the words, in one case, without the distances among them: what those are said of."""
    return _AMOUNT.sub(" ", in_digits(plain(text[:_LONGEST])))


def _off_target(words: str) -> Limit | None:
    """Return the limit as a distance; of `more than 2% but within 10%` it is the one that the rating ends with."""
    amounts = list(_AMOUNT.finditer(words))
    if not amounts:
        return None
    found = amounts[0]
    if len(amounts) > 1 and _PAST.search(words[: found.start()]) and not _PAST.search(words[: amounts[1].start()]):
        found = amounts[1]
    amount = Decimal(found["number"])
    before, after = words[: found.start()], words[found.end() :]
    includes: bool | None = None
    if _AND_BEYOND.match(after) or _AT_LEAST.search(before):
        includes = True
    elif _SHORT_OF.search(before) or _PAST.search(before):
        includes = False
    if amount > _MOST:
        return None
    if found["points"]:
        unit = Unit.PERCENT if _OF_PERCENTAGES.match(found["points"]) else None
        return Limit(amount, ToleranceKind.POINTS, includes, unit)
    said = Kind.OF_TARGET if _OF_TARGET.match(after) else Kind.OPEN
    return Limit(amount, ToleranceKind.RELATIVE, includes, said=said)


def _short_of_target(words: str, found: re.Match[str]) -> Limit | None:
    """Return how far off the target `90% of target` is: 10%."""
    low, high = Decimal(found["low"]), Decimal(found["high"] or 0)
    amount = high - 100 if low >= 100 and high else abs(100 - low)
    before = words[: found.start()]
    includes = False if _SHORT_OF.search(before) or _PAST.search(before) or re.search(r"\bbelow $", before) else None
    if found["on"]:
        includes = True
    return Limit(amount, ToleranceKind.RELATIVE, includes) if 0 < amount <= _MOST else None
