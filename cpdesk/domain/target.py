"""What a measure is meant to reach."""

import re
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import decimals_of, round_half_away
from cpdesk.domain.value_class import value_class

_TIMES = re.compile(r"\b(?:q[1-4]|(?:19|20)\d\d(?: ?[/-] ?\d\d)?)\b")
_STRICT = re.compile(
    r"(?:(?<![<>=])[<>](?!=)|\b(?:under|below|above|over|exceed(?:s|ing)?|in excess of"
    r"|(?:fewer|less|lower|smaller|more|greater|higher|larger|better) than)\s)\s*£?\d"
)
_WRITTEN = re.compile(r"\d[\d,]*(?:\.(?P<places>\d+))?")
_SIGNS_OF_NUMBERS = frozenset("0123456789.,-−% £")
_NOT_STRICT = re.compile(r"\d|\b(?:no|not|never|or)\s")


@value_class(frozen=True, slots=True)
class Target:
    """A target as supplied: `value` is None where its wording holds no single number.

    `text` is the cell as displayed (`≥95%`, `To be better than baseline`); `value` is in the measure's unit.
    """

    value: Decimal | None
    text: str
    place: CellPlace

    @property
    def is_bare(self) -> bool:
        """Return whether the wording is a number alone, with neither a sign of comparison nor a word."""
        return self.value is not None and _SIGNS_OF_NUMBERS.issuperset(self.text)

    @property
    def shown(self) -> Decimal | None:
        """Return the number with the decimal places that the workbook shows: 22.0 where it says 22.0.

        A workbook may write it in another unit (0.15 for 15%); then it has just the places that it needs.
        """
        if self.value is None:
            return None
        written = _WRITTEN.search(self.text)
        if written is not None:
            shown = round_half_away(self.value, len(written["places"] or ""))
            if abs(shown) == Decimal(written[0].replace(",", "")):
                return shown
        return round_half_away(self.value, decimals_of(self.value.normalize()))

    def displayed(self) -> "Target":
        """Return the target as the workbook displays it, to set beside figures as they are displayed.

        A cell may hold 89.5 where everybody reads 90%: "90% against 90%" is then met. It is the very same target where
        that is the number that its cell holds.
        """
        shown = self.shown if self.value is not None and self.value % 1 else self.value
        return self if shown == self.value else replace(self, value=shown)

    @property
    def is_strict(self) -> bool:
        """Return whether the target itself falls short: `< 5` and `under 5` are not met by 5, `no more than 5` is."""
        words = _TIMES.sub("", self.text.casefold())
        found = _STRICT.search(words)
        return found is not None and _NOT_STRICT.search(words[: found.start()]) is None

    def gap(self, value: Decimal, polarity: Polarity) -> Decimal:
        """Return how far `value` is on the bad side of the target; zero or less where it is met."""
        if self.value is None:
            raise ValueError(self.text)
        if polarity is Polarity.HIGH:
            return self.value - value
        if polarity is Polarity.LOW:
            return value - self.value
        return abs(value - self.value)

    def is_met(self, value: Decimal, polarity: Polarity) -> bool:
        """Return whether `value` meets the target: at least for high, at most for low, exactly for plan."""
        gap = self.gap(value, polarity)
        return gap < 0 or (gap == 0 and not self.is_strict)
