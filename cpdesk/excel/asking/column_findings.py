"""What is open about the columns of a scorecard: their periods, and headings that are only like known ones."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.headings import guess_heading, near_roles, read_heading
from cpdesk.excel.dates.period_choices import period_choices
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.words.vocabulary import ROLE_NAMES


def column_findings(card: Scorecard, told: Told) -> Iterator[Finding]:
    """Return what a person should look at: undated columns of figures, then headings taken for the likeliest."""
    for column, place, _ in _undated(card):
        yield Finding(
            Severity.WARNING,
            "undated-column",
            place,
            f"The column “{column.heading}” does not say which period it is for, so its figures are kept without one."
            " Put the period into the heading in the workbook.",
        )
    for column, place, _ in _guessed(card, told):
        yield Finding(
            Severity.NOTE,
            "heading-guessed",
            place,
            f"The heading “{column.heading}” was taken for {ROLE_NAMES[column.role]}, which it is most like. Check"
            " that it is.",
        )
    for column, place, *_ in _unknown(card, told):
        yield Finding(
            Severity.NOTE,
            "heading-unknown",
            place,
            f"Nothing is known of the heading “{column.heading}”, so its cells were kept under that name. Say what they"
            " are if the paper needs them.",
        )


def column_questions(card: Scorecard, told: Told) -> Iterator[ImportQuestion]:
    """Return the questions about undated columns, with likely periods, then about headings taken for the likeliest.

    Nothing is taken for the period until someone answers: the figures are kept without one.
    """
    dated = [column.period for column in card.columns if column.role is ColumnRole.VALUE and column.period is not None]
    for column, place, key in _undated(card):
        yield ImportQuestion(
            "undated-column",
            place,
            f"Which period is “{column.heading}”?",
            asks=AnswerKind.COLUMN_PERIOD,
            about=about_words(AnswerKind.COLUMN_PERIOD, key),
            suggestions=period_choices(column.heading, dated, card.title),
        )
    for column, place, key in _guessed(card, told):
        yield ImportQuestion(
            "heading-guessed",
            place,
            f"Is “{column.heading}” {ROLE_NAMES[column.role]}?",
            (column.role.value, ColumnRole.OTHER.value),
            column.role.value,
            AnswerKind.COLUMN_ROLE,
            about_words(AnswerKind.COLUMN_ROLE, key),
        )
    for column, place, key, near in _unknown(card, told):
        likely = " or ".join(ROLE_NAMES[role] for role in near[:2])
        yield ImportQuestion(
            "heading-unknown",
            place,
            f"What is “{column.heading}”? It is like the heading of {likely}.",
            (*(role.value for role in near), ColumnRole.OTHER.value),
            ColumnRole.OTHER.value,
            AnswerKind.COLUMN_ROLE,
            about_words(AnswerKind.COLUMN_ROLE, key),
        )


def _unknown(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str, tuple[ColumnRole, ...]]]:
    """Return the columns kept by name whose headings are like known ones, though not surely one of them."""
    kept = {other.heading for measure in card.measures for other in measure.other}
    for column, place, key in _with_places(card):
        if column.role is ColumnRole.OTHER and column.heading in kept and told.role(key) is None:
            near = near_roles(column.heading)
            if near:
                yield column, place, key, near


def _undated(card: Scorecard) -> Iterator[tuple[Column, CellPlace, str]]:
    """Return the columns of figures with no period, unless each figure has one of its own, as in a long list."""
    for column, place, key in _with_places(card):
        if column.role is ColumnRole.VALUE and column.period is None and not column.is_hidden:
            values = [value for measure in card.measures for value in measure.values]
            own = [value for value in values if value.place.cell.rstrip("0123456789") == column.column]
            if not own or any(value.period is None for value in own):
                yield column, place, key


def _guessed(card: Scorecard, told: Told) -> Iterator[tuple[Column, CellPlace, str]]:
    for column, place, key in _with_places(card):
        if told.role(key) is None and not column.is_hidden:
            reading = guess_heading(read_heading(column.heading))
            if reading.is_guess and reading.role is column.role:
                yield column, place, key


def _with_places(card: Scorecard) -> Iterator[tuple[Column, CellPlace, str]]:
    keys = heading_keys(column.heading for column in card.columns)
    for column, key in zip(card.columns, keys, strict=True):
        yield column, _heading_place(card, column), key


def _heading_place(card: Scorecard, column: Column) -> CellPlace:
    """Return the cell of the lowest heading; of a table turned round, whose columns are rows, the one in its row."""
    if column.column.isdigit():
        return CellPlace(card.place.sheet, f"{card.place.cell.rstrip('0123456789')}{column.column}")
    return CellPlace(card.place.sheet, f"{column.column}{card.header_rows[-1]}")
