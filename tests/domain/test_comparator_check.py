"""What is found of others' figures before they are read beside the council's own."""

from dataclasses import replace

from builders import new_session
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.comparator_check import comparator_findings
from cpdesk.domain.edits import DescribeComparator, Edit
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import Comparator
from history_builders import Q1, Q2, first_quarter, imported, second_quarter
from pack_builders import SHEET, measure, pack_of, scorecard, value, workbook

ENGLAND, NEIGHBOURS = "England", "Statistical neighbours"
THIS_YEAR = ReportingPeriod.quarter(2019, 1)
LONG_AGO, NEARLY = ReportingPeriod.snapshot(ReportingPeriod.financial_year(2017).end), ReportingPeriod.quarter(2018, 2)


def with_others(*others: tuple[str, str, ReportingPeriod | None, str], ref: str = "2.6") -> Measure:
    item = measure(ref, "% of pupils", [17, 19, 26], "15")
    named = tuple(Comparator(name, value(text, period, f"{column}21")) for name, text, period, column in others)
    return replace(item, comparators=named)


def found_in(pack: BoardPack) -> tuple[Finding, ...]:
    return comparator_findings(pack.scorecards, pack.history, pack.showing)


def found(card: Scorecard, *edits: Edit) -> list[tuple[str, str]]:
    return [(one.code, one.text) for one in found_in(pack_of(workbook([card]), edits=edits))]


def test_figures_of_a_year_ago_or_more_are_told_with_their_period() -> None:
    card = scorecard(
        [with_others((ENGLAND, "39", LONG_AGO, "M")), with_others((ENGLAND, "3", LONG_AGO, "M"), ref="2.7")]
    )
    assert found(card) == [
        (
            "comparator-older",
            (
                "England is for 31 March 2018, more than a year before Q1 2019/20: measures 2.6, 2.7."
                " Its period is printed beside it."
            ),
        )
    ]


def test_figures_that_are_older_by_less_are_noted() -> None:
    (finding,) = found_in(pack_of(workbook([scorecard([with_others((ENGLAND, "39", NEARLY, "M"))])])))
    assert (finding.code, finding.severity) == ("comparator-older", Severity.NOTE)
    assert finding.text == (
        "England is for Q2 2018/19, which ended before Q1 2019/20: measure 2.6. Its period is printed beside it."
    )


def test_figures_of_the_same_day_or_later_are_not() -> None:
    ends_in_august = ReportingPeriod.academic_year(2018)
    both = with_others((ENGLAND, "39", THIS_YEAR, "M"), (NEIGHBOURS, "38", ends_in_august, "N"))
    assert found(scorecard([both])) == []


def test_only_the_latest_figure_of_each_counts() -> None:
    item = with_others((ENGLAND, "39", THIS_YEAR, "M"), (ENGLAND, "38", LONG_AGO, "N"))
    assert found(scorecard([item])) == []


def test_figures_without_a_period_are_told_once_for_all_measures() -> None:
    many = [with_others((ENGLAND, "39", None, "M"), ref=f"1.{at}") for at in range(9)]
    assert found(scorecard(many)) == [
        (
            "comparator-undated",
            (
                "England has no period, so nobody can tell how old its figures are: measures 1.0, 1.1, 1.2, 1.3, 1.4"
                " and 4 more. Give its column a period in the workbook."
            ),
        )
    ]


def test_other_decimal_places_are_told_and_both_stay_as_supplied() -> None:
    assert [code for code, _ in found(scorecard([with_others((ENGLAND, "39.4", THIS_YEAR, "M"))]))] == [
        "comparator-precision"
    ]


def test_two_neighbour_groups_side_by_side_are_told() -> None:
    item = with_others((NEIGHBOURS, "38", NEARLY, "L"), (NEIGHBOURS, "37", THIS_YEAR, "M"))
    columns = (
        Column("L", "SN Q2 2018/19 (2014 groups)", ColumnRole.COMPARATOR, NEARLY),
        Column("M", "SN Q1 2019/20 (2021 groups)", ColumnRole.COMPARATOR, THIS_YEAR),
    )
    ((code, text),) = found(replace(scorecard([item]), columns=columns))
    assert code == "neighbour-group-changed"
    assert "of the groups of 2014 and of 2021, side by side" in text


def test_what_the_pack_says_of_the_group_goes_before_the_heading() -> None:
    item = with_others((NEIGHBOURS, "38", THIS_YEAR, "L"))
    columns = (Column("L", "SN (2014 groups)", ColumnRole.COMPARATOR, THIS_YEAR),)
    card = replace(scorecard([item]), columns=columns, notes=("Statistical neighbours are from LAIT, November 2019.",))
    pack = pack_of(workbook([card]), edits=[DescribeComparator(NEIGHBOURS, ComparatorAbout(group="2021"))])
    assert pack.showing.of("2.6").abouts == {NEIGHBOURS: ComparatorAbout(group="2021")}
    assert found_in(pack) == ()


def test_a_finding_names_the_cell() -> None:
    (finding,) = found_in(pack_of(workbook([scorecard([with_others((ENGLAND, "39", None, "M"))])])))
    assert finding.place == CellPlace(SHEET, "M21")


def test_one_measure_can_be_described_otherwise_than_all() -> None:
    edits = (
        DescribeComparator(ENGLAND, ComparatorAbout("LAIT", "November 2019")),
        DescribeComparator(ENGLAND, ComparatorAbout("DfE"), "2.6"),
    )
    showing = pack_of(workbook([scorecard([with_others((ENGLAND, "39", THIS_YEAR, "M"))])]), edits=edits).showing
    assert showing.of("2.6").abouts[ENGLAND] == ComparatorAbout("DfE", "November 2019")
    assert showing.of("2.7").abouts[ENGLAND] == ComparatorAbout("LAIT", "November 2019")


def of_group(supplied: SuppliedWorkbook, year: int, period: ReportingPeriod) -> SuppliedWorkbook:
    (card,) = supplied.scorecards
    sheet = card.place.sheet
    figure = replace(value("38", period, "L21"), place=CellPlace(sheet, "L21"))
    columns = (*card.columns, Column("L", f"SN ({year} groups)", ColumnRole.COMPARATOR, period))
    measures = tuple(replace(item, comparators=(Comparator(NEIGHBOURS, figure),)) for item in card.measures)
    return replace(supplied, scorecards=(replace(card, measures=measures, columns=columns),))


def test_another_neighbour_group_than_in_the_workbook_before_is_told() -> None:
    changed = imported(new_session(), of_group(first_quarter(), 2014, Q1), of_group(second_quarter(), 2021, Q2))
    told = [one.text for one in found_in(changed) if one.code == "neighbour-group-changed"]
    assert len(told) == 1
    assert "2021" in told[0]
    assert "2014" in told[0]
    same = imported(new_session(), of_group(first_quarter(), 2021, Q1), of_group(second_quarter(), 2021, Q2))
    assert [one.code for one in found_in(same)] == []
