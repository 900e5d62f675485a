"""Runs of the window."""

from pathlib import Path

from cpdesk.services.running import begin_run


def test_a_run_after_one_that_was_broken_off_says_so_and_the_next_does_not(tmp_path: Path) -> None:
    first, was_broken_off = begin_run(tmp_path)
    assert not was_broken_off
    first.end()
    (tmp_path / "0.running").touch()
    second, was_broken_off = begin_run(tmp_path)
    assert was_broken_off
    second.end()
    third, was_broken_off = begin_run(tmp_path)
    assert not was_broken_off
    third.end()
