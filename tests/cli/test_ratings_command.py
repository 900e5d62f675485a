"""The command that lists how each measure is rated, from a workbook or a pack on the disk."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from command_line import Run
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import RuleScope, SetRating, SetRule
from cpdesk.domain.rating import RagRating, RatingOverride, ToleranceRule
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.opening import sample_workbook_path
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session

SAMPLE = sample_workbook_path()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a saved pack with an override on 2.6 and a rule of its own on 1.4."""
    session = Session("Jo")
    begin_pack(session, [import_workbook(SAMPLE)])
    session.apply(SetRating("2.6", RatingOverride(RagRating.AMBER, "=Two children moved", "Jo Writer")))
    session.apply(SetRule(RuleScope.MEASURE, "1.4", Dated(ToleranceRule())))
    save_session(session, tmp_path / "board.cpdesk")
    return tmp_path / "board.cpdesk"


def test_each_measure_of_a_workbook_has_one_line(run: Run) -> None:
    status, out, _ = run("ratings", SAMPLE)
    counts, lines = out.split("\n\n")
    assert status == 0
    assert counts.replace("\n", " ").startswith("Of the 43 rated measures, 23 (53%) are green")
    assert len(lines.splitlines()) == 49
    assert lines.splitlines()[0].startswith("1.1 Number of cared for children at period end: 498, Not rated: no target")


def test_scripts_get_one_object_with_the_counts_of_rated_measures(run: Run, pack: Path) -> None:
    status, out, _ = run("ratings", pack, "--json")
    said = json.loads(out)
    lines = {line["ref"]: line for line in said["ratings"]}
    assert status == 0
    assert said["counts"]["rated"] == sum(said["counts"]["by_rating"].values())
    assert lines["2.6"]["override"] == {"rating": "amber", "reason": "=Two children moved", "name": "Jo Writer"}
    assert (lines["2.6"]["rating"], lines["2.6"]["calculated"]) == ("amber", "red")
    assert (lines["1.4"]["rating"], lines["1.4"]["whose"]) == ("red", "set for the measure")
    assert [line["ref"] for line in said["ratings"] if line["differs"]]


def test_the_list_for_spreadsheets_runs_nothing(run: Run, pack: Path, tmp_path: Path) -> None:
    status, _, _ = run("ratings", pack, "-o", tmp_path / "ratings.csv")
    rows = list(csv.DictReader(StringIO((tmp_path / "ratings.csv").read_bytes().decode("utf-8-sig"))))
    (row,) = [row for row in rows if row["Ref"] == "2.6"]
    assert status == 0
    assert (row["Rating"], row["By the rule"]) == ("Amber (A)", "Red (R)")
    assert (row["Override reason"], row["Override name"]) == ("'=Two children moved", "Jo Writer")


@pytest.mark.parametrize("arguments", [["--json", "-o", "list.csv"], ["-o", "list.docx"], ["--answers", "a.toml"]])
def test_what_does_not_go_together_is_refused(run: Run, pack: Path, arguments: list[str]) -> None:
    status, out, err = run("ratings", pack, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("cpdesk ratings: ")
