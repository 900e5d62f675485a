"""The revised figures of a paper, with what they replace: what a committee was told before."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.history import HistoryLine
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import ESTIMATED, PROVISIONAL, REVISED, counted_figure_text
from cpdesk.domain.outline import Heading, OutlineBlock, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit
from cpdesk.domain.value import MeasureValue
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.narrative import plain

_HEADER = ("Measure", "Figure", "Published before", "Now", "Cell before", "Cell now")
_WIDTHS = (0.27, 0.14, 0.13, 0.1, 0.2, 0.16)


@dataclass(frozen=True, slots=True)
class _RevisedFigure:
    whose: str
    value: MeasureValue
    before: MeasureValue

    @property
    def label(self) -> str:
        period = self.value.period.label if self.value.period is not None else ""
        return ", ".join(filter(None, (self.whose, period))) or "Figure"


def revised_blocks(reviews: Iterable[MeasureReview], words: FixedWords) -> Iterator[OutlineBlock]:
    """Yield a table with a row for each figure that is not the one published before; nothing where there is none."""
    rows = tuple(_row(review, figure) for review in reviews for figure in _revised(review))
    if rows:
        heading = words.heading("revised")
        yield Heading(heading, 2, is_numbered=False)
        summary = f"{heading}: a row for each, with the figure that was published before"
        yield Table(heading, _HEADER, rows, _WIDTHS, summary)


def revision_notes(review: MeasureReview) -> tuple[str, ...]:
    """Return a sentence on each revised figure of the council's own: what it was, and what it is."""
    unit = review.measure.unit
    return tuple(
        f"The figure for {figure.value.period.label if figure.value.period else 'the period'} is revised: it was "
        f"{_before_words(figure.before, unit)} and is now {counted_figure_text(figure.value, unit)}."
        for figure in _revised(review)
        if not figure.whose
    )


def status_lines(reviews: Iterable[MeasureReview], printed: Collection[str]) -> Iterator[str]:
    """Yield what each mark behind a figure means, where a table prints it."""
    marks = {mark for mark in (PROVISIONAL, REVISED, ESTIMATED) if any(text.endswith(mark) for text in printed)}
    if PROVISIONAL in marks:
        yield f"{PROVISIONAL}: provisional, so the figure may still change."
    if REVISED in marks:
        is_known = any(True for review in reviews for _ in _revised(review))
        known = "the figure that was published before is in the table of revised figures"
        unknown = "the workbook does not say what was published before"
        yield f"{REVISED}: revised; {known if is_known else unknown}."
    if ESTIMATED in marks:
        yield f"{ESTIMATED}: estimated."


def carried_sentences(pack: BoardPack, words: FixedWords) -> Iterator[OutlineBlock]:
    """Yield from which workbook the figures are that the current one no longer has."""
    for line in pack.history:
        for workbook, periods in _carried(line).items():
            named = joined([period.label for period in sorted(periods, key=lambda item: item.order)])
            yield plain(words.sentence("carried", periods=named, workbook=workbook))


def _revised(review: MeasureReview) -> Iterator[_RevisedFigure]:
    own = [("", value) for value in review.measure.values]
    others = [(item.name, item.value) for item in review.measure.comparators]
    for whose, value in (*own, *others):
        if value.superseded is not None:
            yield _RevisedFigure(whose, value, value.superseded)


def _row(review: MeasureReview, figure: _RevisedFigure) -> tuple[TableCell, ...]:
    unit = review.measure.unit
    return (
        TableCell(" ".join(review.measure.name.split())),
        TableCell(figure.label),
        TableCell(_before_words(figure.before, unit)),
        TableCell(counted_figure_text(figure.value, unit)),
        TableCell(str(figure.before.place)),
        TableCell(str(figure.value.place)),
    )


def _before_words(value: MeasureValue, unit: Unit) -> str:
    """Return the figure published before, and the one before that where it was revised already."""
    words = _published(value, unit)
    return words if value.superseded is None else f"{words}, at first {_first_words(value, unit)}"


def _first_words(value: MeasureValue, unit: Unit) -> str:
    first = value
    while first.superseded is not None:
        first = first.superseded
    return _published(first, unit)


def _published(value: MeasureValue, unit: Unit) -> str:
    """Return a figure as it was given before; of a cell that held none, what it showed."""
    words = counted_figure_text(value, unit)
    return words if value.result is not None else f"no figure (the cell shows {words or 'nothing'})"


def _carried(line: HistoryLine) -> dict[str, set[ReportingPeriod]]:
    carried: dict[str, set[ReportingPeriod]] = {}
    values: Sequence[MeasureValue] = [
        value for card in line.current.scorecards for measure in card.measures for value in measure.values
    ]
    for value in values:
        if value.place.workbook and value.period is not None:
            carried.setdefault(value.place.workbook, set()).add(value.period)
    return carried
