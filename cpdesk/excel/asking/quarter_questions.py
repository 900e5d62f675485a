"""What is asked about a quarter whose heading, row or title names one year alone, such as Q1 2024."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.period import MONTHS, ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.excel.asking.heading_places import headed_columns
from cpdesk.excel.dates.lone_quarters import periods_meant
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.rolled_years import RolledYears
from cpdesk.excel.scorecards import BlockReading
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.words.wording import one_line

_LOOKED_AT = 400  # rows


def quarter_questions(card: Scorecard, block: BlockReading, told: Told) -> Iterator[ImportQuestion]:
    """Return the question which quarter the first of such columns, or the first such row of a list, is for.

    The others follow the answer. Until someone answers, it is taken for that of the financial year which begins in the
    year named. Results are asked about before what stands beside them.
    """
    columns = list(zip(headed_columns(card), block.sheet_columns, strict=True))
    found = [
        (column, place, key, read.may_be)
        for (column, place, key), read in columns
        if read.may_be and column.role.is_figures and not column.is_hidden and told.period(key) is None
    ]
    for column, place, key, periods in sorted(found, key=lambda item: item[0].role is not ColumnRole.VALUE)[:1]:
        yield _question(column.heading, place, key, column.period, periods)
    listed = [(read.number, key) for (column, _, key), read in columns if column.names_periods and not found]
    for number, key in listed:
        if told.period(key) is None:
            yield from _of_rows(block, number, key)


def _of_rows(block: BlockReading, number: int, key: str) -> Iterator[ImportQuestion]:
    """Return the question about the first row whose cell in that column names such a quarter."""
    view = block.listing
    texts = {row: text for row in sorted(view.rows)[:_LOOKED_AT] if (text := one_line(view.text(row, number)))}
    years = RolledYears.of(texts.values(), block.context)
    for row, text in texts.items() if years.is_open else ():
        label = read_period(text)
        if label.lone_year is not None:
            period = years.context.way(label).period()
            yield _question(text, view.place(row, number), key, period, periods_meant(label))
            return


def _question(
    heading: str, place: CellPlace, key: str, period: ReportingPeriod | None, periods: Sequence[ReportingPeriod]
) -> ImportQuestion:
    return ImportQuestion(
        "undated-column",
        place,
        f"Which quarter is “{heading}”? One year alone is named: it may be {_joined(periods)}. The other quarters of"
        " the table follow.",
        default=period.code if period is not None else None,
        asks=AnswerKind.COLUMN_PERIOD,
        about=about_words(AnswerKind.COLUMN_PERIOD, key),
        suggestions=tuple(period.code for period in periods),
    )


def _joined(periods: Sequence[ReportingPeriod]) -> str:
    said = [f"{_span(period)} ({period.label})" for period in periods]
    return f"{', '.join(said[:-1])} or {said[-1]}"


def _span(period: ReportingPeriod) -> str:
    first, last = period.start, period.end
    year = f" {first.year}" if first.year != last.year else ""
    return f"{MONTHS[first.month - 1]}{year} to {MONTHS[last.month - 1]} {last.year}"
