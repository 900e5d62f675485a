"""Tables that are data but no scorecard: year-group matrices, breakdowns."""

from dataclasses import dataclass

from cpdesk.domain.provenance import CellPlace


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table as displayed: `header` and each of `rows` are texts, all of one length. `place` is the title's cell."""

    place: CellPlace
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
