"""What a person should look at in a scorecard as understood, with what only a person can answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.headings import guess_heading, read_heading
from cpdesk.excel.measure_findings import findings_of_measure
from cpdesk.excel.vocabulary import ROLE_NAMES

_ACADEMIC = (PeriodKind.ACADEMIC_YEAR, PeriodKind.TERM)
MEANING_CHOICES = ("suppressed", "not applicable", "not available", "nil or negligible", "not due")


def findings_of(card: Scorecard) -> tuple[Finding, ...]:
    """Return the findings of a scorecard: its columns first, then its measures in their order."""
    return (
        *_undated_columns(card),
        *_guessed_headings(card),
        *_mixed_periods(card),
        *_no_figures(card),
        *_unknown_polarity(card),
        *_repeated_refs(card),
        *(finding for measure in card.measures for finding in findings_of_measure(card, measure)),
    )


def questions_of(card: Scorecard) -> tuple[ImportQuestion, ...]:
    """Return the questions of a scorecard: undated columns, then references that occur twice."""
    return (*_column_questions(card), *_ref_questions(card))


def symbol_findings(cards: Sequence[Scorecard]) -> tuple[tuple[Finding, ...], tuple[ImportQuestion, ...]]:
    """Return a finding and a question for each symbol that no key explains: one per symbol, at its first cell."""
    findings, questions = [], []
    for marker, places in _unknown_symbols(cards).items():
        count = len(places)
        often = "once" if count == 1 else f"{count} times"
        findings.append(
            Finding(
                Severity.WARNING,
                "symbol-unknown",
                places[0],
                f"“{marker}” stands in place of a figure {often}, and no key or note says what it means. Put its"
                " meaning below the table in the workbook, so that the paper can give it.",
            )
        )
        questions.append(ImportQuestion("symbol-unknown", places[0], f"What does “{marker}” mean?", MEANING_CHOICES))
    return tuple(findings), tuple(questions)


def _undated_columns(card: Scorecard) -> Iterator[Finding]:
    for column, place in _undated(card):
        yield Finding(
            Severity.WARNING,
            "undated-column",
            place,
            f"The column “{column.heading}” does not say which period it is for, so its figures are kept without one."
            " Put the period into the heading in the workbook.",
        )


def _column_questions(card: Scorecard) -> Iterator[ImportQuestion]:
    for column, place in _undated(card):
        yield ImportQuestion("undated-column", place, f"Which period is “{column.heading}”?")


def _undated(card: Scorecard) -> Iterator[tuple[Column, CellPlace]]:
    for column in card.columns:
        if column.role is ColumnRole.VALUE and column.period is None:
            yield column, _heading_place(card, column)


def _heading_place(card: Scorecard, column: Column) -> CellPlace:
    return CellPlace(card.place.sheet, f"{column.column}{card.header_rows[-1]}")


def _guessed_headings(card: Scorecard) -> Iterator[Finding]:
    for column in card.columns:
        reading = guess_heading(read_heading(column.heading))
        if reading.is_guess and reading.role is column.role:
            yield Finding(
                Severity.NOTE,
                "heading-guessed",
                _heading_place(card, column),
                f"The heading “{column.heading}” was taken for {ROLE_NAMES[column.role]}, which it is most like. Check"
                " that it is.",
            )


def _mixed_periods(card: Scorecard) -> Iterator[Finding]:
    kinds = {column.period.kind for column in card.columns if column.role is ColumnRole.VALUE and column.period}
    if any(kind in _ACADEMIC for kind in kinds) and any(kind not in _ACADEMIC for kind in kinds):
        yield Finding(
            Severity.NOTE,
            "period-mixed",
            card.place,
            f"“{card.title}” holds figures for school years and for financial years side by side. They are not one"
            " series: say so where they are compared.",
        )


def _unknown_polarity(card: Scorecard) -> Iterator[Finding]:
    """Return one finding on all measures that have a target, but no word on which side of it is good."""
    silent = [measure for measure in card.measures if measure.target and measure.polarity is None]
    if silent:
        many = "1 measure has" if len(silent) == 1 else f"{len(silent)} measures have"
        yield Finding(
            Severity.WARNING,
            "polarity-unknown",
            silent[0].place,
            f"{many} a target, but nothing says whether more or less is better, so no rule can rate them; the ratings"
            " that the workbook shows stand. Add a column to the workbook that says High or Low for each measure.",
        )


def _no_figures(card: Scorecard) -> Iterator[Finding]:
    if not any(measure.values or measure.comparators for measure in card.measures):
        yield Finding(
            Severity.WARNING,
            "no-figures",
            card.place,
            f"“{card.title}” holds no figures. If the workbook shows some, open it in Excel, save it, and import it"
            " again.",
        )


def _repeated_refs(card: Scorecard) -> Iterator[Finding]:
    for ref, measures in _doubles(card):
        cells = ", ".join(measure.place.cell for measure in measures)
        yield Finding(
            Severity.WARNING,
            "duplicate-ref",
            measures[1].place,
            f"The reference {ref} is given to {len(measures)} measures ({cells}), so it names neither. Give each its"
            " own; where references are stored as numbers, Excel shows 2.10 as 2.1.",
        )


def _ref_questions(card: Scorecard) -> Iterator[ImportQuestion]:
    for ref, measures in _doubles(card):
        for measure in measures[1:]:
            default = f"{ref}0" if ref[-1:].isdigit() and "." in ref else None
            yield ImportQuestion(
                "duplicate-ref",
                measure.place,
                f"What is the reference of “{measure.title}”? {ref} is already “{measures[0].title}”.",
                (ref, default) if default is not None else (),
                default,
            )


def _doubles(card: Scorecard) -> Iterable[tuple[str, list[Measure]]]:
    by_ref: dict[str, list[Measure]] = defaultdict(list)
    for measure in card.measures:
        if measure.ref:
            by_ref[measure.ref].append(measure)
    return [(ref, measures) for ref, measures in by_ref.items() if len(measures) > 1]


def _unknown_symbols(cards: Sequence[Scorecard]) -> dict[str, list[CellPlace]]:
    places: dict[str, list[CellPlace]] = defaultdict(list)
    for card in cards:
        for measure in card.measures:
            for value in (*measure.values, *(comparator.value for comparator in measure.comparators)):
                if value.symbol is not None and value.symbol.meaning is SymbolMeaning.UNKNOWN:
                    places[value.symbol.marker].append(value.place)
    return places
