"""Measures: what is measured, as a scorecard supplies it."""

import re
from enum import StrEnum

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingRule
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.target import Target
from cpdesk.domain.trend import SuppliedDirection
from cpdesk.domain.value import Comparator, MeasureValue
from cpdesk.domain.value_class import value_class

_EVENTS = re.compile(r"\b(?:in|during|within|over) the (?:reporting )?(?:period|month|quarter|year)\b", re.IGNORECASE)


class RagSource(StrEnum):
    """How the workbook shows a rating."""

    TEXT = "text"
    FILL = "fill"
    CONDITIONAL = "conditional"
    ICON = "icon"


@value_class(frozen=True, slots=True)
class SuppliedRating:
    """The workbook's own rating, with its cell and how it is shown there."""

    rag: RagRating | None = None
    forecast: RagRating | None = None
    source: RagSource | None = None
    place: CellPlace | None = None


@value_class(frozen=True, slots=True)
class OtherCell:
    """A cell under a heading that has no role here, kept by the heading's name."""

    heading: str
    text: str
    place: CellPlace


_UNDATED = Symbol("", SymbolMeaning.UNDATED)


@value_class(frozen=True, slots=True)
class Measure:
    """A measure as supplied: every figure with its cell, nothing decided that the workbook does not say.

    `key` names it within a pack: its reference, or its wording where it has none, with the sheet's name before it where
    two would be alike. `place` is the cell of its wording; `pledge` the heading it stands under, as written.
    `absence` is why there is no current figure, where the workbook says so in words.
    """

    key: str
    place: CellPlace
    ref: str
    title: str
    pledge: str | None = None
    unit: Unit = Unit.NUMBER
    polarity: Polarity | None = None
    target: Target | None = None
    values: tuple[MeasureValue, ...] = ()
    comparators: tuple[Comparator, ...] = ()
    supplied_rating: SuppliedRating = SuppliedRating()
    rule: RatingRule | None = None
    supplied_direction: SuppliedDirection | None = None
    lead: str = ""
    commentary: str = ""
    other: tuple[OtherCell, ...] = ()
    absence: Symbol | None = None

    @property
    def why_no_figure(self) -> Symbol | None:
        """Return what stands for the figure of a period that has none: the workbook's words, else undated figures."""
        is_undated = any(value.period is None and value.shown is not None for value in self.values)
        return self.absence or (_UNDATED if is_undated else None)

    @property
    def is_withheld(self) -> bool:
        """Return whether it is the place of a measure that the public part of a pack has nothing of."""
        return self.absence is not None and self.absence.meaning is SymbolMeaning.WITHHELD

    @property
    def displayed_target(self) -> Target | None:
        """Return the target as displayed, which is what a figure as displayed is rated beside."""
        return self.target.displayed() if self.target is not None else None

    @property
    def counts_events(self) -> bool:
        """Return whether it counts what happens in its period, so that a longer period alone makes it larger."""
        return self.unit in (Unit.NUMBER, Unit.CURRENCY) and _EVENTS.search(self.title) is not None

    @property
    def name(self) -> str:
        """Return the reference with the wording, as a paper names the measure."""
        return f"{self.ref} {self.title}".strip()
