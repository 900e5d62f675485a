"""A question with a button for each answer."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

A = TypeVar("A")
_Role = QMessageBox.ButtonRole


def asked(
    parent: QWidget,
    question: str,
    more: str,
    choices: Sequence[tuple[str, _Role, A]],
    way_out: tuple[str, A],
    *,
    is_way_out_usual: bool = False,
) -> A:
    """Return the answer of the button pressed; Escape means the way out, Enter the usual answer.

    That is the first choice, or the way out where the first choice loses work.
    """
    box = QMessageBox(parent)
    box.setWindowTitle("cpdesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(more)
    buttons = [(box.addButton(words, role), answer) for words, role, answer in choices]
    leave = box.addButton(way_out[0], _Role.RejectRole)
    box.setDefaultButton(leave if is_way_out_usual else buttons[0][0])
    box.setEscapeButton(leave)
    box.exec()
    return next((answer for button, answer in buttons if box.clickedButton() is button), way_out[1])
