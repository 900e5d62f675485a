"""What a person should look at in a scorecard as understood, with what only a person can answer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.plain_english import joined
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.asking.alike import Open
from cpdesk.excel.asking.column_findings import column_findings, column_questions
from cpdesk.excel.asking.comparator_findings import SEVERAL_FIGURES, comparator_findings, unread_comparators
from cpdesk.excel.asking.figure_marks import figure_mark_findings, figure_mark_questions
from cpdesk.excel.asking.measure_findings import findings_of_measures
from cpdesk.excel.asking.measure_questions import measure_questions
from cpdesk.excel.asking.restated import figures_twice
from cpdesk.excel.key.symbol_answers import MEANINGS, NOT_KNOWN, meanings_told
from cpdesk.excel.told import Told, about_words
from cpdesk.excel.watch import Watch
from cpdesk.excel.words.markers import plain_marker

_ACADEMIC = (PeriodKind.ACADEMIC_YEAR, PeriodKind.TERM)


def findings_of(card: Scorecard, told: Told, watch: Watch) -> tuple[Finding | Open[Finding], ...]:
    """Return the findings of a scorecard: its columns first, then its measures in their order."""
    watch.look(card.place.sheet)
    unread = unread_comparators(card)
    grouped = {value.place for values in unread.values() if len(values) > 1 for value in values}
    return (
        *column_findings(card, told),
        *_mixed_periods(card),
        *_no_figures(card),
        *_unknown_polarity(card),
        *figures_twice(card),
        *comparator_findings(card, unread),
        *figure_mark_findings(card, told),
        *(
            finding
            for finding in findings_of_measures(card, told, watch)
            if finding.code != SEVERAL_FIGURES or finding.place not in grouped
        ),
    )


def questions_of(card: Scorecard, told: Told, watch: Watch) -> Iterator[ImportQuestion | Open[ImportQuestion]]:
    """Return the questions of a scorecard: about its columns, then about its measures in their order."""
    yield from column_questions(card, told)
    yield from figure_mark_questions(card, told)
    for measure in watch.each(card.measures, card.place.sheet):
        yield from measure_questions(card, measure, told)


def symbol_findings(
    cards: Sequence[Scorecard], told: Told = Told()
) -> tuple[tuple[Finding, ...], tuple[ImportQuestion, ...]]:
    """Return a finding and a question for each symbol that nothing explains: one per symbol, at its first cell."""
    findings, questions = [], []
    answered = meanings_told(told)
    for word, places in _unknown_symbols(cards).items():
        if word in answered:
            continue
        marker, place = places[0]
        often = "once" if len(places) == 1 else f"{len(places)} times"
        findings.append(
            Finding(
                Severity.WARNING,
                "symbol-unknown",
                place,
                f"“{marker}” stands in place of a figure {often}, and no key or note says what it means. It is kept as"
                " it is. Answer the question about it, or put its meaning below the table in the workbook, so that the"
                " paper can give it.",
            )
        )
        questions.append(
            ImportQuestion(
                "symbol-unknown",
                place,
                f"What does “{marker}” mean?",
                tuple(MEANINGS),
                NOT_KNOWN,
                AnswerKind.SYMBOL,
                about_words(AnswerKind.SYMBOL, marker),
            )
        )
    return tuple(findings), tuple(questions)


def _mixed_periods(card: Scorecard) -> Iterator[Finding]:
    kinds = {column.period.kind for column in card.columns if column.role is ColumnRole.VALUE and column.period}
    has_school = any(kind in _ACADEMIC for kind in kinds)
    has_calendar = PeriodKind.CALENDAR_YEAR in kinds
    has_financial = PeriodKind.FINANCIAL_YEAR in kinds if has_calendar else any(kind not in _ACADEMIC for kind in kinds)
    said = (("school years", has_school), ("calendar years", has_calendar), ("financial years", has_financial))
    named = [f"for {years}" for years, is_there in said if is_there]
    if len(named) > 1:
        yield Finding(
            Severity.NOTE,
            "period-mixed",
            card.place,
            f"“{card.title}” holds figures {joined(named)} side by side. They are not one series: say so where they are"
            " compared.",
        )


def _unknown_polarity(card: Scorecard) -> Iterator[Finding]:
    """Return one finding on all measures that have a target, but no word on which side of it is good."""
    silent = [measure for measure in card.measures if _has_figure(measure) and measure.polarity is None]
    if silent:
        is_one = len(silent) == 1
        many, them = ("1 measure has", "it") if is_one else (f"{len(silent)} measures have", "them")
        stand = "a rating that the workbook shows stands" if is_one else "the ratings that the workbook shows stand"
        yield Finding(
            Severity.WARNING,
            "polarity-unknown",
            silent[0].place,
            f"{many} a target, but nothing says whether more or less is better, so no rule can rate {them}; {stand}."
            f" Answer the question{'' if is_one else 's'} about {them}, or add a column to the workbook that says"
            " High or Low for each measure.",
        )


def _has_figure(measure: Measure) -> bool:
    """Return whether the measure has a target to be rated against; words alone rate nothing, whichever way is good."""
    return measure.target is not None and measure.target.value is not None


def _no_figures(card: Scorecard) -> Iterator[Finding]:
    if not any(measure.values or measure.comparators for measure in card.measures):
        yield Finding(
            Severity.WARNING,
            "no-figures",
            card.place,
            f"“{card.title}” holds no figures. If the workbook shows some, open it in Excel, save it, and import it"
            " again.",
        )


def _unknown_symbols(cards: Sequence[Scorecard]) -> dict[str, list[tuple[str, CellPlace]]]:
    """Return where each unknown symbol stands, as it is written there, by the symbol as markers are compared."""
    places: dict[str, list[tuple[str, CellPlace]]] = defaultdict(list)
    for card in cards:
        for measure in card.measures:
            for value in (*measure.values, *[comparator.value for comparator in measure.comparators]):
                if value.symbol is not None and value.symbol.meaning is SymbolMeaning.UNKNOWN:
                    places[plain_marker(value.symbol.marker)].append((value.symbol.marker, value.place))
    return places
