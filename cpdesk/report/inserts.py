"""The charts and tables that a text asks for, as blocks of the paper."""

from collections.abc import Iterable, Iterator

from cpdesk.charts.figures import trend_figure
from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.insert import Insert, InsertKind, insert_of
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker
from cpdesk.report.comparison_table import comparison_blocks
from cpdesk.report.data_tables import table_blocks
from cpdesk.report.facts import measure_label
from cpdesk.report.group_charts import group_blocks
from cpdesk.report.measure_entry import exempt_line, figure_blocks, figure_table
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.tracker_table import line_blocks


def insert_blocks(paper: Paper, insert: Insert, number_level: int) -> Iterator[OutlineBlock]:
    """Yield the chart with its figures, or the table, that a text asks for; what the pack has not is said so."""
    asked = find_insert(paper.pack, paper.review, insert)
    match asked:
        case MeasureReview():
            yield from _measure_blocks(paper, asked, number_level, has_chart=insert.kind is InsertKind.CHART)
        case ChartAsked():
            yield from _chart_blocks(paper, asked, insert, number_level)
        case Scorecard():
            yield from comparison_blocks(asked, [paper.review.measures[measure.key] for measure in asked.measures])
        case DataTable():
            yield from table_blocks(asked)
        case Tracker():
            lines = [line for line in paper.pack.tracker if line.place and line.place.sheet == asked.sheet]
            yield from line_blocks(lines, paper.pack.details.meeting_date, asked.sheet, paper.words)
        case None:
            yield plain(
                paper.words.sentence("insert_missing", kind=insert.kind.value, about=insert.about), number_level
            )


def _chart_blocks(paper: Paper, asked: ChartAsked, insert: Insert, number_level: int) -> Iterator[OutlineBlock]:
    """Yield a chart of another kind than the measure's own, of several measures, of a table or of the ratings."""
    if isinstance(asked.kind, ChartKind):
        yield from _measure_blocks(paper, asked.measures[0], number_level, has_chart=True, kind=asked.kind)
        return
    drawn = tuple(group_blocks(paper.review, asked, paper.pack.showing.titles, number_level))
    yield from drawn
    withheld = [review for review in asked.measures if review.measure.is_withheld]
    for review in withheld:
        yield plain(exempt_line(review, paper.words))
    if not drawn and len(withheld) < max(len(asked.measures), 1):
        yield plain(paper.words.sentence("chart_impossible", about=insert.about), number_level)


def _measure_blocks(
    paper: Paper, review: MeasureReview, number_level: int, *, has_chart: bool, kind: ChartKind | None = None
) -> Iterator[OutlineBlock]:
    """Yield a measure's chart with its figures; of a single figure, of which there is no chart, the table alone."""
    if review.measure.is_withheld:
        yield plain(exempt_line(review, paper.words))
        return
    drawn = tuple(figure_blocks(review, number_level, has_chart=has_chart, kind=kind))
    yield from drawn
    figure = trend_figure(review)
    if not drawn and figure.rows:
        yield figure_table(review, figure, is_of_chart=False)
    elif not drawn:
        yield plain(paper.words.sentence("no_figures", about=measure_label(review)), number_level)
    place = review.measure.place
    yield plain(f"From sheet {place.sheet}, cell {place.cell}.")


def printed_inserts(pack: BoardPack, review: PackReview, sections: Iterable[Section]) -> frozenset[int]:
    """Return the identities of all that public texts print, so that both parts of the paper have like appendices."""
    blocks = (block for section in sections if not section.exempt for block in section.text.blocks)
    asked = (insert_of(block) for block in blocks if block.exempt is None)
    return frozenset(id(find_insert(pack, review, insert)) for insert in asked if insert is not None)
