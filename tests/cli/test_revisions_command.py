"""The command that lists revisions, from workbooks on the disk to the paper of a clerk."""

import json
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from command_line import Run
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, WriteCommentary
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rich_text import RichText
from cpdesk.services.importing import add_workbooks, begin_pack, import_workbook
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session

HEAD = ["Ref", "Measure", "Good to be", "2018/19"]
Q1 = ReportingPeriod.quarter(2019, 1)


def scorecard(path: Path, quarter: int, neet: tuple[float, ...], custody: tuple[object, ...] = (4, 3, 5)) -> Path:
    """Write the workbook of a quarter; F17 of the council's habits: an earlier quarter may be restated in it."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = f"Q{quarter}"
    sheet.append([f"Corporate parenting scorecard: Quarter {quarter} 2019/20"])
    sheet.append([])
    sheet.append([*HEAD, *(f"Q{number} 2019/20" for number in range(1, quarter + 1)), "Target"])
    sheet.append(["2.15", "% of care leavers who are NEET", "Low", "36%", *[f"{item}%" for item in neet], "40%"])
    sheet.append(["3.1", "% of children in internal foster care", "High", "34%", *["31%", "30%"][:quarter], "40%"])
    sheet.append(["3.2", "% of children in external foster care", "Low", "34%", *["32%", "33%"][:quarter], "30%"])
    sheet.append(["5.6", "Number of care leavers in custody", "Low", *custody[: quarter + 1], 2])
    book.save(path)
    return path


@pytest.fixture
def quarters(tmp_path: Path) -> tuple[Path, Path]:
    """Two quarters, the second with another figure for the first."""
    return scorecard(tmp_path / "Q1.xlsx", 1, (47,)), scorecard(tmp_path / "Q2.xlsx", 2, (45, 44))


def test_two_quarters_are_compared_in_plain_words(run: Run, quarters: tuple[Path, Path]) -> None:
    assert run("revisions", *quarters) == (
        0,
        (
            "From Q1.xlsx to Q2.xlsx\n"
            "\n"
            "2.15 % of care leavers who are NEET\n"
            "  Q1 2019/20: was 47% (Q1!E4 in Q1.xlsx), now 45% (Q2!E4).\n"
        ),
        "",
    )


def test_two_versions_that_agree_have_nothing_to_list(run: Run, quarters: tuple[Path, Path], tmp_path: Path) -> None:
    again = scorecard(tmp_path / "again.xlsx", 1, (47,))
    assert run("revisions", quarters[0], again) == (0, "From Q1.xlsx to again.xlsx\nNothing changed.\n", "")


def test_a_pack_of_two_quarters_lists_what_the_second_changed(
    run: Run, quarters: tuple[Path, Path], tmp_path: Path
) -> None:
    pack, paper = tmp_path / "board.cpdesk", tmp_path / "list.docx"
    assert run("new", *quarters, "-o", pack)[0] == 0
    status, out, _ = run("revisions", pack, "--json")
    (listed,) = json.loads(out)["lists"]
    assert (status, [(item["measure"], item["was"], item["now"]) for item in listed["revisions"]]) == (
        0,
        [("2.15", "47%", "45%")],
    )
    assert run("revisions", pack, "-o", paper) == (0, "", "")
    document = docx.Document(str(paper))
    assert [cell.text for cell in document.tables[0].rows[1].cells][:4] == [
        "2.15 % of care leavers who are NEET",
        "Q1 2019/20",
        "47%",
        "45%",
    ]
    assert "Revision list" in [paragraph.text for paragraph in document.paragraphs]


def test_the_report_of_the_pack_prints_the_earlier_figure(
    run: Run, quarters: tuple[Path, Path], tmp_path: Path
) -> None:
    report = tmp_path / "report.docx"
    assert run("build", *quarters, "-o", report)[0] == 0
    texts = [cell.text for table in docx.Document(str(report)).tables for row in table.rows for cell in row.cells]
    assert "45% [r]" in texts
    assert "Q1!E4 in Q1.xlsx" in texts


def test_what_cannot_be_compared_is_refused(run: Run, quarters: tuple[Path, Path], tmp_path: Path) -> None:
    first, second = quarters
    status, _, said = run("revisions", second, first)
    assert (status, said) == (
        3,
        f"cpdesk: {first}: Q1.xlsx is for an earlier period than Q2.xlsx. Name the earlier one first.\n",
    )
    status, _, said = run("revisions", first)
    assert (status, "Name a pack, or an earlier workbook and a later one." in said) == (2, True)
    assert run("revisions", first, second, "--json", "-o", tmp_path / "list.csv")[0] == 2
    assert run("revisions", first, second, "-o", tmp_path / "list.pdf")[0] == 2
    assert run("revisions", first, tmp_path / "none.xlsx")[0] == 3


def test_a_pack_carried_to_the_next_quarter_opens_as_it_was_saved(quarters: tuple[Path, Path], tmp_path: Path) -> None:
    session, path = Session("Jo"), tmp_path / "board.cpdesk"
    begin_pack(session, [import_workbook(quarters[0])])
    session.apply(WriteCommentary("2.15", RichText.of("Because.")))
    session.apply(SetCommentaryState("2.15", CommentaryState.READY))
    add_workbooks(session, [import_workbook(quarters[1])])
    save_session(session, path)
    loaded, opened = load_pack(path), Session("Sam")
    opened.open(loaded.records, loaded.library, path)
    assert opened.pack == session.pack
    assert opened.pack.current == session.pack.current
    assert opened.pack.commentary_by_measure["2.15"].state is CommentaryState.DRAFT
    revised = next(value for value in opened.pack.measures["2.15"][1].values if value.period == Q1)
    assert revised.superseded is not None
    assert str(revised.superseded.place) == "Q1!E4 in Q1.xlsx"


def test_an_answer_says_whether_a_reworded_measure_is_the_same(
    run: Run, quarters: tuple[Path, Path], tmp_path: Path
) -> None:
    book = load_workbook(quarters[0])
    book.worksheets[0]["B4"] = "% of care leavers aged 19 to 21 who are NEET"
    reworded, answers = tmp_path / "reworded.xlsx", tmp_path / "answers.toml"
    book.save(reworded)
    _, out, _ = run("revisions", quarters[0], reworded, "--json")
    (listed,) = json.loads(out)["lists"]
    assert [item["kind"] for item in listed["revisions"]] == ["wording changed"]
    assert [item["code"] for item in listed["questions"]] == ["same-measure"]
    answers.write_text(
        '[[answer]]\ncode = "same-measure"\nanswer = "new"\n'
        'about = "2.15 % of care leavers aged 19 to 21 who are NEET"\n',
        encoding="utf-8",
    )
    _, out, _ = run("revisions", quarters[0], reworded, "--answers", answers, "--json")
    (listed,) = json.loads(out)["lists"]
    assert [item["kind"] for item in listed["revisions"]] == ["measure new", "measure gone"]
    assert listed["questions"] == []


def test_a_heading_that_was_renamed_is_what_stood_there_before_and_is_listed(
    run: Run, quarters: tuple[Path, Path]
) -> None:
    book = load_workbook(quarters[1])
    for cell in book.active[3]:  # type: ignore[index]
        if cell.value == "Target":
            cell.value = "Ambition"
    book.save(quarters[1])

    status, out, _ = run("revisions", *quarters)
    assert status == 0
    assert "Target" not in out
    assert "Is “Ambition” the target?" in " ".join(out.split())


def test_a_pack_of_both_workbooks_keeps_the_target_under_its_new_heading(
    run: Run, quarters: tuple[Path, Path], tmp_path: Path
) -> None:
    book = load_workbook(quarters[1])
    for cell in book.active[3]:  # type: ignore[index]
        if cell.value == "Target":
            cell.value = "Ambition"
    book.save(quarters[1])

    assert run("new", *quarters, "-o", tmp_path / "both.cpdesk")[0] == 0
    pack = tmp_path / "both.csv"
    assert run("export", tmp_path / "both.cpdesk", "-o", pack)[0] == 0
    rows = [line for line in pack.read_text(encoding="utf-8-sig").splitlines() if line.startswith("2.15,")]
    assert any("Q2.xlsx" in row and ",40%," in row for row in rows)
