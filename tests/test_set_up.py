"""The set-up starts at once where it was finished, and works again where it was interrupted."""

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
MODULES = ("environment", "system", "saying")


class SetUp:
    """The set-up of a checkout in a folder of its own, in which no command is really run."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shutil.copytree(ROOT / "packaging", folder / "packaging")
        shutil.copy(ROOT / "pyproject.toml", folder)
        for name in MODULES:
            monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.syspath_prepend(str(folder / "packaging"))
        self.environment: ModuleType = importlib.import_module("environment")
        self.system: ModuleType = importlib.import_module("system")
        self.error: type[Exception] = importlib.import_module("saying").SetupError
        self.venv = folder / ".venv"
        self.commands: list[list[str]] = []
        self.fails_at = ""
        monkeypatch.setattr(self.environment, "_runs", self._note)
        self.provide_libraries = self.system.provide_libraries
        monkeypatch.setattr(self.system, "provide_libraries", list)
        monkeypatch.setattr(self.system, "provide_tools", list)

    @property
    def stamps(self) -> set[str]:
        return {path.name for path in self.venv.glob("ready-to-*")}

    def _note(self, command: list[str], _held: int) -> bool:
        self.commands.append(command)
        if self.fails_at and self.fails_at in command:
            return False
        if "venv" in command:
            python = Path(self.environment.program("python"))
            python.parent.mkdir(parents=True, exist_ok=True)
            python.symlink_to(sys.executable)
        return True


@pytest.fixture
def set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SetUp:
    return SetUp(tmp_path, monkeypatch)


def test_the_first_start_makes_all_and_the_second_runs_nothing(set_up: SetUp) -> None:
    set_up.environment.provide("run")
    assert [command[-1] for command in set_up.commands if "venv" in command] == [str(set_up.venv)]
    assert set_up.stamps == {"ready-to-run"}

    set_up.commands.clear()
    set_up.environment.provide("run")
    assert set_up.commands == []


def test_what_serves_the_tests_serves_the_program_too(set_up: SetUp) -> None:
    set_up.environment.provide("test")
    assert set_up.stamps == {"ready-to-run", "ready-to-test"}


@pytest.mark.parametrize("step", ["venv", "--require-hashes", "--editable"])
def test_an_interrupted_start_is_begun_anew(set_up: SetUp, step: str) -> None:
    set_up.fails_at = step
    with pytest.raises(set_up.error):
        set_up.environment.provide("run")
    assert set_up.stamps == set()

    set_up.fails_at = ""
    shutil.rmtree(set_up.venv, ignore_errors=True)
    set_up.venv.mkdir()
    set_up.commands.clear()
    set_up.environment.provide("run")
    assert "--clear" in set_up.commands[0]
    assert set_up.stamps == {"ready-to-run"}


def test_a_changed_lock_is_installed_into_what_is_there(set_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up.environment.provide("run")
    lock = set_up.venv.parent / "packaging" / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "# newer\n", encoding="utf-8")
    set_up.commands.clear()
    monkeypatch.setattr(set_up.environment, "_is_whole", lambda: True)
    set_up.environment.provide("run")
    assert ["install" in command for command in set_up.commands] == [True, True, False]
    assert "compileall" in set_up.commands[-1]


def test_who_may_not_install_is_given_the_line_that_does(set_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = set_up.system.Want(("libegl1",), lambda: False, "the window can't open")
    monkeypatch.setattr(set_up.system, "_libraries", lambda: [wanted])
    monkeypatch.setattr(set_up.system, "_has_apt", lambda: True)
    monkeypatch.setattr(set_up.system, "_is_root", lambda: False)
    with pytest.raises(set_up.error, match=r"sudo apt-get install .*libegl1"):
        set_up.provide_libraries()
