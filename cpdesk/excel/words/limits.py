"""The one figure of a target's wording."""

import re
from decimal import Decimal
from functools import lru_cache

from cpdesk.excel.words.figures import LONGEST, Figures, single_figure
from cpdesk.excel.words.wording import one_line, plain, tidy, without_footnote

_ASIDES = re.compile(
    r" ?\((?:annual|annually|year|yearly|full year|per year|per annum|p\.?a\.?|quarterly|monthly|cumulative"
    r"|year end)\)$"
    r"| (?:per (?:annum|year|quarter|month)|p\.?a\.?|a (?:year|quarter|month)|annually"
    r"|(?:by|at|for) (?:the )?(?:(?:end|start) of )?(?:year[- ]end|q[1-4]|quarter [1-4]|the year"
    r"|(?:31 )?(?:march|[a-z]{3,9}) 20\d\d|20\d\d(?:[/-]\d\d(?:\d\d)?)?)(?: 20\d\d[/-]\d\d)?)\.?$",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"^(?:[<>≤≥=]+|at least|at most|no more than|no less than|not less than|not more than|up to|max(?:imum)?(?: of)?"
    r"|min(?:imum)?(?: of)?|less than|fewer than|more than|under|below|over|above|equal to|within)\s*"
    r"|\s*(?:or (?:more|above"
    r"|better|higher|over|less|below|fewer|lower|under)|and (?:above|over|below|under)|\+|minimum|maximum|max|min)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def read_limit(text: str) -> Figures | None:
    """Return the one figure of a target's wording; None where there is not just one.

    So are read `≥ 95%`, `at least 95`, `< 5`, `20 per annum`, `5 (annual)`, `80% by March 2020`; `nil` is 0.
    """
    if len(text) > LONGEST:
        return None
    if plain(text) in ("nil", "zero"):
        return Figures(one_line(text), Decimal(0), Decimal(0))
    body, count = _ASIDES.sub("", tidy(text)), 1
    while count:
        body, count = _COMPARES.subn("", body)
        body = body.strip()
    return single_figure(one_line(text), without_footnote(body))
