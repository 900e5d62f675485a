"""Garbage is collected on the window's thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cpdesk.ui.garbage import GarbageCollector


class Noted(QObject):
    """An object in a cycle with itself, that notes the thread on which it ends."""

    ended_on: list[threading.Thread]

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        super().__init__()
        self.ended_on = ended_on
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    was_enabled = gc.isenabled()
    gc.collect()
    yield GarbageCollector()
    if was_enabled:
        gc.enable()


def litter(count: int = 5_000) -> list[list[object]]:
    return [[] for _ in range(count)]


def test_python_no_longer_collects_by_itself_on_another_thread(collector: GarbageCollector) -> None:
    ended_on: list[threading.Thread] = []
    Noted(ended_on)
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()

    assert ended_on == []


def test_what_is_due_is_collected_here(collector: GarbageCollector) -> None:
    ended_on: list[threading.Thread] = []
    Noted(ended_on)
    kept = litter()
    collector.collect_due()

    assert kept
    assert ended_on == [threading.main_thread()]


def test_what_a_large_pack_brings_is_set_aside(collector: GarbageCollector) -> None:
    collector.collect_due()
    frozen = gc.get_freeze_count()
    kept = litter(200_000)
    collector.collect_due()
    set_aside = gc.get_freeze_count() - frozen
    gc.unfreeze()

    assert set_aside >= len(kept)
