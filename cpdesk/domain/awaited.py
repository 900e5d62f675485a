"""A workbook whose successor is awaited: the measures of the next period, without a figure yet."""

from dataclasses import replace

from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.next_period import next_period
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning


def awaited(workbook: SuppliedWorkbook) -> SuppliedWorkbook:
    """Return the workbook as the pack of the next period sees it until that period's own comes.

    Its measures stand with their targets, rules, leads and earlier figures; the current period is the next one, for
    which there is neither figure nor rating. What it says of its own period alone is left out: comments, tables,
    trackers, questions, findings.
    """
    cards = tuple(_awaited(card) for card in workbook.scorecards)
    return replace(workbook, scorecards=cards, trackers=(), tables=(), questions=(), findings=())


def _awaited(card: Scorecard) -> Scorecard:
    current = card.current_period
    coming = next_period(current, _periods(card)) if current is not None else None
    return replace(card, current_period=coming, measures=tuple(_without_figure(item, coming) for item in card.measures))


def _periods(card: Scorecard) -> set[ReportingPeriod]:
    return {value.period for measure in card.measures for value in measure.values if value.period is not None}


def _without_figure(measure: Measure, coming: ReportingPeriod | None) -> Measure:
    return replace(
        measure,
        values=tuple(value for value in measure.values if coming is None or value.period != coming),
        supplied_rating=SuppliedRating(),
        supplied_direction=None,
        commentary="",
        absence=Symbol("", SymbolMeaning.NOT_IMPORTED),
    )
