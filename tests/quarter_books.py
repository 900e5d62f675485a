"""The same scorecard quarter after quarter, as workbook files."""

from pathlib import Path

from openpyxl import Workbook

QUARTERS = {"Q3": ("2019/20 Q2", "2019/20 Q3"), "Q4": ("2019/20 Q3", "2019/20 Q4"), "Q1": ("2019/20 Q4", "2020/21 Q1")}


def saved(
    folder: Path, quarter: str, *, extra: str = "", wording: str = "Care leavers in touch", hidden: bool = False
) -> Path:
    """Write a scorecard with an undated column, an unknown symbol and a doubled reference."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = f"Scorecard {quarter}"
    page.append(["Ref", "Measure", *QUARTERS[quarter], "Latest", "Target", "High/Low", *filter(None, [extra])])
    page.append([2.1, "Health checks done in time", 80, 81, 83, 90, "High", *filter(None, [extra])])
    page.append([2.1, wording, 60, "~", 65, 70, "High"])
    page.append([2.3, "Children placed far away", 9, 10, 12, 8, "Low"])
    if hidden:
        workings = book.create_sheet("Workings")
        workings.append(["Ref", "Measure", "2019/20 Q3", "Target", "High/Low"])
        workings.append(["9.1", "Visits made in time", 70, 80, "High"])
        workings.sheet_state = "hidden"
    path = folder / f"Board scorecard {quarter}.xlsx"
    book.save(path)
    return path
