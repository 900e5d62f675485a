"""The charts of a pack that are no measure's own, with the table of their figures."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from cpdesk.charts.composition import are_parts, composition_figure
from cpdesk.charts.figures import chart_kinds, drafted_figure
from cpdesk.charts.panels import panels_figure
from cpdesk.charts.ratings_chart import ratings_figure
from cpdesk.charts.table_parts import table_figure
from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.chart_kind import ChartKind, GroupKind
from cpdesk.domain.chart_title import ChartTitle, ShownTitle, shown_title
from cpdesk.domain.figure import Figure
from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.outline import FigureBlock, OutlineBlock, Table, TableCell
from cpdesk.domain.plain_english import joined
from cpdesk.domain.review import PackReview
from cpdesk.report.fitted import fitted
from cpdesk.report.fitting import slices_of
from cpdesk.report.narrative import plain

_COLUMN = 60.0
_WORDING = 150.0
"""The width that a column of figures would like, in points, with that below which the words of a row are a strip."""


def asked_figure(review: PackReview, asked: ChartAsked) -> Figure | None:
    """Return the chart that a text asks for, with the title that cpdesk drafts; None where there is nothing to draw."""
    if asked.table is not None:
        return table_figure(asked.table)
    if not asked.measures:
        return ratings_figure(review)
    shown = tuple(item for item in asked.measures if not item.measure.is_withheld)
    if len(shown) < len(asked.measures):
        return panels_figure(shown) if shown else None  # what is left of a whole would tell of what is withheld
    if isinstance(asked.kind, ChartKind):
        return drafted_figure(asked.measures[0], asked.kind)
    if asked.kind is GroupKind.PARTS:
        return composition_figure(asked.measures)
    if len(asked.measures) == 1:
        return drafted_figure(asked.measures[0])
    parts = composition_figure(asked.measures) if asked.kind is None and are_parts(asked.measures) else None
    return parts or panels_figure(asked.measures)


def why_not(review: PackReview, asked: ChartAsked) -> str:
    """Return why a chart cannot be drawn as it is asked for, behind the name of its text; empty where it can."""
    if isinstance(asked.kind, ChartKind) and asked.kind not in chart_kinds(asked.measures[0]):
        return f"asks for a chart “{asked.kind.manner}”, which the figures of the measure are not fit for"
    if asked_figure(review, asked) is not None:
        return ""
    if asked.kind is GroupKind.PARTS:
        return "asks for measures as parts of one whole, which they are not: they need one unit and may not pass 100%"
    if asked.table is not None:
        return "asks for a chart of a table whose columns are not figures of one kind that add up"
    return "asks for a chart of measures that have no figures yet"


def asked_title(review: PackReview, asked: ChartAsked, titles: Mapping[str, ChartTitle]) -> ShownTitle | None:
    """Return the title of a chart with how it stands to its draft; None for a chart that cannot be drawn."""
    figure = asked_figure(review, asked)
    return shown_title(figure, titles.get(asked.chart)) if figure is not None else None


def group_blocks(
    review: PackReview, asked: ChartAsked, titles: Mapping[str, ChartTitle], number_level: int
) -> Iterator[OutlineBlock]:
    """Yield the chart, its figures as a table, where they are from, with remarks; nothing that cannot be drawn."""
    figure = asked_figure(review, asked)
    if figure is None:
        return
    figure = replace(figure, title=shown_title(figure, titles.get(asked.chart)).text)
    yield FigureBlock(figure, figure.title)
    yield from fitted(partial(_tables, figure, _subject(asked)))
    if any(NOT_AVAILABLE in row for row in figure.rows):
        yield plain(f"{NOT_AVAILABLE}: no figure supplied.")
    source = _source(asked)
    if source:
        yield plain(source)
    if figure.notes:
        yield plain(" ".join(figure.notes), number_level)


def _tables(figure: Figure, subject: str, page: float) -> Iterator[Table]:
    """Yield the figures of the chart as a table, in slices where its columns are too many for a page."""
    wanted = [2.5 * _COLUMN, *[_COLUMN] * (len(figure.header) - 1)]
    least = [_WORDING, *[0.0] * (len(figure.header) - 1)]
    slices = slices_of(figure.header, figure.rows, wanted, least, 1, page)
    for number, piece in enumerate(slices, 1):
        part = f", part {number} of {len(slices)}" if len(slices) > 1 else ""
        summary = f"a row for each {figure.header[0].lower()}, with a column for each of the rest"
        yield Table(
            caption=f"{subject}: the figures of the chart{part}",
            header=tuple(figure.header[at] for at in piece.columns),
            rows=tuple(tuple(TableCell(row[at], is_figure=at > 0) for at in piece.columns) for row in figure.rows),
            widths=piece.shares,
            summary=f"{subject}: {summary}{part}",
        )


def _subject(asked: ChartAsked) -> str:
    if asked.table is not None:
        return " ".join(asked.table.title.split()) or asked.table.place.sheet
    if not asked.measures:
        return "Ratings by pledge"
    shown = [review.measure for review in asked.measures if not review.measure.is_withheld]
    names = [measure.ref or " ".join(measure.title.split())[:40] for measure in shown]
    return f"Measure{'s' if len(names) > 1 else ''} {joined(names)}"


def _source(asked: ChartAsked) -> str:
    """Return the cells that the figures are from, sheet by sheet."""
    if asked.table is not None:
        return f"From sheet {asked.table.place.sheet}, cell {asked.table.place.cell}."
    places: dict[str, list[str]] = {}
    for review in asked.measures:
        place = review.measure.place
        if review.measure.is_withheld:
            continue
        places.setdefault(place.sheet, []).append(place.cell)
    said = [f"sheet {sheet}, cell{'s' if len(cells) > 1 else ''} {joined(cells)}" for sheet, cells in places.items()]
    return f"From {joined(said)}." if said else ""
