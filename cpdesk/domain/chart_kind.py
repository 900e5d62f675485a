"""The kinds of chart that a measure may have, as a person chooses them."""

from enum import StrEnum


class ChartKind(StrEnum):
    """What a measure's chart is; the usual one is what suits its figures best."""

    TREND = "trend"
    COMPARED = "compared"
    RUN = "run"
    CONTROL = "control"
    BARS = "bars"

    @property
    def words(self) -> str:
        """Return what it is called where it is chosen."""
        return _WORDS[self]

    @property
    def manner(self) -> str:
        """Return how a text asks for it behind the measure: [[chart: 3.1 with comparators]]."""
        return _MANNERS[self]


_WORDS = {
    ChartKind.TREND: "Line against the target",
    ChartKind.COMPARED: "Line with others’ figures",
    ChartKind.RUN: "Run chart",
    ChartKind.CONTROL: "Control chart",
    ChartKind.BARS: "Bars beside others’ figures",
}
_MANNERS = {
    ChartKind.TREND: "against target",
    ChartKind.COMPARED: "with comparators",
    ChartKind.RUN: "as run chart",
    ChartKind.CONTROL: "as control chart",
    ChartKind.BARS: "as bars",
}


class GroupKind(StrEnum):
    """What the chart of several measures is: small charts side by side, or parts of one whole."""

    PANELS = "side by side"
    PARTS = "as parts"
