"""A file on disk as it is opened."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.workbook import open_workbook
from excel_builders import one_sheet

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def test_a_file_is_named_and_known_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "Scorecard – Q1 2019.xlsx"
    path.write_bytes(one_sheet(A1="Ref", B1=0.5))

    opened = open_workbook(path)

    assert (opened.name, opened.sheets[0].text(1, 2)) == ("Scorecard – Q1 2019.xlsx", "0.5")
    assert opened.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert opened == parse_workbook(path.read_bytes(), path.name)


def _file_refusal(path: Path) -> str:
    with pytest.raises(CpdeskError) as caught:
        open_workbook(path)
    return caught.value.sentence


def test_what_is_no_file_is_refused_in_words(tmp_path: Path) -> None:
    assert _file_refusal(tmp_path / "none.xlsx") == "There is no such file."
    assert _file_refusal(tmp_path) == "This is a folder, not a workbook."
    assert _file_refusal(tmp_path / ("x" * 5000)) == "This file cannot be read."
    assert _file_refusal(Path("a\0b.xlsx")) == "This file cannot be read."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are POSIX's")
def test_a_pipe_or_a_device_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")

    assert _file_refusal(tmp_path / "pipe.xlsx") == "This is a device or a pipe, not a file."
    assert _file_refusal(Path(os.devnull)) == "This is a device or a pipe, not a file."


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Give up root's rights for a while, as nothing is forbidden to root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows forbids reading by other means")
def test_a_file_without_permission_is_refused_in_words() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "locked.xlsx"
        path.write_bytes(b"x")
        path.chmod(0)
        with _as_nobody():
            said = _file_refusal(path)

    assert said.startswith("You have no permission to read this file")


def test_the_sample_scorecard_shows_what_the_council_published() -> None:
    opened = open_workbook(SAMPLES / "cheshire-east-q1-2019-20.xlsx")
    scorecard = opened.sheets[0]

    assert [(sheet.name, sheet.visible) for sheet in opened.sheets] == [
        ("Scorecard Q1", True), ("Lookups", False), ("About", True),
    ]  # fmt: skip
    assert [scorecard.text(8, column) for column in range(1, 7)] == [
        "1.2", "Rate of cared for children per 10,000 population aged under 18", "", "61.9", "64.2", "65.6",
    ]  # fmt: skip
    assert (scorecard.cells[9, 6].text, scorecard.cells[9, 6].fill) == ("97%", "00B050")


def test_the_sample_dashboard_shows_its_months() -> None:
    dashboard = open_workbook(SAMPLES / "monthly-dashboard-2019-20.xlsx").sheets[0]
    months = [cell.text for cell in dashboard.cells.values() if cell.number_format == "mmm-yy"]

    assert months == [
        "Apr-19", "May-19", "Jun-19", "Jul-19", "Aug-19", "Sep-19",
        "Oct-19", "Nov-19", "Dec-19", "Jan-20", "Feb-20", "Mar-20",
    ]  # fmt: skip
