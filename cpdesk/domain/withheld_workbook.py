"""Workbooks as the public part of a pack has them: the places of what is exempt, with nothing in them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.measure import Measure
from cpdesk.domain.rating import RuleInForce, rate
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import WITHHELD
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker, TrackerItem
from cpdesk.domain.tracker_line import WITHHELD_STATE
from cpdesk.domain.value import MeasureValue


def withheld_measure(measure: Measure, key: str, exemption: Exemption) -> Measure:
    """Return the place of a measure: its reference and its pledge, which number the paper, and that it is withheld.

    It has the periods of its figures, as what other measures carry on from an earlier workbook hangs on those.
    """
    return Measure(
        key,
        measure.place,
        measure.ref,
        exemption.words,
        measure.pledge,
        values=tuple(
            MeasureValue(value.period, value.place, WITHHELD.marker, symbol=WITHHELD) for value in measure.values
        ),
        absence=WITHHELD,
    )


def without_measures(book: SuppliedWorkbook, withheld: Mapping[str, tuple[str, Exemption]]) -> SuppliedWorkbook:
    """Return the workbook with only the places of those measures, given by key with the key of the place."""
    cards = tuple(_card(card, withheld) for card in book.scorecards)
    return replace(book, scorecards=cards, questions=(), findings=())


def without_tables(book: SuppliedWorkbook, withheld: Mapping[tuple[str, str], Exemption]) -> SuppliedWorkbook:
    """Return the workbook with only the places of those tables, given by sheet and cell."""
    tables = (
        _table(table, exemption) if (exemption := withheld.get((table.place.sheet, table.place.cell))) else table
        for table in book.tables
    )
    return replace(book, tables=tuple(tables), questions=(), findings=())


def without_lines(book: SuppliedWorkbook, withheld: Mapping[tuple[str, str], Exemption]) -> SuppliedWorkbook:
    """Return the workbook with only the places of those lines of its trackers, given by sheet and cell."""
    trackers = (
        Tracker(
            tracker.sheet,
            tuple(
                _item(item, exemption) if (exemption := withheld.get((tracker.sheet, item.place.cell))) else item
                for item in tracker.items
            ),
        )
        for tracker in book.trackers
    )
    return replace(book, trackers=tuple(trackers), questions=(), findings=())


def _card(card: Scorecard, withheld: Mapping[str, tuple[str, Exemption]]) -> Scorecard:
    hidden = [measure for measure in card.measures if measure.key in withheld]
    if not hidden:
        return card
    measures = tuple(
        withheld_measure(measure, *withheld[measure.key]) if measure.key in withheld else measure
        for measure in card.measures
    )
    return replace(card, measures=measures, rule_in_force=_counted_without(card, hidden))


def _counted_without(card: Scorecard, hidden: Collection[Measure]) -> RuleInForce:
    """Return the rule in force with the ratings counted that the public sees, so that the rest tells of no other.

    Of earlier periods nobody knows which of them a count was made of, so that it is not given at all.
    """
    force = card.rule_in_force
    shown = [measure for measure in hidden if measure.supplied_rating.rag is not None]
    agreeing = sum(rate(card.figure(item), force.rule).rag is item.supplied_rating.rag for item in shown)
    return replace(
        force,
        agrees=max(0, force.agrees - agreeing),
        rated=max(0, force.rated - len(shown)),
        earlier_agrees=0,
        earlier_rated=0,
    )


def _table(table: DataTable, exemption: Exemption) -> DataTable:
    title = exemption.words.replace("Withheld", "Table withheld", 1)
    return DataTable(table.place, title, ("Withheld",), ((exemption.sentence,),))


def _item(item: TrackerItem, exemption: Exemption) -> TrackerItem:
    return TrackerItem(item.place, item.number, exemption.sentence, "", None, WITHHELD_STATE.note)
