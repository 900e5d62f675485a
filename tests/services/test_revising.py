"""The list of revisions, for people, for scripts and for spreadsheets."""

import csv
import io
import json
from pathlib import Path

import pytest

from builders import new_session
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.revising import compared_workbooks, pack_revisions, revisions_json, revisions_text, write_revisions
from history_builders import FIRST, LAST_YEAR, Q1, first_quarter, imported, quarter, second_quarter

CORRECTED = quarter({**FIRST, "2.6": ("19", "24")}, (LAST_YEAR, Q1), number=1, name="corrected.xlsx")


def test_the_text_goes_measure_by_measure_with_both_cells() -> None:
    assert revisions_text([compared_workbooks(first_quarter(), CORRECTED)]) == (
        "From Q1.xlsx to corrected.xlsx\n"
        "\n"
        "2.6 % of secondary pupils with less than 90% attendance\n"
        "  Q1 2019/20: was 26% (Scorecard Q1!E20 in Q1.xlsx), now 24% (Scorecard Q1!E20).\n"
    )


def test_nothing_changed_and_nothing_to_compare_are_told_apart() -> None:
    same = quarter(FIRST, (LAST_YEAR, Q1), number=1, name="again.xlsx")
    assert (
        revisions_text([compared_workbooks(first_quarter(), same)]) == "From Q1.xlsx to again.xlsx\nNothing changed.\n"
    )
    assert revisions_text(pack_revisions(imported(new_session(), first_quarter()))) == (
        "No workbook of this pack follows another, so there is nothing to compare.\n"
    )


def test_a_script_gets_kinds_periods_and_cells() -> None:
    data = json.loads(revisions_json([compared_workbooks(first_quarter(), CORRECTED)]))
    (listed,) = data["lists"]
    assert (listed["earlier"]["name"], listed["later"]["name"], listed["questions"]) == (
        "Q1.xlsx",
        "corrected.xlsx",
        [],
    )
    assert listed["revisions"] == [
        {
            "kind": "changed figure",
            "measure": "2.6",
            "name": "2.6 % of secondary pupils with less than 90% attendance",
            "whose": None,
            "period": "2019-20 Q1",
            "was": "26%",
            "now": "24%",
            "was_at": {"sheet": "Scorecard Q1", "cell": "E20"},
            "now_at": {"sheet": "Scorecard Q1", "cell": "E20"},
            "text": "Q1 2019/20: was 26% (Scorecard Q1!E20 in Q1.xlsx), now 24% (Scorecard Q1!E20).",
        }
    ]


def test_a_spreadsheet_gets_a_row_for_each_and_runs_no_formula(tmp_path: Path) -> None:
    titles = {"2.6": '=HYPERLINK("http://x")', "3.1": "One", "3.2": "Two", "5.6": "Three"}
    earlier = quarter(FIRST, (LAST_YEAR, Q1), number=1, titles=titles)
    results = {"": FIRST["2.6"], **{ref: FIRST[ref] for ref in ("3.1", "3.2", "5.6")}}
    later = quarter(results, (LAST_YEAR, Q1), number=1, name="b.xlsx", titles={**titles, "": "=1+1"})
    path = tmp_path / "list.csv"
    write_revisions([compared_workbooks(earlier, later)], path)
    found = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    assert [row["Kind"] for row in found] == ["measure new", "measure gone"]
    assert found[0]["Measure"] == "'=1+1"
    assert found[1]["Cell before"] == "Scorecard Q1!B20"


def test_other_formats_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    with pytest.raises(CpdeskError, match=r"\.pdf files are not written"):
        write_revisions(pack_revisions(imported(new_session(), first_quarter(), second_quarter())), path)
    assert not path.exists()
