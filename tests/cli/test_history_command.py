"""`cpdesk history`, as scripts use it."""

import json
from pathlib import Path

import pytest

from builders import small_session
from cpdesk.cli.endings import DONE, UNUSABLE
from cpdesk.cli.run import run
from cpdesk.domain.edits import SetLead
from cpdesk.services.saving import save_session


def no_window(_: object) -> int:
    raise AssertionError("no window is wanted")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "spring.cpdesk"
    save_session(small_session(SetLead("2.6", "Sam"), SetLead("3.1", "Ali")), path)
    return path


def test_it_lists_every_change_newest_first(pack: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["history", str(pack)], no_window) == DONE
    said = capsysbinary.readouterr().out.decode("utf-8")
    assert said.index("Lead of 3.1 set to Ali") < said.index("Lead of 2.6 set to Sam")


def test_it_lists_those_of_one_measure_as_json(pack: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["history", str(pack), "--measure", "2.6", "--json"], no_window) == DONE
    entries = json.loads(capsysbinary.readouterr().out)["entries"]
    assert [entry["what"] for entry in entries] == ["Lead of 2.6 set to Sam"]
    assert entries[0]["author"] == "Jo Writer"


def test_a_measure_that_is_not_there_is_one_line(pack: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["history", str(pack), "--measure", "9.9"], no_window) == UNUSABLE
    said = capsysbinary.readouterr()
    assert said.out == b""
    assert "There is no measure “9.9” in the pack." in said.err.decode("utf-8")
