"""The text that Excel shows, compared with what Excel itself was seen to show."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.excel.file.display.builtin_formats import builtin_format
from cpdesk.excel.file.display.shown import displayed_number, displayed_text

ACCOUNTING = '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("62", "0.0#", "62.0"),
        ("65.6", "0.0#", "65.6"),
        ("-1.21", "0.0#", "-1.21"),
        ("0", "0.0#", "0.0"),
        ("62", "0.#", "62."),
        ("0.5", ".00", ".50"),
        ("7", "000", "007"),
        ("0", "#", ""),
        ("1234567.891", "#,##0", "1,234,568"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("12", "#,##0", "12"),
        ("12", "0,000", "0,012"),
        ("1234567890", "000 000 0000", "123 456 7890"),
    ],
)
def test_digits_fill_their_places(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("0.5", "0", "1"),
        ("2.5", "0", "3"),
        ("-2.5", "0", "-3"),
        ("1.005", "0.00", "1.01"),
        ("0.265", "0%", "27%"),
        ("0.125", "0.0%", "12.5%"),
        ("0.054", "0.0%", "5.4%"),
        ("1", "0%", "100%"),
        ("-0.004", "0%", "0%"),
        ("-0.04", "0.0", "0.0"),
        ("-0.005", "0%", "-1%"),
        ("-0.3", '0 "of 2019"', "0 of 2019"),
    ],
)
def test_rounding_is_half_away_from_zero_with_no_negative_zero(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("0", "0"),
        ("62", "62"),
        ("-3.25", "-3.25"),
        ("0.3333333333333333", "0.333333333"),
        ("66.6666666666667", "66.66666667"),
        ("1234.56789012", "1234.56789"),
        ("12345678901", "12345678901"),
        ("123456789012", "1.23457E+11"),
        ("99999999999.5", "1E+11"),
        ("0.0001", "0.0001"),
        ("0.00001", "1E-05"),
        ("0.000012345", "1.2345E-05"),
        ("1E300", "1E+300"),
    ],
)
def test_general_shows_eleven_digits_at_most(number: str, shown: str) -> None:
    assert displayed_number(Decimal(number), "General") == shown


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("5", "0;(0)", "5"),
        ("-5", "0;(0)", "(5)"),
        ("-0.4", "0;(0)", "(0)"),
        ("0", '0;-0;"nil"', "nil"),
        ("-3", "0;;", ""),
        ("5", "[Red][>=100]0;[Blue]0.0", "5.0"),
        ("100", "[Red][>=100]0;[Blue]0.0", "100"),
        ("-5", "[>=100]0;0.0", "-5.0"),
        ("-5", "[<0]0;0.0", "5"),
        ("250", "[<100]0;[<200]0.0;0.00", "250.00"),
        ("5", ";;;", ""),
        ("-5", "General;[Red]-General", "-5"),
        ("12", "[$-809]d mmm;@", "12 Jan"),
    ],
)
def test_the_section_for_the_number_is_used(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("1234.5", "£#,##0.00", "£1,234.50"),
        ("-5", "£#,##0", "-£5"),
        ("1234.5", "[$£-809]#,##0.00", "£1,234.50"),
        ("5", "[$€-2] #,##0", "€ 5"),
        ("1234.5", ACCOUNTING, " £1,234.50 "),
        ("-1234.5", ACCOUNTING, "-£1,234.50 "),
        ("0", ACCOUNTING, " £-   "),
        ("1234567", "#,##0,", "1,235"),
        ("1234567", '0.0,,"m"', "1.2m"),
        ("47", '0"%"', "47%"),
        ("47", r"0\%", "47%"),
        ("3", '0 "days"', "3 days"),
        ("12", "@", "12"),
    ],
)
def test_literals_currency_and_scale_are_shown(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("12345.6", "0.00E+00", "1.23E+04"),
        ("0.00012", "0.0E-00", "1.2E-04"),
        ("12345.6", "##0.0E+0", "12.3E+3"),
        ("9.99", "0.0E+00", "1.0E+01"),
        ("0", "0.00E+00", "0.00E+00"),
        ("2.25", "# ?/?", "2 1/4"),
        ("0.5", "# ?/?", "1/2"),
        ("3", "# ??/??", "3"),
        ("2.3", "# ?/8", "2 2/8"),
        ("1.99", "# ?/2", "2"),
        ("1.5", "?/?", "3/2"),
        ("-0.5", "# ?/?", "-1/2"),
    ],
)
def test_powers_and_fractions_are_shown(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("43556", "mmm-yy", "Apr-19"),
        ("43725", "dd/mm/yyyy", "17/09/2019"),
        ("43725", "d mmmm yyyy", "17 September 2019"),
        ("43725", "dddd, d mmm", "Tuesday, 17 Sep"),
        ("43725", "mmmmm", "S"),
        ("43725.75", "[$-809]d mmmm yyyy hh:mm;@", "17 September 2019 18:00"),
        ("43725", "[$-F800]dddd, mmmm dd, yyyy", "17 September 2019"),
        ("0.5", "h:mm AM/PM", "12:00 PM"),
        ("0.041666666666667", "h:mm AM/PM", "1:00 AM"),
        ("0.999988425925926", "hh:mm:ss", "23:59:59"),
        ("0.999994212962963", "mm:ss.0", "59:59.5"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.0625", "[mm]:ss", "90:00"),
        ("1", "d/m/yy", "1/1/00"),
        ("59", "dd/mm/yyyy", "28/02/1900"),
        ("61", "dd/mm/yyyy", "01/03/1900"),
        ("0", "mmm-yy", "Jan-00"),
        ("-1", "dd/mm/yyyy", "-1"),
        ("3000000", "dd/mm/yyyy", "3000000"),
    ],
)
def test_dates_and_times_are_shown(number: str, code: str, shown: str) -> None:
    assert displayed_number(Decimal(number), code) == shown


def test_old_mac_workbooks_count_days_from_1904() -> None:
    assert displayed_number(Decimal(42263), "dd/mm/yyyy", from_1904=True) == "17/09/2019"


@pytest.mark.parametrize(
    ("number", "code"), [(14, "dd/mm/yyyy"), (17, "mmm-yy"), (20, "hh:mm"), (22, "dd/mm/yyyy hh:mm"), (9, "0%")]
)
def test_formats_that_vary_by_country_are_the_british_ones(number: int, code: str | None) -> None:
    assert builtin_format(number) == code


@pytest.mark.parametrize("code", ["bogus", "", "0;0;0;0;0", "0" * 300, "Standard"])
def test_a_format_that_excel_would_not_take_shows_the_number_as_general_does(code: str) -> None:
    assert displayed_number(Decimal("1.5"), code) == "1.5"


def test_text_is_shown_as_it_is_unless_a_section_is_for_text() -> None:
    assert displayed_text("c", "0.0%") == "c"
    assert displayed_text("c", '0;0;0;"["@"]"') == "[c]"
    assert displayed_text("c", '"note "@') == "note c"
    assert displayed_text("hidden", ";;;") == ""


@given(
    st.text(alphabet='0#?.,%/;:@*_\\"[]$£-+()EeGgymdhsAP1 >=<', max_size=20),
    st.decimals(-1000, 1000, places=4),
)
def test_any_format_shows_something(code: str, number: Decimal) -> None:
    assert isinstance(displayed_number(number, code), str)


@given(st.decimals(-(10**6), 10**6, places=3), st.integers(1, 4))
def test_a_fixed_number_of_places_shows_the_number_to_the_nearest_of_them(number: Decimal, places: int) -> None:
    shown = displayed_number(number, "0." + "0" * places)

    assert abs(Decimal(shown) - number) <= Decimal(5).scaleb(-places - 1)
    assert len(shown.partition(".")[2]) == places
