"""What is checked of others' figures in a pack."""

from dataclasses import replace

from cpdesk.domain.check_finding import CheckFamily
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator
from cpdesk.domain.finding import Severity
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rolling import rolled_fields
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.value import Comparator
from cpdesk.services.comparator_checking import comparator_checks
from cpdesk.services.file_checking import check_pack
from pack_builders import QUARTER, measure, pack_of, scorecard, value, workbook

NEIGHBOURS = "Statistical neighbours"
LONG_AGO = ReportingPeriod.snapshot(ReportingPeriod.financial_year(2017).end)
OLDER = Comparator("England", value("39", LONG_AGO, "M21"))
UNDATED = Comparator("England", value("39", None, "M21"))


def card_with(*others: Comparator, columns: tuple[Column, ...] = ()) -> Scorecard:
    item = replace(measure("2.6", "% of pupils", [17, 19, 26], "15"), comparators=others)
    card = scorecard([item])
    return replace(card, columns=columns) if columns else card


def codes(pack: BoardPack) -> list[str]:
    return [finding.code for finding in comparator_checks(pack)]


def test_a_figure_of_others_that_is_older_is_told_with_its_cell_and_what_to_do() -> None:
    (found,) = comparator_checks(pack_of(workbook([card_with(OLDER)])))
    assert (found.severity, found.code, found.family) == (Severity.WARNING, "comparator-older", CheckFamily.COMPARATORS)
    assert found.place == "Scorecard Q1!M21"
    assert found.text.startswith("England is for 31 March 2018, more than a year before Q1 2019/20: measure 2.6.")
    assert found.mend == "Bring in newer figures, or say in the commentary how old these are."


def test_the_workbook_is_named_where_there_are_several() -> None:
    books = [workbook([card_with(UNDATED)], name=f"{name}.xlsx", sha256=name * 64) for name in "ab"]
    found = comparator_checks(pack_of(*books))
    assert [one.place for one in found] == ["Scorecard Q1!M21 in a.xlsx", "Scorecard Q1!M21 in b.xlsx"]


def test_what_somebody_said_of_the_group_in_the_pack_counts() -> None:
    both = (
        Comparator(NEIGHBOURS, value("38", ReportingPeriod.quarter(2018, 4), "L21")),
        Comparator(NEIGHBOURS, value("37", QUARTER, "M21")),
    )
    columns = (
        Column("L", "SN Q4 2018/19 (2014 groups)", ColumnRole.COMPARATOR, ReportingPeriod.quarter(2018, 4)),
        Column("M", "SN Q1 2019/20 (2021 groups)", ColumnRole.COMPARATOR, QUARTER),
    )
    supplied = workbook([card_with(*both, columns=columns)])
    assert codes(pack_of(supplied)) == ["neighbour-group-changed"]
    said = DescribeComparator(NEIGHBOURS, ComparatorAbout(group="2021"))
    assert codes(pack_of(supplied, edits=[said])) == []


def test_a_pack_that_awaits_its_figures_has_none_to_compare() -> None:
    ended = pack_of(workbook([card_with(OLDER)]))
    assert codes(BoardPack(rolled_fields(ended), ended.library)) == []


def test_checking_a_pack_tells_of_them() -> None:
    found = check_pack(pack_of(workbook([card_with(OLDER)])))
    assert [one.code for one in found if one.family is CheckFamily.COMPARATORS] == ["comparator-older"]
