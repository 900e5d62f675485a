"""The stored settings."""

from pathlib import Path

import platformdirs
import pytest

from cpdesk.ui.memory import V
from cpdesk.ui.settings import Settings, settings_path


@pytest.mark.parametrize(
    ("value", "default"),
    [
        (True, False),
        (False, True),
        (5, 0),
        ("dark", ""),
        ("", "light"),
        (("a", "b, c", "ü"), ()),
        (("one",), ()),
        ((), ("x",)),
        (b"\x00\xff state", b""),
    ],
)
def test_a_value_comes_back_from_disk_as_the_type_that_went_in(tmp_path: Path, value: V, default: V) -> None:
    path = tmp_path / "settings.ini"
    written = Settings(path)
    written.write("a/name", value)
    written.flush()

    assert Settings(path).read("a/name", default) == value
    assert type(Settings(path).read("a/name", default)) is type(default)


def test_what_was_never_kept_is_the_default(tmp_path: Path) -> None:
    assert Settings(tmp_path / "settings.ini").read("nothing", 7) == 7


def test_nonsense_in_the_file_counts_as_not_there(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[window]\nwidth=broad\ngeometry=\\x\n", encoding="utf-8")
    settings = Settings(path)

    assert settings.read("window/width", 3) == 3
    assert settings.read("window/geometry", b"") == b""


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.ini"
    settings = Settings(path)
    settings.write("a", 1)
    settings.flush()

    assert path.is_file()


@pytest.mark.parametrize("folder", ["", "chosen"])
def test_they_are_kept_where_programs_keep_their_settings_here(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / folder) if folder else "")

    assert settings_path() == platformdirs.user_config_path("cpdesk", appauthor=False) / "settings.ini"
