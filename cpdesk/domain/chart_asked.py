"""The charts that a text asks for beside a measure's own: of another kind, of several measures, of a table."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cpdesk.domain.chart_kind import ChartKind, GroupKind
from cpdesk.domain.chart_title import chart_of_measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.table import DataTable

RATINGS = "ratings"

_KINDS: dict[str, ChartKind | GroupKind] = {
    **{kind.manner: kind for kind in ChartKind},
    **{kind.value: kind for kind in GroupKind},
}
_MANNER = re.compile(
    rf"(?P<what>\S.*?)[\s,]+(?P<manner>{'|'.join(map(re.escape, _KINDS))}|as a run chart|as a control chart)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)

Named = Callable[[str], Sequence[MeasureReview]]


@dataclass(frozen=True)
class ChartAsked:
    """A chart of measures in that manner, of a table, or (where it names neither) of all ratings."""

    measures: tuple[MeasureReview, ...] = ()
    kind: ChartKind | GroupKind | None = None
    table: DataTable | None = None

    @property
    def chart(self) -> str:
        """Return the id of the chart, by which its title is kept."""
        if self.table is not None:
            return f"table:{self.table.place.sheet}!{self.table.place.cell}"
        if not self.measures:
            return f"{RATINGS}:"
        if isinstance(self.kind, ChartKind):
            return chart_of_measure(self.measures[0].key, self.kind)
        keys = ", ".join(review.key for review in self.measures)
        return f"{self.kind.value if self.kind else 'together'}:{keys}"


def parted(about: str) -> tuple[str, ChartKind | GroupKind | None]:
    """Return what a text asks for and in which manner: 3.1 with comparators."""
    found = _MANNER.fullmatch(about.strip())
    if found is None:
        return about.strip(), None
    return found["what"], _KINDS[" ".join(found["manner"].casefold().replace("as a ", "as ").split())]


def asked_names(about: str) -> list[str]:
    """Return the measures that a text names together: 3.1, 3.2 and 3.3."""
    what, _ = parted(about)
    return [name for name in _BETWEEN.split(what) if name]


def asked_of_measures(about: str, named: Named) -> ChartAsked | None:
    """Return the chart of a measure in some manner, or of several; None where a name is of none, or of more than one.

    `named` gives the measures that go by a name.
    """
    what, kind = parted(about)
    alone = named(what)
    if len(alone) == 1:
        return ChartAsked(tuple(alone), kind) if isinstance(kind, ChartKind) else None
    found = [named(name) for name in asked_names(about)]
    if len(found) < 2 or any(len(item) != 1 for item in found) or isinstance(kind, ChartKind):
        return None
    measures = tuple({item[0].key: item[0] for item in found}.values())
    return ChartAsked(measures, kind) if len(measures) > 1 else None
