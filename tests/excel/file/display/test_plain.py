"""The short way of showing numbers comes to what the long one comes to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.excel.file.display.plain import plain_display
from cpdesk.excel.file.display.shown import displayed_number
from cpdesk.excel.file.raw_cell import excel_number

_CODES = ("General", "0", "0%", "0.0%", "0.00", "#,##0", "#,##0.0", "£#,##0", '"£"#,##0.00', "[$£-809]#,##0", "£0.0%")
_NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(-2000, 2000),
    st.integers(-(10**16), 10**16),
    st.sampled_from(["0.5", "1.5", "2.5", "-0.4", "0.005", "-0.005", "999.95", "99999999999.5", "0.00001", "1E-300"]),
)


@given(st.sampled_from(_CODES), _NUMBERS)
def test_a_common_format_shows_what_the_whole_language_of_formats_shows(code: str, stored: float | str) -> None:
    number, plain = excel_number(str(stored)), plain_display(code)
    assert number is not None
    assert plain is not None

    assert plain.shown(number) == displayed_number(number, code)


@pytest.mark.parametrize("code", ["0;-0", "dd/mm/yyyy", '0" days"', "#", "?0", "[>1]0", "0.0E+0", "# ?/?", "", "@"])
def test_any_other_format_is_left_to_the_whole_language(code: str) -> None:
    assert plain_display(code) is None


def test_a_half_is_rounded_away_from_zero() -> None:
    plain = plain_display("0.0%")
    assert plain is not None

    assert [plain.shown(Decimal(number)) for number in ("0.0005", "-0.0005", "-0.0004")] == ["0.1%", "-0.1%", "0.0%"]
