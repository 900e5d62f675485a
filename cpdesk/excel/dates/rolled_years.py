"""The years of quarters or months in a row that name none, where the row runs over two years."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.dates.quarter_years import listed_quarters
from cpdesk.excel.words.wording import one_line

PARTS_OF_A_YEAR: Mapping[PeriodKind | None, int] = {PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}
"""The kinds that one after another make a year, with how many do."""

_Part = tuple[PeriodKind | None, int]


def years_in_a_row(labels: Sequence[PeriodLabel], last: int) -> list[int]:
    """Return the year of each label where they are one row of quarters up to that year, the latest last or first."""
    is_first = _is_latest_first(labels)
    years: list[int] = []
    following = 0
    for label in labels if is_first else labels[::-1]:
        if following and label.order > following:
            last -= 1
        following = label.order
        years.append(last)
    return years if is_first else years[::-1]


def _is_latest_first(labels: Sequence[PeriodLabel]) -> bool:
    """Return whether more of the quarters are nearer to the one before by going back than by going on."""
    in_a_year = PARTS_OF_A_YEAR[labels[0].kind] if labels else 1
    steps = [(after.order - before.order) % in_a_year for before, after in pairwise(labels)]
    back = sum(2 * step > in_a_year for step in steps)
    on = sum(0 < 2 * step < in_a_year for step in steps)
    return back > on


@dataclass(frozen=True)
class RolledYears:
    """The title's context, with the years of those quarters or months down a table that are of the year before.

    `is_open`: nothing settles which year the quarters of a lone year are of.
    """

    context: TitleContext
    years: Mapping[_Part, int] = field(default_factory=dict)
    is_open: bool = False

    @classmethod
    def of(cls, texts: Iterable[str], context: TitleContext, told: ReportingPeriod | None = None) -> "RolledYears":
        """Return the years of the texts that name quarters or months without a year, in their order.

        Those of a lone year (`Q1 2024`) are what the texts together settle, or what was `told` of the first of them.
        """
        read = [read_period(one_line(text)) for text in dict.fromkeys(texts)]
        quarters = listed_quarters(read, context, told)
        context = replace(context, way=quarters.way) if quarters.labels else context
        if context.year is None:
            return cls(context, is_open=bool(quarters.may_be))
        labels = {_part(label): label for label in read if _is_yearless(label)}
        years: dict[_Part, int] = {}
        for kind in PARTS_OF_A_YEAR:
            row = [label for label in labels.values() if label.kind is kind]
            years.update(zip(map(_part, row), years_in_a_row(row, context.year), strict=True))
        return cls(context, years, bool(quarters.may_be))

    def around(self, *texts: str) -> TitleContext:
        """Return the context with the year of the quarter or month that one of the texts names."""
        read = (read_period(one_line(text)) for text in texts)
        labels = (label for label in read if _is_yearless(label))
        year = next((self.years[_part(label)] for label in labels if _part(label) in self.years), None)
        return self.context if year in (None, self.context.year) else replace(self.context, year=year)


def _is_yearless(label: PeriodLabel) -> bool:
    return label.kind in PARTS_OF_A_YEAR and label.year is None


def _part(label: PeriodLabel) -> _Part:
    return label.kind, label.order
