"""Where cpdesk keeps its own things."""

import sys
from pathlib import Path

import pytest

from cpdesk.store.settings_file import faults_folder, recovery_folder, runs_folder


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the variables are those of Linux")
def test_each_person_has_folders_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert recovery_folder() == tmp_path / "state/cpdesk/recovery"
    assert faults_folder() == tmp_path / "state/cpdesk/faults"
    assert runs_folder() == tmp_path / "state/cpdesk/runs"
    assert list(tmp_path.iterdir()) == []
