"""Inserting: what a text can have the paper print in its midst, called as the text will call it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from cpdesk.domain.chart_asked import RATINGS, ChartAsked
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.figure import BarFigure
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined
from cpdesk.domain.review import PackReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.shortened import shortened
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker

_NAMES = {
    InsertKind.CHART: "Chart",
    InsertKind.FIGURES: "Figures",
    InsertKind.SCORECARD: "Table of the scorecard",
    InsertKind.TABLE: "Table",
    InsertKind.TRACKER: "Recommendations",
}
_LONGEST = 160
_MOST_TOGETHER = 20


@dataclass(frozen=True, slots=True)
class InsertOffer:
    """Something that can be put into a text: as the text asks for it, its words, where it stands."""

    insert: Insert
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class InsertState:
    """What a person is told of a place in a text where the paper prints something, and whether the pack has it."""

    words: str
    is_there: bool


def insert_offers(pack: BoardPack, review: PackReview, kind: InsertKind) -> tuple[InsertOffer, ...]:
    """Return what a pack has of a kind, in its order; what could not be told from something else is not offered.

    A scorecard is printed as a table, and is offered with those.
    """
    if kind is InsertKind.CHART:
        return (*_rating_offers(review), *_measure_offers(review, kind), *_whole_offers(pack, review))
    if kind is InsertKind.FIGURES:
        return tuple(_measure_offers(review, kind))
    cards = tuple(offer for card in pack.scorecards if (offer := _card_offer(pack, review, card)) is not None)
    if kind is InsertKind.SCORECARD:
        return cards
    if kind is InsertKind.TABLE:
        tables = (table for workbook in pack.current for table in workbook.tables)
        found = (offer for table in tables if (offer := _table_offer(pack, review, table)) is not None)
        return (*found, *cards)
    listed = (tracker for workbook in pack.current for tracker in workbook.trackers if tracker.items)
    return tuple(offer for tracker in listed if (offer := _tracker_offer(pack, review, tracker)) is not None)


def typed_offer(pack: BoardPack, review: PackReview, kind: InsertKind, typed: str) -> InsertOffer | None:
    """Return the chart of several measures, or of another kind, that somebody asks for in words: 3.1, 3.2 side by side.

    None where the words are none such, as with those that narrow a list down.
    """
    insert = Insert(kind, " ".join(typed.split()))
    if kind is not InsertKind.CHART or "]" in typed or not typed.strip():
        return None
    found = find_insert(pack, review, insert)
    if not isinstance(found, ChartAsked) or (not found.measures and found.table is None):
        return None
    return InsertOffer(insert, insert_state(pack, review, insert).words, "As you typed it")


def insert_state(pack: BoardPack, review: PackReview, insert: Insert) -> InsertState:
    """Return what a place in a text prints: `Chart of 3.1, % of …`, or that the pack has no such thing."""
    found = find_insert(pack, review, insert)
    name = _NAMES.get(insert.kind, insert.kind.value.capitalize())
    match found:
        case MeasureReview():
            of = ", ".join(filter(None, (found.measure.ref, found.measure.title)))
            return InsertState(_one_line(f"{name} of {of}"), is_there=True)
        case ChartAsked():
            return InsertState(_one_line(f"{name} of {_asked_words(found)}"), is_there=True)
        case Scorecard():
            return InsertState(_one_line(f"{name}: {found.title or insert.about}"), is_there=True)
        case DataTable():
            return InsertState(_one_line(f"{name}: {found.title or insert.about}"), is_there=True)
        case Tracker():
            return InsertState(_one_line(f"{name} of the sheet {found.sheet}"), is_there=True)
        case _:
            return InsertState(_one_line(f"{name} of “{insert.about}”: the pack has no such thing"), is_there=False)


def _asked_words(asked: ChartAsked) -> str:
    """Return what a chart is of: 3.1, 3.2 and 3.11, as parts."""
    if asked.table is not None:
        return f"the table {asked.table.title or asked.table.place.sheet}"
    if not asked.measures:
        return "the ratings, pledge by pledge"
    names = joined([review.measure.ref or shortened(review.measure.title, 40) for review in asked.measures])
    how = asked.kind.manner if isinstance(asked.kind, ChartKind) else asked.kind.value if asked.kind else ""
    return ", ".join(filter(None, (names, how)))


def _rating_offers(review: PackReview) -> Iterator[InsertOffer]:
    if review.counts.rated:
        note = f"{review.counts.rated:,} rated measures"
        yield InsertOffer(Insert(InsertKind.CHART, RATINGS), "Ratings, pledge by pledge", note)


def _whole_offers(pack: BoardPack, review: PackReview) -> Iterator[InsertOffer]:
    """Yield the scorecards and tables whose figures are parts of one whole: placements by location, by provider."""
    from cpdesk.report.group_charts import asked_figure  # noqa: PLC0415 - the window paints before this loads

    listed = [(card.title, card.place) for card in pack.scorecards if 1 < len(card.measures) <= _MOST_TOGETHER]
    listed += [(table.title, table.place) for workbook in pack.current for table in workbook.tables]
    for title, place in listed:
        for name in (" ".join(title.split()), f"{place.sheet}!{place.cell}"):
            found = find_insert(pack, review, Insert(InsertKind.CHART, name)) if name and "]" not in name else None
            if isinstance(found, ChartAsked):
                figure = asked_figure(review, found)
                if isinstance(figure, BarFigure):
                    words = f"Parts of {title or name}"
                    yield InsertOffer(Insert(InsertKind.CHART, name), _one_line(words), f"Sheet {place.sheet}")
                break


def _measure_offers(review: PackReview, kind: InsertKind) -> Iterator[InsertOffer]:
    """Yield the measures by the first of their names that no other has; of ten thousand that is counted once."""
    count = Counter(name for item in review.measures.values() for name in {n.casefold() for n in _names(item)})
    for item in review.measures.values():
        measure = item.measure
        told = (
            name
            for name in (*_names(item), item.key)
            if "]" not in name
            and (review.measures.get(name) is item or (name not in review.measures and count[name.casefold()] == 1))
        )
        words = "  ".join(filter(None, (measure.ref, measure.title)))
        for name in islice(told, 1):
            yield InsertOffer(Insert(kind, name), _one_line(words), _one_line(measure.pledge or measure.place.sheet))


def _names(item: MeasureReview) -> list[str]:
    measure = item.measure
    return [name for name in (measure.ref, f"{measure.place.sheet}!{measure.ref}", measure.title) if name.strip()]


def _table_offer(pack: BoardPack, review: PackReview, table: DataTable) -> InsertOffer | None:
    names = (" ".join(table.title.split()), f"{table.place.sheet}!{table.place.cell}")
    size = f"Sheet {table.place.sheet}, {len(table.rows):,} rows of {len(table.header):,} columns"
    words = table.title or f"Table at {table.place.cell}"
    return _offer(_first_that_finds(pack, review, InsertKind.TABLE, names, table), words, size)


def _card_offer(pack: BoardPack, review: PackReview, card: Scorecard) -> InsertOffer | None:
    names = (" ".join(card.title.split()), f"{card.place.sheet}!{card.place.cell}")
    count = len(card.measures)
    size = f"Sheet {card.place.sheet}, scorecard of {count:,} measure" + ("" if count == 1 else "s")
    words = card.title or f"Scorecard at {card.place.cell}"
    return _offer(_first_that_finds(pack, review, InsertKind.SCORECARD, names, card), words, size)


def _tracker_offer(pack: BoardPack, review: PackReview, tracker: Tracker) -> InsertOffer | None:
    count = len(tracker.items)
    size = f"{count:,} recommendation" + ("" if count == 1 else "s")
    return _offer(_first_that_finds(pack, review, InsertKind.TRACKER, (tracker.sheet,), tracker), tracker.sheet, size)


def _offer(insert: Insert | None, words: str, note: str) -> InsertOffer | None:
    return None if insert is None else InsertOffer(insert, _one_line(words), _one_line(note))


def _first_that_finds(
    pack: BoardPack, review: PackReview, kind: InsertKind, names: Iterable[str], wanted: object
) -> Insert | None:
    """Return what asks for just that by the first name that does; one with a bracket could not be read back."""
    inserts: Iterator[Insert] = (Insert(kind, name) for name in names if name.strip() and "]" not in name)
    return next((insert for insert in inserts if find_insert(pack, review, insert) is wanted), None)


def _one_line(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST)
