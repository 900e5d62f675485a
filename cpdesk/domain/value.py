"""The result of a measure for one period."""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.value_class import value_class


class ValueStatus(StrEnum):
    """How firm a published figure is."""

    PROVISIONAL = "provisional"
    REVISED = "revised"
    ESTIMATED = "estimated"


@value_class(frozen=True, slots=True)
class MeasureValue:
    """A number or a symbol as supplied, with the cell it came from.

    `number` is what the cell holds and `shown` what it displays, both in the measure's unit (percent in points);
    both are None where there is a `symbol`, or where the cell holds several figures. `text` is the cell as displayed.
    `superseded` is what an earlier workbook of the pack gave for the same period, where that was another figure.
    """

    period: ReportingPeriod | None
    place: CellPlace
    text: str
    number: Decimal | None = None
    shown: Decimal | None = None
    symbol: Symbol | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    status: ValueStatus | None = None
    superseded: "MeasureValue | None" = None

    def named_in(self, workbook: str) -> "MeasureValue":
        """Return the value with its workbook named, as it is from now on read beside another."""
        return replace(self, place=self.place.named_in(workbook))

    @property
    def is_suppressed(self) -> bool:
        """Return whether it is kept back for confidentiality, and with it what it could be worked out from.

        That is the counts behind it, and the figure that was given before.
        """
        return self.symbol is not None and self.symbol.meaning is SymbolMeaning.SUPPRESSED

    @property
    def result(self) -> Decimal | Symbol | None:
        """Return what a rating goes by: the displayed number, else the symbol, else nothing."""
        return self.shown if self.shown is not None else self.symbol


@value_class(frozen=True, slots=True)
class Comparator:
    """Somebody else's result beside the council's own: England, statistical neighbours, a region."""

    name: str
    value: MeasureValue
