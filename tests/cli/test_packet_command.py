"""A lead's measures, handed out and taken back from the command line."""

from pathlib import Path

import openpyxl

from command_line import Run
from cpdesk.services.opening import load_pack


def test_a_workbook_goes_out_comes_back_and_is_taken_in(run: Run, pack: Path, tmp_path: Path) -> None:
    packet = tmp_path / "school.xlsx"
    assert run("packet", pack, "--for", "Virtual School", "-o", packet, "--due", "2026-12-03") == (0, "", "")
    book = openpyxl.load_workbook(packet)
    assert book["Cover"]["A1"].value == "Commentary by Virtual School"
    assert "Send the workbook back by 3 December 2026." in [cell.value for cell in book["Cover"]["A"]]
    book["Commentary"]["C2"] = "By the school."
    book.save(packet)
    assert run("merge", pack, packet) == (0, "merged 1, conflicts 0\n", "")
    assert load_pack(pack).reviewed.pack.commentaries["2.6"].text.plain == "By the school."


def test_a_pack_goes_out_with_the_lead_s_measures_alone(run: Run, pack: Path, tmp_path: Path) -> None:
    packet = tmp_path / "school.cpdesk"
    assert run("packet", pack, "--for", "virtual school", "-o", packet)[0] == 0
    assert list(load_pack(packet).reviewed.pack.measures) == ["2.6"]
    assert run("merge", pack, packet)[1] == "merged 0, conflicts 0\n"


def test_who_leads_on_nothing_is_told_who_does(run: Run, pack: Path, tmp_path: Path) -> None:
    packet = tmp_path / "nobody.xlsx"
    status, _, err = run("packet", pack, "--for", "Nobody", "-o", packet)
    assert (status, packet.exists()) == (3, False)
    said = "Nobody called “Nobody” leads on a measure. Leads in this pack are “Virtual School”."
    assert err == f"cpdesk: {packet}: {said}\n"


def test_another_form_and_a_lead_left_out_are_refused(run: Run, pack: Path, tmp_path: Path) -> None:
    assert run("packet", pack, "--for", "Virtual School", "-o", tmp_path / "school.pdf")[0] == 2
    assert run("packet", pack, "-o", tmp_path / "school.xlsx")[0] == 2


def test_a_row_that_is_not_taken_is_said_on_standard_error(run: Run, pack: Path, tmp_path: Path) -> None:
    packet = tmp_path / "school.xlsx"
    run("packet", pack, "--for", "Virtual School", "-o", packet)
    book = openpyxl.load_workbook(packet)
    book["Commentary"].append(["9.9", "Another", "Words."])
    book.save(packet)
    status, out, err = run("merge", pack, packet)
    assert (status, out) == (0, "merged 0, conflicts 0\n")
    assert err == f"cpdesk: {packet}: Row 3: 9.9 is no measure of this pack, so it was left out.\n"
