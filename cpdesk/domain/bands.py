"""Bands of a key: ratings by the figure itself, whatever its target."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.polarity import Polarity


@dataclass(frozen=True, slots=True)
class Bands:
    """Green from `green` on, amber from `amber` on, red beyond, in percentage points unless `is_percent` is False.

    Where `green` is the smaller of the two, less is better, and both are upper limits.
    """

    green: Decimal
    amber: Decimal
    includes_green: bool = True
    includes_amber: bool = True
    is_percent: bool = True

    @property
    def polarity(self) -> Polarity:
        """Return which direction is good for the measures that the bands can rate."""
        return Polarity.HIGH if self.green > self.amber else Polarity.LOW

    def band(self, value: Decimal) -> int:
        """Return which band a value lies in: 0 for green, 1 for amber, 2 for red."""
        if self._reaches(value, self.green, included=self.includes_green):
            return 0
        return 1 if self._reaches(value, self.amber, included=self.includes_amber) else 2

    def _reaches(self, value: Decimal, limit: Decimal, *, included: bool) -> bool:
        is_past = value > limit if self.polarity is Polarity.HIGH else value < limit
        return is_past or (included and value == limit)

    def sentence(self) -> str:
        """Return the bands as the key of a paper states them."""
        green = self._words(self.green, included=self.includes_green)
        amber = self._words(self.amber, included=self.includes_amber)
        return f"Green: {green}. Amber: {amber}. Red: any other figure."

    def _words(self, limit: Decimal, *, included: bool) -> str:
        number, is_high = f"{limit.normalize():f}{'%' if self.is_percent else ''}", self.polarity is Polarity.HIGH
        if included:
            return f"{number} or {'more' if is_high else 'less'}"
        return f"{'more' if is_high else 'less'} than {number}"
