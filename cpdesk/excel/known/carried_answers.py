"""Answers about last quarter's workbook, carried on to this one."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer, without_part
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.period_shift import moved_on
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.blocks.heading_keys import heading_keys, sheet_key
from cpdesk.excel.blocks.heading_places import heading_place
from cpdesk.excel.known.shape_pairs import paired
from cpdesk.excel.told import about_words


def carried_on(profile: ImportProfile, shape: Sequence[ScorecardShape], sheets: Sequence[str]) -> ImportProfile:
    """Return the profile with answers that hold for a workbook of that shape with those sheets.

    A sheet that is alike but for its quarter is the same sheet. A period moves as far as the workbook's own periods
    have; where that can't be told, the answer is left out, so that the question is asked again.
    """
    return replace(profile, answers=tuple(_carried(profile, shape, sheets)))


def carried_periods(
    answers: Sequence[ImportAnswer], earlier: Sequence[ImportAnswer], cards: Sequence[Scorecard]
) -> Iterator[Finding]:
    """Return a note on each column whose period is one that was answered last time; `earlier` says how it was then."""
    before = {(item.about, item.answer) for item in earlier}
    periods = {
        (item.sheet, without_part(item.about)): (item.about, item.answer) not in before
        for item in answers
        if item.kind is AnswerKind.COLUMN_PERIOD
    }
    for card in cards if periods else ():
        keys = heading_keys(column.heading for column in card.columns)
        for column, key in zip(card.columns, keys, strict=True):
            about = about_words(AnswerKind.COLUMN_PERIOD, key)
            is_moved = periods.get((card.place.sheet, about), periods.get(("", about)))
            if is_moved is not None and column.period is not None:
                how = (
                    "as answered last time and as far on as the workbook's other periods. Check that it is."
                    if is_moved
                    else "as answered last time; the workbook's other periods are those of last time too. Check that it"
                    " still is."
                )
                place = heading_place(card, column)
                text = f"“{column.heading}” was taken for {column.period.label}, {how}"
                yield Finding(Severity.NOTE, "period-carried", place, text)


def _carried(profile: ImportProfile, shape: Sequence[ScorecardShape], sheets: Sequence[str]) -> Iterator[ImportAnswer]:
    pairs = [(profile.shape[there], shape[here]) for here, there in sorted(paired(profile.shape, shape).items())]
    for answer in profile.answers:
        said = replace(answer, sheet=_sheet_now(answer.sheet, pairs, sheets))
        if answer.kind.is_a_period and profile.shape:
            period = _carried_period(answer, pairs)
            if period is None:
                continue
            said = replace(said, answer=period.code)
        if answer.kind is AnswerKind.HIDDEN_SHEET:
            said = replace(said, about=_sheet_now(said.about, pairs, sheets))
        yield said


def _carried_period(
    answer: ImportAnswer, pairs: Sequence[tuple[ScorecardShape, ScorecardShape]]
) -> ReportingPeriod | None:
    """Return the answered period as far on as the periods of the scorecard that it is about."""
    for before, now in pairs:
        is_about = answer.sheet in ("", before.sheet) and (
            answer.kind is AnswerKind.CURRENT_PERIOD or without_part(answer.about) in before.signature
        )
        if is_about and before.period and now.period:
            with suppress(ValueError):  # a code that a person has mistyped, or a year that no calendar has
                first, second = ReportingPeriod.from_code(before.period), ReportingPeriod.from_code(now.period)
                return moved_on(ReportingPeriod.from_code(answer.answer), first, second)
    return None


def _sheet_now(name: str, pairs: Sequence[tuple[ScorecardShape, ScorecardShape]], sheets: Sequence[str]) -> str:
    """Return what the sheet is called in this workbook; its old name where none is like it, or several are."""
    if not name or name in sheets:
        return name
    known = next((now.sheet for before, now in pairs if before.sheet == name), None)
    alike = [known] if known is not None else [sheet for sheet in sheets if sheet_key(sheet) == sheet_key(name)]
    return alike[0] if len(alike) == 1 else name
