"""Numbers under the commonest formats, shown without walking through the format's codes."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from cpdesk.excel.file.display.number import general_text

# General; or an optional pound sign, a whole part with or without thousands, decimals, an optional percent sign.
_PLAIN = re.compile(r"(?P<pound>£|\"£\"|\[\$£-809\])?(?P<whole>0|#,##0)(?:\.(?P<places>0{1,9}))?(?P<percent>%)?")
_WIDE = Context(prec=700, rounding=ROUND_HALF_UP)
_ZERO = Decimal(0)
_THOUSAND = Decimal(1000)
_MOST_PLACES = 6


class PlainDisplay(NamedTuple):
    """A format without conditions, dates or words; `step` is the smallest amount that it shows, None for General.

    `is_fine`: it shows amounts so small that Python writes them with an exponent.
    """

    step: Decimal | None
    is_percent: bool = False
    is_grouped: bool = False
    is_fine: bool = False
    sign: str = ""

    def shown(self, number: Decimal) -> str:
        """Return the number's text: half rounds away from zero, and what rounds to nothing has no sign."""
        size = abs(number)
        if self.step is None:
            shown = general_text(size)
            return f"-{shown}" if number < 0 else shown
        if self.is_percent:
            size = size.scaleb(2, _WIDE)
        size = size.quantize(self.step, ROUND_HALF_UP, _WIDE)
        digits = str(size) if not self.is_fine else f"{size:f}"
        if self.is_grouped and size >= _THOUSAND:
            digits = f"{size:,f}"
        shown = f"{self.sign}{digits}%" if self.is_percent else f"{self.sign}{digits}"
        return f"-{shown}" if size and number < _ZERO else shown


@lru_cache(maxsize=4096)
def plain_display(code: str) -> PlainDisplay | None:
    """Return how to show numbers under the format; None for one that only `display` knows."""
    if code == "General":
        return PlainDisplay(None)
    found = _PLAIN.fullmatch(code)
    if found is None:
        return None
    places = len(found["places"] or "")
    return PlainDisplay(
        Decimal(1).scaleb(-places),
        is_percent=found["percent"] is not None,
        is_grouped="," in found["whole"],
        is_fine=places > _MOST_PLACES,
        sign="£" if found["pound"] else "",
    )
