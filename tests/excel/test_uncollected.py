"""The garbage collector rests while a workbook is understood, and is as it was afterwards."""

import gc

import pytest

from cpdesk.excel.uncollected import uncollected


def test_the_collector_rests_and_goes_on() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault_too() -> None:
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()


def test_one_that_rested_before_rests_on() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
