"""Builds small packs to look at and to change, in the shape of a quarterly scorecard."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.edits import AddWorkbook
from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.review import review_pack
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.target import Target
from cpdesk.domain.trend import Basis
from cpdesk.domain.value import Comparator, MeasureValue
from cpdesk.services.session import Session

SHEET = "Scorecard Q1"
NAME = "scorecard-q1-2019-20.xlsx"
Q1 = ReportingPeriod.quarter(2019, 1)
LAST_YEAR = ReportingPeriod.financial_year(2018)
YEAR_BEFORE = ReportingPeriod.financial_year(2017)
EDUCATION = "Pledge 2 – Education, employment and training outcomes"
HEALTH = "Pledge 4 – Health and wellbeing"


def place(cell: str) -> CellPlace:
    """Return a cell of the scorecard's sheet."""
    return CellPlace(SHEET, cell)


def number(text: str) -> Decimal:
    """Return the number that a text such as 26% or 14 shows."""
    return Decimal(text.rstrip("%"))


def value(text: str, period: ReportingPeriod, cell: str) -> MeasureValue:
    """Return a figure for a period; a text with no number in it is a symbol."""
    if text.rstrip("%").replace(".", "").replace("-", "", 1).isdigit():
        return MeasureValue(period, place(cell), text, number(text), number(text))
    return MeasureValue(period, place(cell), text, symbol=Symbol(text, SymbolMeaning.SUPPRESSED))


def measure(
    ref: str,
    title: str,
    now: str = "",
    *,
    row: int,
    before: str = "",
    target: str = "",
    low: bool = False,
    pledge: str = EDUCATION,
    england: str = "",
    supplied: RagRating | None = None,
    lead: str = "Virtual School",
    commentary: str = "",
) -> Measure:
    """Return a measure of one row of the sheet."""
    values = [value(before, LAST_YEAR, f"E{row}")] if before else []
    values += [value(now, Q1, f"F{row}")] if now else []
    aim = Target(number(target), target, place(f"J{row}")) if target else None
    others = (Comparator("England", value(england, LAST_YEAR, f"M{row}")),) if england else ()
    return Measure(
        key=ref,
        place=place(f"B{row}"),
        ref=ref,
        title=title,
        pledge=pledge,
        unit=Unit.PERCENT if title.startswith("%") else Unit.NUMBER,
        polarity=Polarity.LOW if low else Polarity.HIGH,
        target=aim,
        values=tuple(values),
        comparators=others,
        supplied_rating=SuppliedRating(rag=supplied),
        lead=lead,
        commentary=commentary,
    )


def education() -> tuple[Measure, ...]:
    """Return six measures of one pledge: two green, one amber, two red, one with no figure."""
    neet = measure(
        "2.15",
        "% of care leavers aged 19 to 21 who are NEET",
        "47%",
        row=30,
        before="42%",
        target="38%",
        low=True,
    )
    counted = replace(neet.values[-1], numerator=Decimal(62), denominator=Decimal(131))
    return (
        measure("2.2", "% of personal education plans graded good", "79%", row=17, before="74%", target="75%"),
        measure(
            "2.3",
            "% attending a good school",
            "83%",
            row=18,
            before="84%",
            target="85%",
            supplied=RagRating.GREEN,
        ),
        measure("2.5", "Number of fixed term exclusions", "14", row=20, before="58", target="15", low=True),
        measure(
            "2.6",
            "% of secondary pupils with less than 90% attendance",
            "26%",
            row=21,
            before="19%",
            target="15%",
            low=True,
            england="39%",
            commentary="Year 11 leavers on study leave count as absent.",
        ),
        measure("2.10", "Average Progress 8 score", row=25, before="-1.21", target="-1"),
        replace(neet, values=(*neet.values[:-1], counted)),
    )


def health() -> tuple[Measure, ...]:
    """Return two measures of another pledge: one red, one suppressed."""
    return (
        measure(
            "4.1",
            "% of health assessments in time",
            "61%",
            row=40,
            before="70%",
            target="90%",
            pledge=HEALTH,
            lead="Health",
        ),
        measure(
            "4.2",
            "% of dental checks in time",
            "c",
            row=41,
            before="70%",
            target="90%",
            pledge=HEALTH,
            lead="Health",
        ),
    )


def scorecard(measures: Sequence[Measure]) -> Scorecard:
    """Return the measures as one block that rates within ten points of target."""
    rule = RuleInForce(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE), RuleSource.KEY)
    return Scorecard(
        place("A4"),
        "Corporate Parenting Scorecard",
        (4, 5),
        (),
        tuple(measures),
        Q1,
        rule,
        Basis.PREVIOUS_YEAR,
    )


def workbook(measures: Sequence[Measure] | None = None, *, name: str = NAME) -> SuppliedWorkbook:
    """Return a workbook of those measures, or of the usual eight."""
    listed = (*education(), *health()) if measures is None else tuple(measures)
    return SuppliedWorkbook(name, f"sha-of-{name}", scorecards=(scorecard(listed),)).with_keys()


def pack(measures: Sequence[Measure] | None = None) -> BoardPack:
    """Return a pack that holds that workbook."""
    supplied = workbook(measures)
    empty = BoardPack().with_supplied(supplied)
    return empty.with_fields(AddWorkbook(supplied).changes(empty))


def reviews(measures: Sequence[Measure] | None = None) -> dict[str, MeasureReview]:
    """Return the reviewed measures by key."""
    return dict(review_pack(pack(measures)).measures)


def session(measures: Sequence[Measure] | None = None) -> Session:
    """Return a session that Jo Example works in, with that workbook brought in."""
    made = Session("Jo Example", name="Jo Example")
    supplied = workbook(measures)
    made.add_to_library(supplied)
    made.apply(AddWorkbook(supplied))
    return made


def many(count: int) -> tuple[Measure, ...]:
    """Return as many measures, the figures spread over all ratings."""
    return tuple(
        measure(
            f"{index // 100}.{index % 100}",
            f"% of group {index}",
            f"{index % 100}%",
            row=index + 6,
            before="50%",
            target="50%",
        )
        for index in range(count)
    )
