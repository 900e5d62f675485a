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


def test_school_years_beside_financial_years_are_pointed_out() -> None:
    headings: list[Content] = ["Ref", "Measure", "Academic year 2017/18", "Academic year 2018/19", "Q1 2019/20"]
    told = found(["Education scorecard"], headings, ["1.1", "Number of exclusions", 3, 4, 5])

    assert told["period-mixed"] == (
        "“Education scorecard” holds figures for school years and for financial years side by side. They are not one"
        " series: say so where they are compared."
    )


def test_calendar_years_beside_financial_ones_are_told_apart() -> None:
    headings: list[Content] = ["Ref", "Measure", "CY 2018", "2018/19"]
    told = found(["Adoptions"], headings, ["1.1", "Number of adoptions", 3, 4])
    assert told["period-mixed"].startswith("“Adoptions” holds figures for calendar years and for financial years side")


def test_years_of_one_kind_are_one_series() -> None:
    for headings in (["AY 2017/18", "AY 2018/19"], ["2017/18", "Q1 2018/19"], ["CY 2018", "Q1 2018/19"]):
        assert "period-mixed" not in found(["Ref", "Measure", *headings], ["1.1", "Number of exclusions", 3, 4])
