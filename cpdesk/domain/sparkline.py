"""A small line of a measure's figures, for one cell of a table, as plain data."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.quantity import Unit


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A measure's last figures with the targets that held then, None where there is none to draw.

    `breaks` are the places of points that are no continuation of the one before. `alt_text` says the figures to someone
    who cannot see the line (15 to 250 characters); it names the measure, as no two pictures of a paper may share one.
    """

    unit: Unit
    values: tuple[Decimal | None, ...]
    targets: tuple[Decimal | None, ...]
    alt_text: str
    breaks: frozenset[int] = frozenset()
