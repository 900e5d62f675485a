"""The fixture workbooks, each with one habit of councils' scorecards, are understood as a person wrote beforehand."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.exchange import supplied_to_json
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import read_workbook, understand
from excel_builders import built
from fixture_digest import digest

_FIXTURES = Path(__file__).parents[1] / "data" / "fixtures"
_EXPECTED = ".expected.json"


@pytest.mark.parametrize("expected", sorted(_FIXTURES.glob(f"*{_EXPECTED}")), ids=lambda path: path.name.split(".")[0])
def test_a_fixture_is_understood_as_a_person_read_it(expected: Path) -> None:
    supplied = read_workbook(next(_FIXTURES.glob(f"{expected.name.removesuffix(_EXPECTED)}.[!e]*")))

    assert digest(supplied_to_json(supplied)) == json.loads(expected.read_text(encoding="utf-8"))


def test_a_sheet_of_a_thousand_measures_and_sixty_columns_is_understood_to_its_last_figure() -> None:
    years = range(2006, 2020)
    quarters = [f"Q{quarter} {year}/{(year + 1) % 100:02d}" for year in years for quarter in range(1, 5)]
    headings: list[str] = ["Ref", "Measure", "Good to be", *quarters, "Target"]
    rows: list[list[str | int]] = [
        [f"{row // 100}.{row % 100:02d}", f"Number of children in group {row}", "High", *range(row, row + 56), 100]
        for row in range(1000)
    ]

    def fill(target: Worksheet) -> None:
        target.append(["Corporate parenting scorecard"])
        target.append(headings)
        for row in rows:
            target.append(row)

    (card,) = understand(parse_workbook(built(fill), "F23.xlsx")).scorecards

    assert (len(card.columns), len(card.measures), card.measures[-1].ref) == (60, 1000, "9.99")
    assert sum(len(measure.values) for measure in card.measures) == 56_000
    assert card.current_period is not None
    assert (card.current_period.code, card.measures[-1].values[-1].number) == ("2019-20 Q4", Decimal(1054))
