"""What is open about the columns of a scorecard: their periods, and headings that are only like known ones."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.asking.heading_places import headed_columns
from cpdesk.excel.asking.heading_questions import guessed_columns, heading_questions, unknown_columns
from cpdesk.excel.asking.kept_columns import kept_findings
from cpdesk.excel.asking.paired_questions import paired_findings, paired_questions
from cpdesk.excel.blocks.heading_places import line_of
from cpdesk.excel.dates.period_choices import period_choices
from cpdesk.excel.dates.written_dates import is_written_date, reads_both_ways
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.words.vocabulary import ROLE_NAMES


def column_findings(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Return what a person should look at: undated columns of figures, then headings taken for the likeliest."""
    for column, place, _ in _undated(card):
        yield Finding(
            Severity.WARNING,
            "undated-column",
            place,
            f"The {column.line} “{column.heading}” does not say which period it is for, so its figures are kept without"
            " one. Put the period into the heading in the workbook.",
        )
    for column, place, _ in guessed_columns(card, told):
        yield Finding(
            Severity.NOTE,
            "heading-guessed",
            place,
            f"The heading “{column.heading}” was taken for {ROLE_NAMES[column.role]}, which it is most like. Check"
            " that it is.",
        )
    for column, place, *_ in unknown_columns(card, told):
        yield Finding(
            Severity.NOTE,
            "heading-unknown",
            place,
            f"Nothing is known of the heading “{column.heading}”, so its cells were kept under that name. Say what they"
            " are if the paper needs them.",
        )
    yield from kept_findings(card, told)
    yield from paired_findings(card, told)


def column_questions(card: Scorecard, told: Told) -> Iterator[ImportQuestion]:
    """Return the questions about undated columns, with likely periods, then about headings that say too little.

    Nothing is taken for the period until someone answers: the figures are kept without one. Dates of which nothing
    shows whether the day comes first are taken for days, months and years in that order.
    """
    dated = [column.period for column in card.columns if column.role is ColumnRole.VALUE and column.period is not None]
    for column, place, key in _undated(card):
        yield _which_period(column, place, key, period_choices(column.heading, dated, card.title))
    for column, place, key in _of_either_order(card, told):
        choices = (column.period.label,) if column.period is not None else ()
        yield _which_period(column, place, key, choices, column.period)
    yield from paired_questions(card, told)
    yield from heading_questions(card, told)


def _which_period(
    column: Column, place: CellPlace, key: str, suggestions: tuple[str, ...], default: ReportingPeriod | None = None
) -> ImportQuestion:
    return ImportQuestion(
        "undated-column",
        place,
        f"Which period is “{column.heading}”?",
        default=default.code if default is not None else None,
        asks=AnswerKind.COLUMN_PERIOD,
        about=about_words(AnswerKind.COLUMN_PERIOD, key),
        suggestions=suggestions,
    )


def _undated(card: Scorecard) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns of figures with no period, unless each figure has one of its own, as in a long list."""
    open_columns = [
        item
        for item in headed_columns(card)
        if item[0].role is ColumnRole.VALUE and item[0].period is None and not item[0].is_hidden
    ]
    if not open_columns:
        return
    undated: dict[str, bool] = {}
    for value in (value for measure in card.measures for value in measure.values):
        line = line_of(card, value.place)
        undated[line] = undated.get(line, False) or value.period is None
    yield from (item for item in open_columns if undated.get(item[0].column, True))


def _of_either_order(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns headed by dates whose day may be the month, where nobody has said which period they are."""
    dated = [
        item for item in headed_columns(card) if item[0].role is ColumnRole.VALUE and is_written_date(item[0].heading)
    ]
    if reads_both_ways([column.heading for column, *_ in dated]):
        yield from (item for item in dated if told.period(item[2]) is None)
