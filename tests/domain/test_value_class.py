from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.value_class import changed

VALUE = MeasureValue(None, CellPlace("Q1", "F21"), "47%", Decimal(47), Decimal(47))


def test_values_that_say_the_same_are_equal_and_found_in_sets() -> None:
    other = MeasureValue(None, CellPlace("Q1", "F21"), "47%", Decimal(47), Decimal(47))
    assert other == VALUE
    assert {other} == {VALUE}
    assert CellPlace("Q1", "A1") < CellPlace("Q1", "A2") < CellPlace("Q2", "A1")


def test_a_changed_value_is_what_replacing_its_field_gives() -> None:
    assert changed(VALUE, text="47", numerator=Decimal(62)) == replace(VALUE, text="47", numerator=Decimal(62))
    assert VALUE.text == "47%"
