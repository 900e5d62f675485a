"""A measure's latest figure beside others', as bars."""

from decimal import Decimal

from cpdesk.charts.standards import can_share_axis, figure_and_cell
from cpdesk.charts.wording import MOST_CHARACTERS, against_target, plain_number, subject, target_bound
from cpdesk.domain.compared_figure import ComparedFigure
from cpdesk.domain.compared_figures import latest_compared
from cpdesk.domain.figure import Bar, BarFigure, BarPart
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE, figure_text, target_text
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.value import MeasureValue

_HEADER = ("Whose figure", "Result", "Cell in the workbook")
_MOST_NAMED = 3


def comparison_figure(review: MeasureReview) -> BarFigure | None:
    """Return a bar for the measure's latest figure and one for each comparator, each with its own period.

    None where nobody else's figure is on the measure's own scale, or it has none itself.
    """
    own = _latest(review)
    others = [item for item in latest_compared(review) if item.comparator.value.shown is not None]
    if own is None or not others or not can_share_axis(review):
        return None
    unit = review.measure.unit
    listed = [
        (_own_name(review, own), own),
        *((_name(item), item.comparator.value) for item in latest_compared(review)),
    ]
    bars = tuple(
        Bar(label, (value.shown,), (figure_text(value, unit, NOT_AVAILABLE),), is_own=value is own)
        for label, value in listed
    )
    rows = tuple((label, *figure_and_cell(value, unit)) for label, value in listed)
    target = review.measure.target
    aim = None
    if target is not None and target.value is not None:
        words = f"Target {target_bound(target)}".strip()
        aim = (f"{words} {format_quantity(plain_number(target.value), unit)}", plain_number(target.value))
    if target is not None and target.text.strip():
        cell = NOT_AVAILABLE if review.ruling.is_target_set else target.place.cell
        rows += (("Target", target_text(review.measure), cell),)
    return BarFigure(
        title=_title(review, own, others),
        alt_text=_alternative(review, own, others),
        unit=unit,
        parts=(BarPart("Result"),),
        bars=bars,
        header=_HEADER,
        rows=rows,
        target=aim,
    )


def _latest(review: MeasureReview) -> MeasureValue | None:
    """Return the figure of the current period; where that has none, the latest one there is."""
    if review.current is not None and review.current.shown is not None:
        return review.current
    dated = [value for value in review.measure.values if value.period is not None and value.shown is not None]
    current = review.scorecard.current_period
    past = [value for value in dated if current is None or (value.period and value.period.order <= current.order)]
    return max(past, key=lambda value: value.period.order if value.period else (), default=None)


def _own_name(review: MeasureReview, own: MeasureValue) -> str:
    name = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 60)
    return f"{name}, {own.period.label}" if own.period is not None else name


def _name(item: ComparedFigure) -> str:
    words = item.words
    return f"{item.comparator.name}, {words}" if words else f"{item.comparator.name}, no period given"


def _title(review: MeasureReview, own: MeasureValue, others: list[ComparedFigure]) -> str:
    """Return what the bars show: Measure 3.1 is 67%, below England at 75% and above statistical neighbours at 63%."""
    name = f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 80)
    return f"{name} is {figure_text(own, review.measure.unit)}, {_standing(review, own, others)}"


def _standing(review: MeasureReview, own: MeasureValue, others: list[ComparedFigure]) -> str:
    ways: dict[str, list[str]] = {"above": [], "below": [], "level with": []}
    for item in others:
        gap = (own.shown or Decimal(0)) - (item.comparator.value.shown or Decimal(0))
        way = "above" if gap > 0 else "below" if gap < 0 else "level with"
        ways[way].append(f"{item.comparator.name} at {figure_text(item.comparator.value, review.measure.unit)}")
    if len(others) <= _MOST_NAMED:
        return joined([f"{way} {joined(names)}" for way, names in ways.items() if names])
    count = len(others)
    return joined([f"{way} {len(names)}" for way, names in ways.items() if names]) + f" of {count} others"


def _alternative(review: MeasureReview, own: MeasureValue, others: list[ComparedFigure]) -> str:
    unit = review.measure.unit
    period = f" in {own.period.label}" if own.period is not None else ""
    aim = against_target(review, own.shown) if own.shown is not None else ""
    end = f"is {figure_text(own, unit)}{period}{aim}; {_standing(review, own, others)}."
    if len(f"Bar chart:  {end}") > MOST_CHARACTERS - 20:
        end = f"is {figure_text(own, unit)}{period}{aim}; beside {len(others)} figures of others."
    room = MOST_CHARACTERS - len(f"Bar chart:  {end}")
    return f"Bar chart: {shortened(subject(review), max(room, 20))} {end}"[:MOST_CHARACTERS]
