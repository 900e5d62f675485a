"""What a person should look at in a scorecard."""

from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def found(*rows: list[Content]) -> dict[str, str]:
    return {item.code: item.text for item in understand(workbook(sheet(list(rows)))).findings}


def test_targets_without_a_word_on_which_way_is_good_are_pointed_out_once() -> None:
    headings: list[Content] = ["Ref", "Measure", "2018/19", "Target", "RAG"]
    rows: list[list[Content]] = [["1.1", "Visits in time", 80, 90, "R"], ["1.2", "Reviews in time", 95, 90, "G"]]
    told = found(headings, *rows)
    assert told["polarity-unknown"].startswith("2 measures have a target, but nothing says whether more or less")

    known: list[list[Content]] = [[*row, "High"] for row in rows]
    assert "polarity-unknown" not in found([*headings, "Good to be"], *known)


def test_measures_without_targets_need_no_such_word() -> None:
    assert "polarity-unknown" not in found(["Ref", "Measure", "2018/19"], ["1.1", "Children in care", 80])
