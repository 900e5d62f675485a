"""The text that Excel shows for a value under a number format, on a British machine."""

from decimal import Decimal

from cpdesk.excel.file.display_date import date_text
from cpdesk.excel.file.display_number import general_text, number_text
from cpdesk.excel.file.number_format import Kind, read_format

# Formats that a file names by number alone look different in each country; openpyxl knows the American ones.
_BRITISH = {
    5: "£#,##0;-£#,##0",
    6: "£#,##0;[Red]-£#,##0",
    7: "£#,##0.00;-£#,##0.00",
    8: "£#,##0.00;[Red]-£#,##0.00",
    14: "dd/mm/yyyy",
    15: "dd-mmm-yy",
    16: "dd-mmm",
    20: "hh:mm",
    21: "hh:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-',
    47: "mm:ss.0",
}


def british_format(number: int) -> str | None:
    """Return the British code of a format that varies by country; None for one alike everywhere."""
    return _BRITISH.get(number)


def is_date_format(code: str, number: Decimal) -> bool:
    """Return whether the format shows this number as a date or a time of day, and not as a length of time."""
    section, _ = read_format(code).section_for(number)
    return section.is_date and not section.is_elapsed


def displayed_number(number: Decimal, code: str, *, from_1904: bool = False) -> str:
    """Return the text that Excel shows for a number, dates and times being numbers of days.

    A format that Excel would not take shows the number as General does, as does a date format for a number
    that is no day, where Excel fills the cell with `#`.
    """
    section, signed = read_format(code).section_for(number)
    if section.is_date:
        shown = date_text(section.tokens, number, from_1904)
        if shown is not None:
            return shown
        return f"-{general_text(-number)}" if number < 0 else general_text(number)
    return number_text(section.tokens, number, signed)


def displayed_text(text: str, code: str) -> str:
    """Return the text that Excel shows for text: as it is, unless the format has a section for text."""
    section = read_format(code).text
    if section is None:
        return text
    return "".join(text if token.kind is Kind.TEXT else token.text for token in section.tokens)
