"""Finding what of a pack a text asks for."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from cpdesk.domain.chart_asked import RATINGS, ChartAsked, asked_names, asked_of_measures, parted
from cpdesk.domain.chart_kind import GroupKind
from cpdesk.domain.insert import Insert, InsertKind, insert_of, is_meant_as_insert
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker

Asked = MeasureReview | ChartAsked | Scorecard | DataTable | Tracker
_Found = TypeVar("_Found", bound=Asked)


def find_insert(pack: BoardPack, review: PackReview, insert: Insert) -> Asked | None:
    """Return what of the pack a text asks for; None where there is no such thing, or several are called so."""
    found = insert_candidates(pack, review, insert)
    return found[0] if len(found) == 1 else None


def insert_candidates(pack: BoardPack, review: PackReview, insert: Insert) -> list[Asked]:
    """Return all that is called as a text asks for it; a measure's key names it before all else."""
    name = insert.about.casefold()
    exact = review.measures.get(insert.about)
    match insert.kind:
        case InsertKind.CHART | InsertKind.FIGURES if exact is not None:
            return [exact]
        case InsertKind.CHART | InsertKind.FIGURES:
            found = list[Asked](_named(review, name))
            return found or (_charts(pack, review, insert.about) if insert.kind is InsertKind.CHART else [])
        case InsertKind.SCORECARD:
            return _called(((card, card.title, card.place) for card in pack.scorecards if card.measures), name)
        case InsertKind.TABLE:
            tables = (table for workbook in pack.current for table in workbook.tables)
            return _called(((table, table.title, table.place) for table in tables), name)
        case InsertKind.TRACKER:
            trackers = (tracker for workbook in pack.current for tracker in workbook.trackers)
            return [tracker for tracker in trackers if tracker.sheet.casefold() == name]


def unmet_inserts(pack: BoardPack, review: PackReview, text: RichText) -> Iterator[str]:
    """Yield why each place in a text that asks for something prints nothing, to stand behind the name of the text."""
    for block in text.blocks:
        insert = insert_of(block)
        if insert is not None:
            found = insert_candidates(pack, review, insert)
            if not found and insert.kind is InsertKind.CHART and len(asked_names(insert.about)) > 1:
                yield from _unmet_of_several(review, insert.about)
            elif not found:
                yield f"asks for a {_WORDS[insert.kind]} “{insert.about}”, which the pack does not have"
            elif len(found) > 1:
                which = "Write its sheet and cell, as in Sheet!A4" if insert.kind in _PLACED else "Write its sheet too"
                yield f"asks for a {_WORDS[insert.kind]} “{insert.about}”, of which there are {len(found)}. {which}"
        elif is_meant_as_insert(block):
            said = " ".join(block.plain.split())
            yield f"has “{said}”, which asks for nothing that there is. It may ask for: {', '.join(InsertKind)}"


def _named(review: PackReview, name: str) -> list[MeasureReview]:
    exact = review.measures.get(name)
    if exact is not None:
        return [exact]
    return [item for item in review.measures.values() if _is_measure(item, name.casefold())]


def _charts(pack: BoardPack, review: PackReview, about: str) -> list[Asked]:
    """Return the chart of another kind, of several measures, of the ratings or of a table that goes by these words."""
    what, kind = parted(about)
    if what.casefold() == RATINGS:
        return [ChartAsked()] if review.measures else []
    asked = asked_of_measures(about, lambda name: _named(review, name))
    if asked is not None:
        return [asked]
    tables = (table for workbook in pack.current for table in workbook.tables)
    found = _called(((table, table.title, table.place) for table in tables), what.casefold())
    charts = [ChartAsked(table=table) for table in found if isinstance(table, DataTable)]
    cards = _called(((card, card.title, card.place) for card in pack.scorecards if card.measures), what.casefold())
    whole = (
        [review.measures[measure.key] for measure in card.measures] for card in cards if isinstance(card, Scorecard)
    )
    return [
        *charts,
        *(ChartAsked(tuple(measures), kind if isinstance(kind, GroupKind) else None) for measures in whole),
    ]


def _unmet_of_several(review: PackReview, about: str) -> Iterator[str]:
    """Yield which of several measures that one chart is to show cannot be told."""
    for name in asked_names(about):
        found = _named(review, name)
        if not found:
            yield f"asks for a chart with measure “{name}”, which the pack does not have"
        elif len(found) > 1:
            yield f"asks for a chart with measure “{name}”, of which there are {len(found)}. Write its sheet too"


_PLACED = (InsertKind.SCORECARD, InsertKind.TABLE)
_WORDS = {
    InsertKind.CHART: "chart of measure",
    InsertKind.FIGURES: "table of the figures of measure",
    InsertKind.SCORECARD: "scorecard",
    InsertKind.TABLE: "table",
    InsertKind.TRACKER: "tracker",
}


def _is_measure(review: MeasureReview, name: str) -> bool:
    measure = review.measure
    return name in (measure.ref.casefold(), f"{measure.place.sheet}!{measure.ref}".casefold(), measure.title.casefold())


def _called(listed: Iterable[tuple[_Found, str, CellPlace]], name: str) -> list[Asked]:
    """Return those with that title, or with that place, which names one alone."""
    titled: list[Asked] = []
    for item, title, place in listed:
        if f"{place.sheet}!{place.cell}".casefold() == name:
            return [item]
        if " ".join(title.split()).casefold() == name:
            titled.append(item)
    return titled
