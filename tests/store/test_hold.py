"""A hold on an open file."""

import os
from pathlib import Path

from cpdesk.store.hold import take_hold


def test_only_one_opening_has_the_hold_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    first, second = os.open(path, os.O_RDWR), os.open(path, os.O_RDWR)
    assert take_hold(first)
    assert not take_hold(second)
    os.close(first)
    assert take_hold(second)
    os.close(second)
    assert path.read_bytes() == b"content"
