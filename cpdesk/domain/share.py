"""A count as a share of a whole, in whole per cent."""

from decimal import Decimal

from cpdesk.domain.quantity import round_half_away

ROUNDED = "Percentages are rounded, so they may not add to 100."


def percent(count: int, whole: int) -> Decimal:
    """Return a count as a whole percentage, halves rounded up; 0 of nothing."""
    return round_half_away(Decimal(100 * count) / whole, 0) if whole else Decimal(0)
