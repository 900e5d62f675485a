"""The unit that stands behind a figure: 12 days, 8 wks, 4.5 per 10,000, 3 visits."""

import re
from enum import Enum
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.excel.words.wording import tidy

_PER = r"per (?:(?:1|10|100)(?:[, ]?000|k)|thousand|hundred thousand)"
_TIMES = (
    ("days", r"(?:working |calendar |school )?days?"),
    ("weeks", r"(?:w(?:ee)?ks?)"),
    ("months", r"(?:months?|mths?)"),
    ("years", r"(?:y(?:ea)?rs?)"),
    ("hours", r"(?:h(?:ou)?rs?)"),
    ("minutes", r"(?:min(?:ute)?s?)"),
)
_COUNTED = (
    "children|child|young people|young persons?|yp|cyp|pupils?|students?|cases?|people|persons?|care leavers?|visits?"
    "|placements?|moves?|carers?|foster carers?|adopters?|families|family|adoptions?|referrals?"
    "|assessments?|reviews?|plans?|meetings?|episodes?|incidents?|complaints?|applications?|places?|homes?|schools?|staff|workers?"
    "|social workers?|fte|vacancies|sessions?|contacts?|approvals?|orders?|interviews?|exclusions?|cla|lac|cic"
    "|points?|pts?|pp|miles?|km|kilomet(?:re|er)s?|households?|apprentice(?:ship)?s?|tenancies|suspensions?"
    "|settings?|allegations?|nights?|beds?|siblings?|babies|arrests?|offences|offenders|leavers?|starters?|days? lost"
)
WORDS_AFTER = (
    rf"(?: ?(?:{'|'.join(pattern for _, pattern in _TIMES)}|{_COUNTED}|per (?:day|week|month|year|child|worker"
    rf"|social worker|case|head)|/ ?10k|{_PER}(?: (?:of (?:the )?)?(?:children|population|young people|0-17"
    r"|under 18s?))?))?"
)
_BASE = late_pattern(r"(?:\bper|/) ?((?:1|10|100)(?:[, ]?000|k)|thousand|hundred thousand)(?!\d)", re.IGNORECASE)
_AFTER_FIRST = late_pattern(
    r"\D*?\d[\d,]*(?:\.\d+)? ?(?:(?P<percent>%|per ?cent\b|pct\b)|(?P<rate>"
    rf"{_PER}|/ ?10k)|" + "|".join(rf"(?P<{name}>{pattern})\b" for name, pattern in _TIMES) + r")",
    re.IGNORECASE,
)


class FigureUnit(Enum):
    """What a figure says of itself that it is counted in."""

    PERCENT = "percent"
    MONEY = "money"
    RATE = "rate"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    MINUTES = "minutes"


@lru_cache(maxsize=1 << 12)
def rate_base(text: str) -> int | None:
    """Return how many a rate is of by its words: 10,000 of `61.3 per 10,000` or `61.3/10k`; None where none says it."""
    found = _BASE.search(tidy(text))
    if found is None:
        return None
    words = found[1].casefold()
    if "thousand" in words:
        return 100_000 if words.startswith("hundred") else 1_000
    return int(words.replace("k", "000").replace(",", "").replace(" ", ""))


@lru_cache(maxsize=1 << 12)
def unit_word(text: str) -> FigureUnit | None:
    """Return the unit of the first figure of a text; None where it stands alone, or before what it counts."""
    found = _AFTER_FIRST.match(tidy(text))
    if found is not None and found.lastgroup is not None:
        return FigureUnit(found.lastgroup)
    return FigureUnit.MONEY if "£" in text else None
