"""A cell that names whose figure it gives is a comparator under that name."""

from decimal import Decimal

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.measures.named_figures import named_figures
from cpdesk.excel.reader import understand
from grid_builders import Content, percent, sheet, workbook


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("SN 10%", [("Statistical neighbours", "10")]),
        ("Eng 16% / SN 10%", [("England", "16"), ("Statistical neighbours", "10")]),
        ("Eng 16% SN 10%", [("England", "16"), ("Statistical neighbours", "10")]),
        ("SN: 69%, Eng: 70%", [("Statistical neighbours", "69"), ("England", "70")]),
        ("16% (England)", [("England", "16")]),
        ("England 13.8", [("England", "13.8")]),
        ("Yorkshire & Humber 1,234", [("Yorkshire & Humber", "1234")]),
        ("England 2023", []),
        ("Target 10%", []),
        ("up 10% on last year", []),
        ("12/20", []),
    ],
)
def test_whose_figures_a_cell_gives(text: str, named: list[tuple[str, str]]) -> None:
    assert [(item.name, str(item.figures.number)) for item in named_figures(text)] == named


def test_a_name_may_stand_beside_the_period() -> None:
    (item,) = named_figures("England (2022/23) 16%")

    assert item.period is not None
    assert (item.name, item.period.code) == ("England", "2022-23")


def _understood(*cells: Content) -> SuppliedWorkbook:
    rows: list[list[Content]] = [["Ref", "Measure", "Q1 2023/24", "Target", "Benchmark"]]
    rows += [[f"1.{at}", f"% seen {at}", percent("0.9"), percent("0.95"), cell] for at, cell in enumerate(cells, 1)]
    return understand(workbook(sheet(rows)))


def test_a_column_of_benchmarks_is_read_by_its_cells() -> None:
    supplied = _understood("SN 10%", "Eng 16% / SN 11%", percent("0.2"))

    assert [
        [(item.name, item.value.number, item.value.place.cell) for item in measure.comparators]
        for measure in supplied.scorecards[0].measures
    ] == [
        [("Statistical neighbours", Decimal(10), "E2")],
        [("England", Decimal(16), "E3"), ("Statistical neighbours", Decimal(11), "E3")],
        [("Benchmark", Decimal(20), "E4")],
    ]
    assert [finding.code for finding in supplied.findings if finding.code == "several-figures"] == []


def test_cells_that_cannot_be_read_have_one_finding_for_their_column() -> None:
    supplied = _understood("10 to 12 or so", "about 5 or 6 in all", "SN 10%")

    (finding,) = [item for item in supplied.findings if item.code == "several-figures"]
    assert finding.place.cell == "E2"
    assert finding.text.startswith("2 cells of the column “Benchmark”, such as “10 to 12 or so”")
