"""What is wrong with the charts of a paper: what cannot be drawn as asked for, titles about other figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import TitleState, chart_measure
from cpdesk.domain.insert import InsertKind, insert_of
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview

_OVERTAKEN = "The figures have changed since the title of the chart of {} was written; the paper prints a drafted one."


@dataclass(frozen=True, slots=True)
class ChartTrouble:
    """A sentence about a chart, with the section that asks for it or the measure that it is of."""

    text: str
    subject: str
    is_of_section: bool


def chart_troubles(
    pack: BoardPack, review: PackReview, sections: Sequence[tuple[Section, str]]
) -> Iterator[ChartTrouble]:
    """Yield the charts of these sections, each given with its name, that are not as somebody wants them."""
    yield from _of_measures(pack, review)
    for section, name in sections:
        for asked, about in _asked(pack, review, section):
            yield from _of_text(pack, review, section, name, asked, about)


def _of_measures(pack: BoardPack, review: PackReview) -> Iterator[ChartTrouble]:
    from cpdesk.charts.figures import measure_title  # noqa: PLC0415 - the window paints before these load

    for chart in pack.showing.titles:
        item = review.measures.get(chart_measure(chart))
        if item is not None and measure_title(item, ChartKind(chart.partition(":")[0])).state is TitleState.OVERTAKEN:
            yield ChartTrouble(_OVERTAKEN.format(measure_name(item.key)), item.key, is_of_section=False)


def _asked(pack: BoardPack, review: PackReview, section: Section) -> Iterator[tuple[ChartAsked, str]]:
    for insert in filter(None, map(insert_of, section.text.blocks)):
        found = find_insert(pack, review, insert) if insert.kind is InsertKind.CHART else None
        if isinstance(found, ChartAsked):
            yield found, insert.about


def _of_text(
    pack: BoardPack, review: PackReview, section: Section, name: str, asked: ChartAsked, about: str
) -> Iterator[ChartTrouble]:
    from cpdesk.report.group_charts import asked_title, why_not  # noqa: PLC0415 - as above

    why = why_not(review, asked)
    if why:
        yield ChartTrouble(f"“{name}” {why}.", section.id, is_of_section=True)
    elif not isinstance(asked.kind, ChartKind):
        title = asked_title(review, asked, pack.showing.titles)
        if title is not None and title.state is TitleState.OVERTAKEN:
            yield ChartTrouble(_OVERTAKEN.format(f"“{about}”"), section.id, is_of_section=True)
