"""The period of each column, the year carried from wherever the sheet says it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.heading_keys import heading_keys
from cpdesk.excel.blocks.headings import HeadingReading, read_heading
from cpdesk.excel.columns.backward_ratings import words_of_time
from cpdesk.excel.columns.calendar_columns import with_calendar_years
from cpdesk.excel.columns.carried_years import with_title_year
from cpdesk.excel.columns.school_years import with_school_years
from cpdesk.excel.columns.target_years import with_target_year
from cpdesk.excel.columns.years_to_date import with_years_to_date
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import LIKELY_YEARS, PeriodLabel, period_of_day
from cpdesk.excel.dates.quarter_years import with_quarter_years
from cpdesk.excel.dates.relative_periods import relative_period
from cpdesk.excel.dates.rolled_years import PARTS_OF_A_YEAR
from cpdesk.excel.dates.time_words import says_now
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.wording import plain

_YEARLESS = (
    PeriodKind.FINANCIAL_YEAR,
    PeriodKind.QUARTER,
    PeriodKind.MONTH,
    PeriodKind.TERM,
    PeriodKind.SNAPSHOT,
    PeriodKind.YEAR_TO_DATE,
)
_WHOLE_YEAR = re.compile(
    r"(?:yr|year|f\.?y|(?:full|whole)[ -](?:yr|year)|(?:yr|year) total|total for (?:the )?year)\.?"
)
_LAST_YEAR = re.compile(r"\b(?:last|previous|prior) (?:financial )?year(?:'s)?\b")
_LATEST = re.compile(r"\b(?:latest|most recent)\b")


@dataclass(frozen=True)
class ColumnPeriods:
    """The period of each column that has one; all that a period may be which was taken for the likeliest."""

    periods: Mapping[int, ReportingPeriod]
    may_be: Mapping[int, tuple[ReportingPeriod, ...]] = field(default_factory=dict)


def column_periods(
    view: SheetView,
    header_rows: Sequence[int],
    readings: Mapping[int, HeadingReading],
    context: TitleContext,
    told: Mapping[int, ReportingPeriod],
) -> ColumnPeriods:
    """Return the period of every column that has one, by the column's number; what was `told` wins.

    A year that a heading leaves out is the one above it or to its left in the heading rows, else that of the title, the
    sheet's name or the file's name. `Mar '19` is a snapshot under a title that reads `at 31 March`. What is `previous`
    to an undated `latest` stays undated with it, and is dated with it once somebody has said which period it is.
    """
    read = _without_numbered_years(readings)
    labels = {column: _with_band_year(view, header_rows, column, label) for column, label in read.items()}
    labels = with_calendar_years(labels, context)
    labels = with_title_year(_whole_years_of(labels, readings, context), readings, context)
    quarters = with_quarter_years(_of_lone_title(labels, read, context), context, told)
    labels = with_target_year(quarters.labels, readings)
    labels = {at: _year_before(label, readings[at]) if read[at].year is None else label for at, label in labels.items()}
    current = _current(readings, context, told)
    day = context.day if _may_be_of_one_day(labels.values(), context.day) else None
    dated = {at: _date_cell_period(view, header_rows, at) or _as_snapshot(labels[at], day).period() for at in labels}
    periods = {column: period for column, period in dated.items() if period is not None}
    current = current or _only_period(readings, periods)
    for column, period in dated.items():
        relative = _relative_period(readings[column], current) if period is None else None
        if relative is not None:
            periods[column] = relative
    periods = with_school_years(with_years_to_date(labels, periods, context), readings)
    return ColumnPeriods({**periods, **told}, quarters.may_be)


def _of_lone_title(
    labels: Mapping[int, PeriodLabel], read: Mapping[int, PeriodLabel], context: TitleContext
) -> dict[int, PeriodLabel]:
    """Return the quarters that have their year from a title such as `Q1 2024` as of a lone year too."""
    lone = context.year if context.of_lone_year is not None else None
    return {
        column: replace(label, lone_year=lone)
        if lone is not None and label.kind is PeriodKind.QUARTER and read[column].year is None
        else label
        for column, label in labels.items()
    }


def _without_numbered_years(readings: Mapping[int, HeadingReading]) -> dict[int, PeriodLabel]:
    """Return the labels without a period where they number one year's columns: 1 to 4 under `2019/20` is no year.

    Nothing says whether those are quarters, months or runs of a report.
    """
    years = [reading.label.year for reading in readings.values() if _numbers_a_year(reading)]
    return {
        column: PeriodLabel(rest=reading.label.rest)
        if _numbers_a_year(reading) and years.count(reading.label.year) > 1
        else reading.label
        for column, reading in readings.items()
    }


def _numbers_a_year(reading: HeadingReading) -> bool:
    return reading.label.kind is PeriodKind.FINANCIAL_YEAR and reading.label.rest.isdigit()


def _current(
    readings: Mapping[int, HeadingReading], context: TitleContext, told: Mapping[int, ReportingPeriod]
) -> ReportingPeriod | None:
    """Return the period that `previous` is before: what was told of `latest` or `now`, else the title's."""
    said = [told[column] for column, reading in readings.items() if column in told and _is_of_now(reading)]
    if said or any(says_latest(reading) for reading in readings.values()):
        return next(iter(said), None)
    return context.period


def _only_period(
    readings: Mapping[int, HeadingReading], periods: Mapping[int, ReportingPeriod]
) -> ReportingPeriod | None:
    """Return the period of the results where their headings name one alone: it is the one that all others are beside.

    None beside `Latest`, which may be later.
    """
    said = {periods[at] for at, reading in readings.items() if at in periods and reading.role is ColumnRole.VALUE}
    return said.pop() if len(said) == 1 and not any(map(says_latest, readings.values())) else None


def with_whole_years(readings: Mapping[int, HeadingReading]) -> dict[int, HeadingReading]:
    """Return the readings with `YR` or `Full year` as the year of the quarters or months beside it."""
    parts = any(reading.label.kind in (PeriodKind.QUARTER, PeriodKind.MONTH) for reading in readings.values())
    return {
        column: replace(reading, role=ColumnRole.VALUE, label=PeriodLabel(PeriodKind.FINANCIAL_YEAR), name="")
        if parts and not reading.has_period and _WHOLE_YEAR.fullmatch(plain(reading.text))
        else reading
        for column, reading in readings.items()
    }


def _whole_years_of(
    labels: Mapping[int, PeriodLabel], readings: Mapping[int, HeadingReading], context: TitleContext
) -> dict[int, PeriodLabel]:
    """Return the labels with `Full year` as the year that the title names."""
    if context.year is None:
        return dict(labels)
    whole = PeriodLabel(PeriodKind.FINANCIAL_YEAR)
    return {
        column: whole if label.kind is None and _WHOLE_YEAR.fullmatch(plain(readings[column].text)) else label
        for column, label in labels.items()
    }


def told_periods(told: Told, headings: Mapping[int, str]) -> dict[int, ReportingPeriod]:
    """Return the periods that a person has given to columns, by the column's number; what is no period is no answer."""
    periods = {}
    for column, key in zip(headings, heading_keys(headings.values()), strict=True):
        code = told.period(key)
        if code is not None:
            with suppress(ValueError):
                periods[column] = ReportingPeriod.from_code(code)
    return periods


def says_latest(reading: HeadingReading) -> bool:
    """Return whether the heading is of the latest figures without saying when that was; it may be after the title's."""
    return not reading.has_period and reading.role is ColumnRole.VALUE and bool(_LATEST.search(plain(reading.text)))


def _is_of_now(reading: HeadingReading) -> bool:
    return says_latest(reading) or (not reading.has_period and says_now(reading.text))


def _with_band_year(view: SheetView, header_rows: Sequence[int], column: int, label: PeriodLabel) -> PeriodLabel:
    """Return the label with the year of a band above it, which Excel users often leave unmerged at its left end."""
    if label.kind not in _YEARLESS or label.year is not None or len(header_rows) < 2:
        return label
    for row in reversed(header_rows[:-1]):
        for left in range(column, 0, -1):
            text = view.spread_text(row, left)
            if text:
                band = read_heading(text).label
                if band.kind is PeriodKind.FINANCIAL_YEAR:
                    return label.in_year(band.year)
                break
    return label


def _year_before(label: PeriodLabel, reading: HeadingReading) -> PeriodLabel:
    """Return a quarter or month as that of the year before, where the heading says `Last year` over it."""
    is_earlier = label.kind in PARTS_OF_A_YEAR and label.year is not None and _LAST_YEAR.search(plain(reading.text))
    return replace(label, year=label.year - 1) if is_earlier and label.year is not None else label


def _may_be_of_one_day(labels: Iterable[PeriodLabel], day: tuple[int, int] | None) -> bool:
    """Return whether no heading names another month than the title's day: headings beside each other are of one kind.

    `Oct-23` beside `Sep-23` is a month, whatever day of October the title names.
    """
    return day is not None and all(label.part == day[1] for label in labels if label.kind is PeriodKind.MONTH)


def _as_snapshot(label: PeriodLabel, day: tuple[int, int] | None) -> PeriodLabel:
    """Return a month or a lone year as the day that the title names, where it is that month's."""
    if day is None:
        return label
    if label.kind is PeriodKind.MONTH and label.part == day[1]:
        return replace(label, kind=PeriodKind.SNAPSHOT, day=day[0])
    if label.kind is None and label.bare_year is not None:
        year = label.bare_year if day[1] >= 4 else label.bare_year - 1
        return PeriodLabel(PeriodKind.SNAPSHOT, year, part=day[1], day=day[0], rest=label.rest)
    return label


def _date_cell_period(view: SheetView, header_rows: Sequence[int], column: int) -> ReportingPeriod | None:
    """Return the period of a heading that is stored as a date, whatever its number format shows of it."""
    for row in reversed(header_rows):
        cell = view.spread_cell(row, column)
        if cell is not None and isinstance(cell.value, date) and cell.value.year in LIKELY_YEARS:
            return period_of_day(cell.value, names_a_day=_shows_a_day(cell))
    return None


def _shows_a_day(cell: GridCell) -> bool:
    return "d" in cell.number_format.casefold().replace("[red]", "") or cell.number_format == "General"


def _relative_period(reading: HeadingReading, current: ReportingPeriod | None) -> ReportingPeriod | None:
    """Return the period that `this quarter` or `same quarter last year` means beside the period of the title."""
    return None if current is None or reading.has_period else relative_period(words_of_time(reading), current)
