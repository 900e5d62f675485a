"""The form of what measures are rated against."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import SetBasis, SetPolarity, SetTarget
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.target_draft import profile_periods
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rules.fields import NumberRow
from cpdesk.ui.widgets.rules.measure_form import MeasureForm

QUARTERS = tuple(ReportingPeriod.quarter(2019, number) for number in range(1, 5))
APRIL = date(2019, 4, 1)


def form_of(qtbot: QtBot, appearance: Appearance) -> MeasureForm:
    form = MeasureForm(appearance)
    qtbot.addWidget(form)
    texts = {"target": "20", "floor": ""} | {period.code: "" for period in QUARTERS}
    form.begin_one("3.13", texts, QUARTERS, None, MeasureBasis.CUMULATIVE)
    return form


def line(form: MeasureForm, name: str) -> QLineEdit:
    return next(item for item in form.findChildren(QLineEdit) if item.accessibleName() == name)


def box(form: MeasureForm, name: str) -> QComboBox:
    return next(item for item in form.findChildren(QComboBox) if item.accessibleName() == name)


def test_what_is_not_touched_gives_no_edit(qtbot: QtBot, appearance: Appearance) -> None:
    form = form_of(qtbot, appearance)
    assert form.edits(APRIL) == ()
    assert box(form, "What the figures count").currentText() == "Added up since the year began (YTD)"


def test_a_profile_is_part_of_the_target(qtbot: QtBot, appearance: Appearance) -> None:
    form = form_of(qtbot, appearance)
    for number, text in enumerate(("5", "10", "15", "20"), 1):
        line(form, f"Target Q{number} 2019/20").setText(text)
    line(form, "Floor").setText("4")
    profile = {f"2019-20 Q{number}": Decimal(5 * number) for number in range(1, 5)}
    target = Dated(MeasureTarget(Decimal(20), Decimal(4), profile), APRIL)
    assert form.edits(APRIL) == (SetTarget("3.13", target),)
    for part in form.findChildren(QLineEdit):
        part.clear()
    assert form.edits(APRIL) == (SetTarget("3.13", None),)


def test_a_year_of_months_has_rows_of_four_in_the_order_of_the_year(qtbot: QtBot, appearance: Appearance) -> None:
    form = MeasureForm(appearance)
    qtbot.addWidget(form)
    months = profile_periods(ReportingPeriod.month(2019, 6))
    form.begin_one("3.13", {"target": "120", "floor": ""}, months, None, None)
    rows = [row for row in form.findChildren(NumberRow) if row.lines[0].accessibleName().startswith("Target ")]
    assert [row.lines[0].accessibleName() for row in rows] == [
        "Target April 2019",
        "Target August 2019",
        "Target December 2019",
    ]
    line(form, "Target June 2019").setText("30")
    line(form, "Target March 2020").setText("118")
    target = MeasureTarget(Decimal(120), None, {"2019-06": Decimal(30), "2020-03": Decimal(118)})
    assert form.edits(APRIL) == (SetTarget("3.13", Dated(target, APRIL)),)


def test_a_text_that_is_no_number_is_said_at_its_field(qtbot: QtBot, appearance: Appearance) -> None:
    form = form_of(qtbot, appearance)
    line(form, "Floor").setText("a few")
    faults = form.reading().faults
    form.say(faults)
    assert line(form, "Floor").accessibleDescription() == "“a few” is no number. Write one such as 90."
    assert form.edits(APRIL) == ()


def test_several_measures_are_left_as_they_are_until_somebody_chooses(qtbot: QtBot, appearance: Appearance) -> None:
    form = form_of(qtbot, appearance)
    form.begin_several(("1.1", "1.2"))
    assert form.edits(None) == ()
    box(form, "Which way is good").setCurrentIndex(2)
    assert form.edits(None) == (SetPolarity("1.1", Polarity.HIGH), SetPolarity("1.2", Polarity.HIGH))
    box(form, "What the figures count").setCurrentIndex(1)
    assert form.edits(None)[2:] == (SetBasis("1.1", None), SetBasis("1.2", None))
