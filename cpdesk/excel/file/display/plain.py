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


class PlainDisplay(NamedTuple):
    """A format without conditions, dates or words; `step` is the smallest amount that it shows."""

    step: Decimal | None
    is_percent: bool
    pattern: str

    def shown(self, number: Decimal) -> str:
        """Return the number's text: half rounds away from zero, and what rounds to nothing has no sign."""
        size = abs(number)
        if self.step is None:
            shown = general_text(size)
            return f"-{shown}" if number < 0 else shown
        if self.is_percent:
            size = size.scaleb(2, _WIDE)
        size = size.quantize(self.step, ROUND_HALF_UP, _WIDE)
        shown = self.pattern.format(size)
        return f"-{shown}" if number < _ZERO and size else shown


@lru_cache(maxsize=4096)
def plain_display(code: str) -> PlainDisplay | None:
    """Return how to show numbers under the format; None for one that only `display` knows."""
    if code == "General":
        return PlainDisplay(None, is_percent=False, pattern="")
    found = _PLAIN.fullmatch(code)
    if found is None:
        return None
    pattern = ("£" if found["pound"] else "") + ("{:,f}" if "," in found["whole"] else "{:f}")
    is_percent = found["percent"] is not None
    step = Decimal(1).scaleb(-len(found["places"] or ""))
    return PlainDisplay(step, is_percent, pattern + ("%" if is_percent else ""))
