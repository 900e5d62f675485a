"""Rows of a form."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.ui.forms import FormRows


def test_one_call_gives_a_control_its_label_buddy_and_name(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    field = QLineEdit()
    label = FormRows(QFormLayout(form)).add("&Committee", field)

    assert label.text() == "&Committee"
    assert label.buddy() is field
    assert field.accessibleName() == "Committee"


def test_help_stands_below_the_control_and_is_spoken_with_it(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    field = QLineEdit()
    FormRows(QFormLayout(form)).add("Version", field, "Printed at the head of the paper.")

    assert field.accessibleDescription() == "Printed at the head of the paper."
    assert "Printed at the head of the paper." in [label.text() for label in form.findChildren(QLabel)]
