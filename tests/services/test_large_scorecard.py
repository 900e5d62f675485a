"""A scorecard of ten thousand measures goes all the way: read, begun, saved, opened, written out."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.opening import load_pack
from cpdesk.services.publishing import export_report
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session

MEASURES = 10_000
PLEDGES = 50


def large_workbook(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Corporate parenting scorecard 2023/24"])
    sheet.append(["Ref", "Measure", "Good to be", "2022/23", "Q1 2023/24", "Target", "RAG", "Comments"])
    for at in range(MEASURES):
        pledge, number = divmod(at, MEASURES // PLEDGES)
        if not number:
            sheet.append([f"Pledge {pledge + 1} – Theme {pledge + 1}"])
        rag = "R" if at % 500 == 0 else "G"
        value = 50 if rag == "R" else 90
        ref, title = f"{pledge + 1}.{number + 1}", f"% of children counted in way {at}"
        sheet.append([ref, title, "High", 80, value, 80, rag, f"Comment {at}."])
    book.save(path)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ten_thousand_measures_go_all_the_way(tmp_path: Path) -> None:
    large_workbook(tmp_path / "large.xlsx")
    session = Session("Jo Writer")
    begin_pack(session, [import_workbook(tmp_path / "large.xlsx")])
    assert len(session.pack.measures) == MEASURES
    assert len(session.pack.commentaries) == MEASURES

    save_session(session, tmp_path / "large.cpdesk")
    loaded = load_pack(tmp_path / "large.cpdesk")
    again = Session("Jo Writer")
    again.open(loaded.records, loaded.library, tmp_path / "large.cpdesk")
    assert again.pack == session.pack
    assert again.review.counts.total == MEASURES

    export_report(again.pack, tmp_path / "large.docx")
    export_report(again.pack, tmp_path / "large.csv")
    assert (tmp_path / "large.docx").stat().st_size > 100_000
    assert len((tmp_path / "large.csv").read_text(encoding="utf-8-sig").splitlines()) == 1 + 2 * MEASURES
