"""Workbooks of successive quarters, built by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import MeasureValue
from cpdesk.services.importing import add_workbooks
from cpdesk.services.session import Session
from pack_builders import Result, measure, scorecard, workbook

Q1, Q2, Q3 = (ReportingPeriod.quarter(2019, number) for number in (1, 2, 3))
LAST_YEAR = ReportingPeriod.financial_year(2018)
TITLES = {
    "2.6": "% of secondary pupils with less than 90% attendance",
    "3.1": "% of children in internal foster care",
    "3.2": "% of children in external foster care",
    "5.6": "Number of care leavers in custody",
}
FIRST = {"2.6": ("19", "26"), "3.1": ("34", "31"), "3.2": ("34", "32"), "5.6": ("4", "3")}
SECOND = {"2.6": ("19", "24", "22"), "3.1": ("34", "31", "30"), "3.2": ("34", "32", "33"), "5.6": ("4", "3", "5")}


def quarter(
    results: Mapping[str, Sequence[Result]],
    periods: Sequence[ReportingPeriod],
    *,
    number: int,
    name: str = "",
    titles: dict[str, str] | None = None,
    comments: dict[str, str] | None = None,
) -> SuppliedWorkbook:
    """Return the workbook of a quarter: a measure for each reference, its results for those periods."""
    sheet = f"Scorecard Q{number}"
    measures = [
        _on_sheet(
            replace(
                measure(
                    ref,
                    (titles or {}).get(ref, TITLES.get(ref, ref)),
                    values,
                    "15",
                    periods=periods,
                    polarity=Polarity.LOW,
                    row=20 + at,
                ),
                commentary=(comments or {}).get(ref, ""),
            ),
            sheet,
        )
        for at, (ref, values) in enumerate(results.items())
    ]
    columns = tuple(
        Column(chr(ord("D") + at), period.label, ColumnRole.VALUE, period) for at, period in enumerate(periods)
    )
    card = replace(scorecard(measures, f"Quarter {number}", current=periods[-1], sheet=sheet), columns=columns)
    return workbook([card], name=name or f"Q{number}.xlsx", sha256=f"{number}{len(name)}" * 32)


def first_quarter(comments: dict[str, str] | None = None) -> SuppliedWorkbook:
    """Return the workbook of Q1: last year's results with those of Q1."""
    return quarter(FIRST, (LAST_YEAR, Q1), number=1, comments=comments)


def second_quarter(comments: dict[str, str] | None = None) -> SuppliedWorkbook:
    """Return the workbook of Q2, in which the result of 2.6 for Q1 is another one."""
    return quarter(SECOND, (LAST_YEAR, Q1, Q2), number=2, comments=comments)


def third_quarter() -> SuppliedWorkbook:
    """Return the workbook of Q3, which no longer has the columns of last year and Q1."""
    results: dict[str, Sequence[Result]] = {ref: (values[-1], "9") for ref, values in SECOND.items()}
    return quarter(results, (Q2, Q3), number=3)


def imported(session: Session, *workbooks: SuppliedWorkbook) -> BoardPack:
    """Return the session's pack after bringing in those workbooks one by one."""
    for supplied in workbooks:
        add_workbooks(session, [supplied])
    return session.pack


def figure(pack: BoardPack, key: str, period: ReportingPeriod) -> MeasureValue:
    """Return the figure of a measure for a period."""
    return next(value for value in pack.measures[key][1].values if value.period == period)


def _on_sheet(item: Measure, sheet: str) -> Measure:
    def moved(place: CellPlace) -> CellPlace:
        return replace(place, sheet=sheet)

    return replace(
        item,
        place=moved(item.place),
        values=tuple(replace(value, place=moved(value.place)) for value in item.values),
        target=replace(item.target, place=moved(item.target.place)) if item.target else None,
    )
