"""What a measure is meant to reach."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace


@dataclass(frozen=True, slots=True)
class Target:
    """A target as supplied: `value` is None where its wording holds no single number.

    `text` is the cell as displayed (`≥95%`, `To be better than baseline`); `value` is in the measure's unit.
    """

    value: Decimal | None
    text: str
    place: CellPlace

    @property
    def is_strict(self) -> bool:
        """Return whether the target itself falls short: `< 5` and `under 5` are not met by 5."""
        words = self.text.strip().casefold()
        return words.startswith(
            ("<", ">", "under ", "below ", "fewer than ", "less than ", "more than ", "over ")
        ) and (not words.startswith(("<=", ">=", "=<", "=>")))

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
        return gap < 0 if self.is_strict else gap <= 0
