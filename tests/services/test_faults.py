"""Reports of faults."""

from pathlib import Path

import pytest

from cpdesk import __version__
from cpdesk.services import faults
from cpdesk.services.faults import write_fault_report


def fault() -> Exception:
    with pytest.raises(ZeroDivisionError) as raised:
        raise ZeroDivisionError("by nothing")
    return raised.value


def test_a_report_says_where_it_happened_in_which_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "faults_folder", lambda: tmp_path / "faults")
    report = write_fault_report(fault())
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert f"cpdesk {__version__}" in text
    assert "ZeroDivisionError: by nothing" in text
    assert "test_faults.py" in text


def test_there_is_none_where_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(faults, "faults_folder", lambda: tmp_path / "file")
    assert write_fault_report(fault()) is None
