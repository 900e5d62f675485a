"""What the lines around a table tell of all its columns: year, period, day, the council's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.calendar_years import says_calendar
from cpdesk.excel.dates.lone_quarters import YearOfQuarter, agree, from_april, from_january, possible_ways
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.words.wording import plain

_OTHER_DATES = re.compile(
    r"\b(?:committee|meeting|meet|board|panel|updated|printed|produced|published|version|issued|extracted"
    r"|run|report date"
    r"|date of report|created|prepared|refreshed)\b"
)
_OF_A_FINANCIAL_YEAR = (PeriodKind.FINANCIAL_YEAR, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE)
_CURRENT_KINDS = (PeriodKind.QUARTER, PeriodKind.TERM, PeriodKind.MONTH, PeriodKind.SNAPSHOT)


@dataclass(frozen=True, slots=True)
class TitleContext:
    """What title lines, the sheet's name and the file's name say.

    `period` is the quarter, term, month or day that they name as the one in question; `year` the year in which its
    financial year begins; `day` the day and month of a snapshot (31, 3 for `at 31 March`); `words` all of them in one
    case, to look a council's name up in; `calendar_year` the year from January that they name. `said_year` and
    `said_period` are those that rest on no lone year, such as that of `Q1 2024`; `of_lone_year` the label that `period`
    rests on, where nothing they say settles whose year that is; `way` how the rows of a list mean theirs.
    """

    year: int | None = None
    period: ReportingPeriod | None = None
    day: tuple[int, int] | None = None
    words: str = ""
    calendar_year: int | None = None
    said_year: int | None = None
    said_period: ReportingPeriod | None = None
    of_lone_year: PeriodLabel | None = None
    way: YearOfQuarter = from_april

    @classmethod
    def of(cls, lines: Sequence[str], sheet: str, file: str) -> "TitleContext":
        """Return the context; what stands nearer to the table is given first and counts first."""
        stem = PurePath(file).stem.replace("_", " ")
        texts = [*lines, sheet, stem]
        words = plain(" ".join(texts)).replace("-", " ")
        read = [label for text in texts for label in _labels(text)]
        said = [label for label in read if label.lone_year is None]
        said_year = next((label.year for label in said if label.kind in _OF_A_FINANCIAL_YEAR and label.year), None)
        said_period = _current(said, said_year)
        labels, is_open = _with_lone_years(read, words, said_year, said_period)
        year = next((label.year for label in labels if label.year is not None), None)
        calendar = next((label.year for label in labels if label.kind is PeriodKind.CALENDAR_YEAR), None)
        return cls(
            year,
            _current(labels, year),
            _day(labels),
            words,
            calendar,
            said_year,
            said_period,
            next((label for label in labels if label.lone_year is not None), None) if is_open else None,
        )

    def names(self, name: str) -> bool:
        """Return whether the lines say that name."""
        return bool(re.search(rf"\b{re.escape(plain(name).replace('-', ' '))}\b", self.words))


def _labels(text: str) -> Iterator[PeriodLabel]:
    label = read_period(text)
    is_other_date = label.kind is PeriodKind.SNAPSHOT and _OTHER_DATES.search(plain(text)) is not None
    if label.kind is not None and not is_other_date:
        yield label


def _with_lone_years(
    labels: Sequence[PeriodLabel], words: str, year: int | None, day: ReportingPeriod | None
) -> tuple[list[PeriodLabel], bool]:
    """Return the labels with each `Q1 2024` as the quarter that the other lines settle, and whether one stays open."""
    dated, is_open = [], False
    for label in labels:
        if label.lone_year is None:
            dated.append(label)
            continue
        ways = possible_ways([label], year=year, day=day, is_financial=year is not None)
        ways = [from_january] if says_calendar(words) and year is None else ways
        is_settled = agree(ways, [label]) or (year is not None and from_april in ways)
        is_open = is_open or not is_settled
        dated.append(ways[0](label) if is_settled else label)
    return dated, is_open


def _current(labels: Sequence[PeriodLabel], year: int | None) -> ReportingPeriod | None:
    for kind in _CURRENT_KINDS:
        for label in labels:
            period = label.in_year(year).period() if label.kind is kind else None
            if period is not None:
                return period
    return None


def _day(labels: Sequence[PeriodLabel]) -> tuple[int, int] | None:
    return next(((label.day, label.part) for label in labels if label.kind is PeriodKind.SNAPSHOT), None)
