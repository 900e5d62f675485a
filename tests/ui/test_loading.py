"""Modules loaded one after the other."""

import subprocess
import sys
from pathlib import Path

import pytest

from cpdesk.ui.loading import load_in_turn

_LOAD = """
import sys
from cpdesk.ui.loading import load_beneath
load_beneath()
print(*(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "cpdesk", "matplotlib", "docx", "numpy")))
"""


def test_what_is_loaded_beneath_the_window_knows_nothing_of_qt_nor_of_large_libraries() -> None:
    ran = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True)
    loaded = ran.stdout.split()
    assert {"cpdesk.domain.overview", "cpdesk.services.saving", "cpdesk.report.kinds.briefing"} <= set(loaded)
    assert {name.partition(".")[0] for name in loaded} == {"cpdesk"}
    assert [name for name in loaded if name.startswith("cpdesk.ui.")] == ["cpdesk.ui.loading"]


def test_each_module_of_a_package_and_of_those_in_it_is_a_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "furniture"
    (package / "chairs").mkdir(parents=True)
    for name in ("__init__.py", "table.py", "chairs/__init__.py", "chairs/stool.py"):
        (package / name).write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    loaded = [sorted(set(sys.modules) - before) for _ in load_in_turn(["furniture"])]
    for name in set(sys.modules) - before:
        monkeypatch.delitem(sys.modules, name)

    assert [len(names) for names in loaded] == [1, 2, 3, 4]
    assert loaded[-1] == ["furniture", "furniture.chairs", "furniture.chairs.stool", "furniture.table"]
