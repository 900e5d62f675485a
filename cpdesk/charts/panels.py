"""Several measures as small charts side by side."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cpdesk.charts.figures import line_figure
from cpdesk.charts.wording import MOST_CHARACTERS
from cpdesk.domain.figure import PanelsFigure, SeriesKind, TrendFigure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit
from cpdesk.domain.shortened import shortened
from cpdesk.domain.trend import Judgement

MOST_PANELS = 8
_MOST_TIMES = 5
_NAME = 90
_LIKE = (SeriesKind.MEASURE, SeriesKind.TARGET)


def panels_figure(reviews: Sequence[MeasureReview]) -> PanelsFigure | None:
    """Return the line of each measure with its target, on one axis where all count the same; None for none to draw."""
    drawn = [(review, line_figure(review)) for review in reviews[:MOST_PANELS]]
    if not any(value is not None for _, figure in drawn for value in figure.series[0].values):
        return None
    panels = tuple(_small(figure) for _, figure in drawn)
    is_shared = _are_alike(panels)
    names = tuple(_name(review) for review in reviews[:MOST_PANELS])
    header, rows = _table(reviews[:MOST_PANELS], panels)
    return PanelsFigure(
        title=_title([review for review, _ in drawn]),
        alt_text=_alternative([review for review, _ in drawn], panels),
        names=names,
        panels=panels,
        header=header,
        rows=rows,
        is_shared=is_shared,
        notes=() if is_shared else ("Each chart has an axis of its own: their heights cannot be compared.",),
    )


def _are_alike(panels: Sequence[TrendFigure]) -> bool:
    """Return whether the charts can be read on one axis: they count the same, and none is flat beside another."""
    if len({figure.unit for figure in panels}) != 1:
        return False
    if panels[0].unit is Unit.PERCENT:
        return True
    tops = [max((abs(value) for value in _values(panel)), default=None) for panel in panels]
    known = [top for top in tops if top is not None]
    return bool(known) and max(known) <= _MOST_TIMES * min(known)


def _values(panel: TrendFigure) -> list[Decimal]:
    return [value for series in panel.series for value in series.values if value is not None]


def _small(figure: TrendFigure) -> TrendFigure:
    """Return the chart with the lines that it has room for: the measure's own and its target's."""
    series = tuple(series for series in figure.series if series.kind in _LIKE)
    words = shortened(f"Small {figure.alt_text[:1].lower()}{figure.alt_text[1:]}", MOST_CHARACTERS)
    return replace(figure, series=series, bands=(), alt_text=words)


def _name(review: MeasureReview) -> str:
    title = " ".join(review.measure.title.split())
    return shortened(f"{review.measure.ref} {title}".strip(), _NAME)


def _table(
    reviews: Sequence[MeasureReview], panels: Sequence[TrendFigure]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return a column for each measure and a row for each period, in their order, then the targets."""
    names = [
        f"Measure {review.measure.ref}" if review.measure.ref else shortened(review.measure.title, 30)
        for review in reviews
    ]
    held = [{row[0]: row[1] for row in panel.rows} for panel in panels]
    count = [len(panel.labels) for panel in panels]
    longest = max(range(len(panels)), key=lambda at: count[at])
    periods = [row[0] for row in panels[longest].rows[: count[longest]]]
    for at, panel in enumerate(panels):
        periods += [row[0] for row in panel.rows[: count[at]] if row[0] not in periods]
    labels = [*periods, *(["Target"] if any("Target" in rows for rows in held) else [])]
    return ("Period", *names), tuple((label, *(rows.get(label, NOT_AVAILABLE) for rows in held)) for label in labels)


def _title(reviews: Sequence[MeasureReview]) -> str:
    """Return what the charts show: Of 3 measures, 2 are better than before and 1 is worse."""
    judged = [review.direction.judgement for review in reviews]
    words = {Judgement.BETTER: "better than before", Judgement.WORSE: "worse", Judgement.SAME: "unchanged"}
    said = [
        f"{judged.count(judgement)} {'is' if judged.count(judgement) == 1 else 'are'} {called}"
        for judgement, called in words.items()
        if judgement in judged
    ]
    if not said:
        return f"{len(reviews)} measures over time"
    return f"Of {len(reviews)} measures, {joined(said)}"


def _alternative(reviews: Sequence[MeasureReview], panels: Sequence[TrendFigure]) -> str:
    ends = []
    for review, panel in zip(reviews, panels, strict=True):
        rows = [row for row in panel.rows[: len(panel.labels)] if row[1] != NOT_AVAILABLE]
        if rows:
            name = review.measure.ref or shortened(review.measure.title, 20)
            target = next((row[1] for row in panel.rows if row[0] == "Target"), "")
            went = f"{name} {_went(panel)}from {rows[0][1]} to {rows[-1][1]}"
            ends.append(f"{went}, target {target}" if target else went)
    labels = [row[0] for panel in panels for row in panel.rows[: len(panel.labels)]]
    when = f", {labels[0]} to {labels[len(panels[0].labels) - 1]}" if labels else ""
    said = f"{len(panels)} small line charts{when}: "
    for count in range(len(ends), 0, -1):
        more = [f"{len(ends) - count} more"] if count < len(ends) else []
        words = f"{said}{_listed([*ends[:count], *more])}."
        if len(words) <= MOST_CHARACTERS:
            return words
    return shortened(f"{said}{_title(reviews)}.", MOST_CHARACTERS)


def _went(panel: TrendFigure) -> str:
    """Return which way the line goes, in a word; empty where it ends at the height where it began."""
    values = [value for value in panel.series[0].values if value is not None]
    if not values or values[0] == values[-1]:
        return ""
    return "up " if values[-1] > values[0] else "down "


def _listed(ends: Sequence[str]) -> str:
    """Return what is said of each chart in a row; with commas within them semicolons part them."""
    return "; ".join(ends) if any(", " in end for end in ends) else joined(list(ends))
