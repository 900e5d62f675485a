"""A paper is written in steps that are counted, and that somebody may call off."""

import pytest

from cpdesk.domain.errors import CancelledError
from cpdesk.report.writing_steps import WritingSteps


def test_each_step_is_told_with_the_blocks_done_so_far() -> None:
    heard: list[tuple[int, int]] = []
    steps = WritingSteps(5, lambda done, total: heard.append((done, total)), None)
    assert list(steps.each(iter([("a", 2), ("b", 1)]))) == ["a", "b"]
    assert list(steps.each(iter([("c", 2)]))) == ["c"]
    assert heard == [(2, 5), (3, 5), (5, 5)]


def test_nothing_is_written_once_it_is_called_off() -> None:
    asked: list[bool] = [False, True]
    steps = WritingSteps(3, None, lambda: asked.pop(0))
    each = steps.each(iter([("a", 1), ("b", 1), ("c", 1)]))
    assert next(each) == "a"
    with pytest.raises(CancelledError):
        next(each)
