"""Modules loaded one after the other."""

import sys
from pathlib import Path

import pytest

from cpdesk.ui.loading import load_in_turn


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
