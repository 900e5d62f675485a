"""Finds parts of a window as a person would, by what they say, and uses the keyboard on them."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

W = TypeVar("W", bound=QWidget)


def button(within: QWidget, words: str) -> QAbstractButton:
    """Return the button that says these words, or begins with them."""
    found = [item for item in within.findChildren(QAbstractButton) if item.text().startswith(words)]
    assert len(found) == 1, [item.text() for item in within.findChildren(QAbstractButton)]
    return found[0]


def named(within: QWidget, kind: type[W], name: str) -> W:
    """Return the part of that kind with an accessible name that begins with these words."""
    found = [item for item in within.findChildren(kind) if item.accessibleName().startswith(name)]
    assert len(found) == 1, [item.accessibleName() for item in within.findChildren(kind)]
    return found[0]


def part(within: QWidget, kind: type[W]) -> W:
    """Return the one part of that kind."""
    found = within.findChildren(kind)
    assert len(found) == 1, found
    return found[0]


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifiers)


def type_in(widget: QWidget, words: str) -> None:
    """Type words."""
    QTest.keyClicks(widget, words)
