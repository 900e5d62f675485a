"""The text that Excel shows for a value under a number format, on a British machine."""

from decimal import Decimal

from cpdesk.excel.file.display.date import date_text
from cpdesk.excel.file.display.number import general_text, number_text
from cpdesk.excel.file.display.number_format import Kind, read_format


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
