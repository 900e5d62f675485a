"""Packs built by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cpdesk.domain.edits import AddWorkbook, Edit, PutSection, SetDetail, SetFields
from cpdesk.domain.field import commentary
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingRule, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.table import DataTable
from cpdesk.domain.target import Target
from cpdesk.domain.tracker import Tracker
from cpdesk.domain.trend import Basis
from cpdesk.domain.value import Comparator, MeasureValue

SHEET = "Scorecard Q1"
YEARS = (ReportingPeriod.financial_year(2017), ReportingPeriod.financial_year(2018))
QUARTER = ReportingPeriod.quarter(2019, 1)
TEN_PER_CENT = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
PLEDGES = (
    "Pledge 1 – Being a good corporate parent",
    "Pledge 2 – Education, employment and training outcomes",
    "Pledge 3 – Achieving permanence and keeping children safe",
    "Pledge 4 – Health and wellbeing",
    "Pledge 5 – Preparing for adulthood",
)
Result = str | int | Symbol | None
SUPPRESSED = Symbol("c", SymbolMeaning.SUPPRESSED)


def value(result: Result, period: ReportingPeriod | None, cell: str, unit: Unit = Unit.PERCENT) -> MeasureValue:
    """Return a result: a number as displayed, or a symbol."""
    place = CellPlace(SHEET, cell)
    if isinstance(result, Symbol):
        return MeasureValue(period, place, result.marker, symbol=result)
    number = Decimal(str(result))
    return MeasureValue(period, place, f"{number}{'%' if unit is Unit.PERCENT else ''}", number, number)


def measure(
    ref: str,
    title: str,
    results: Sequence[Result],
    target: str | None = None,
    *,
    pledge: str | None = PLEDGES[1],
    polarity: Polarity | None = Polarity.LOW,
    unit: Unit = Unit.PERCENT,
    periods: Sequence[ReportingPeriod] = (*YEARS, QUARTER),
    supplied: RagRating | None = None,
    england: str | None = None,
    neighbours: str | None = None,
    row: int = 21,
) -> Measure:
    """Return a measure with a result for each period from column D on; None leaves a cell blank."""
    columns = [chr(ord("D") + at) if at < 20 else f"A{chr(ord('A') + at - 20)}" for at in range(len(periods))]
    values = [
        value(result, period, f"{column}{row}", unit)
        for result, period, column in zip(results, periods, columns, strict=True)
        if result is not None
    ]
    compared = [("England", england, "M"), ("Statistical neighbours", neighbours, "L")]
    return Measure(
        key=ref or title,
        place=CellPlace(SHEET, f"B{row}"),
        ref=ref,
        title=title,
        pledge=pledge,
        unit=unit,
        polarity=polarity,
        target=_target(target, unit, row),
        values=tuple(values),
        comparators=tuple(
            Comparator(name, value(text, None, f"{column}{row}", unit)) for name, text, column in compared if text
        ),
        supplied_rating=SuppliedRating(rag=supplied, place=CellPlace(SHEET, f"F{row}")),
    )


def _target(text: str | None, unit: Unit, row: int) -> Target | None:
    if text is None:
        return None
    number = text.strip("<>≤≥=% £")
    is_number = number.replace(".", "", 1).replace("-", "", 1).isdigit()
    shown = f"{text}%" if unit is Unit.PERCENT and is_number and "%" not in text else text
    return Target(Decimal(number) if is_number else None, shown, CellPlace(SHEET, f"J{row}"))


def scorecard(
    measures: Iterable[Measure],
    title: str = "Corporate Parenting Scorecard – Quarter 1 2019/20",
    *,
    current: ReportingPeriod | None = QUARTER,
    rule: RatingRule | None = TEN_PER_CENT,
    basis: Basis = Basis.PREVIOUS_YEAR,
    sheet: str = SHEET,
    notes: tuple[str, ...] = (),
) -> Scorecard:
    """Return a scorecard of those measures, rated as its key says."""
    source = RuleSource.KEY if rule else RuleSource.NONE
    return Scorecard(
        CellPlace(sheet, "A4"), title, (4, 5), (), tuple(measures), current, RuleInForce(rule, source), basis, notes
    )


def workbook(
    cards: Iterable[Scorecard] = (),
    *,
    tables: Iterable[DataTable] = (),
    trackers: Iterable[Tracker] = (),
    name: str = "scorecard.xlsx",
    sha256: str = "ab" * 32,
) -> SuppliedWorkbook:
    """Return a workbook as the importer hands it over."""
    supplied = SuppliedWorkbook(name, sha256, scorecards=tuple(cards), tables=tuple(tables), trackers=tuple(trackers))
    return supplied.with_keys()


def pack_of(*workbooks: SuppliedWorkbook, edits: Iterable[Edit] = ()) -> BoardPack:
    """Return a pack of those workbooks after those edits."""
    pack = BoardPack()
    for supplied in workbooks:
        pack = applied(pack.with_supplied(supplied), AddWorkbook(supplied))
    return applied(pack, *edits)


def applied(pack: BoardPack, *edits: Edit) -> BoardPack:
    """Return the pack after the edits."""
    for edit in edits:
        pack = pack.with_fields(edit.changes(pack))
    return pack


def details() -> tuple[Edit, ...]:
    """Return the front of a paper, filled in."""
    return (
        SetDetail("title", "Corporate Parenting Update Report"),
        SetDetail("version", "1"),
        SetDetail("committee", "Corporate Parenting Committee"),
        SetDetail("meeting_date", date(2019, 9, 17)),
        SetDetail("portfolio_holder", "Cllr A Holder"),
        SetDetail("author", "A Writer, Head of Cared for Children"),
        SetDetail("senior_officer", "A Director, Executive Director of People"),
    )


def sections(*listed: Section) -> tuple[Edit, ...]:
    """Return the edits that put those sections into a paper in that order."""
    edits: list[Edit] = []
    for at, section in enumerate(listed):
        edits.append(PutSection(section, listed[at - 1].id if at else ""))
    return tuple(edits)


def comment(*keys: str, text: RichText | str, exempt: str = "") -> Edit:
    """Return the edit that gives those measures one commentary."""
    words = RichText.of(text) if isinstance(text, str) else text
    values: dict[str, JsonValue] = {
        commentary(keys[0], "measures"): list(keys),
        commentary(keys[0], "text"): words.to_json(),
        commentary(keys[0], "exempt"): exempt or None,
    }
    return SetFields("commentary", values)


def with_pledge(item: Measure, pledge: str | None) -> Measure:
    """Return the measure under another pledge."""
    return replace(item, pledge=pledge)
