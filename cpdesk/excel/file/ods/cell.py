"""One OpenDocument cell's value by its type, with the text that the file says is shown."""

import re
from decimal import Decimal
from typing import NamedTuple

from cpdesk.excel.file.display.shown import is_date_format
from cpdesk.excel.file.packed_sheet import NUMBER, PROBLEM, SHOWN, TEXT, TRUTH, UNCALCULATED
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.raw_cell import excel_number
from cpdesk.excel.file.serial import iso_serial

_DURATION = re.compile(
    r"(?P<sign>-?)P(?:(?P<days>\d{1,6})D)?"
    r"(?:T(?:(?P<hours>\d{1,9})H)?(?:(?P<minutes>\d{1,9})M)?(?:(?P<seconds>\d{1,9})(?:[.,](?P<part>\d{1,9})\d*)?S)?)?",
    re.ASCII,
)
_PLAIN_NUMBER = re.compile(r"-?[0-9.,]+")  # most cells of a scorecard: there is nothing else to look at
_ERROR = re.compile(r"#(REF|N/A|VALUE|DIV/0|NAME|NUM|NULL|SPILL|CALC)[!?]?|Err:\d{3}")
_DAY = Decimal(86_400)
_USUAL_FORMATS = {
    "percentage": "0%",
    "currency": "£#,##0.00",
    "date": "dd/mm/yyyy",
    "time": "hh:mm:ss",
}


class Stored(NamedTuple):
    """What a cell holds wherever it stands: a kind and a value as `packed_sheet` has them, with the number format."""

    kind: str
    value: str
    number_format: str


def stored_of(attributes: dict[str, str], shown: str | None, code: str) -> Stored | None:
    """Return what a cell holds; None for an empty one.

    The file's own displayed text stands; a number without one, as a few programs write it, is shown by its format.
    """
    kind = attributes.get("office:value-type", "")
    if kind == "float" and shown and _PLAIN_NUMBER.fullmatch(shown):
        return Stored(SHOWN, f"{attributes.get('office:value', '').strip()} {shown}", code)
    is_formula = "table:formula" in attributes
    text = shown if shown is not None else plain_text(attributes.get("office:string-value", ""))
    if attributes.get("calcext:value-type") == "error" or (is_formula and _ERROR.fullmatch(text)):
        return Stored(PROBLEM, text or "#N/A", code)
    if kind == "boolean":
        return Stored(TRUTH, "1" if attributes.get("office:boolean-value") == "true" else "0", code)
    number = _serial(kind, attributes)
    if number is not None:
        return _number(number, kind, shown, code)
    if text:
        # What a format puts round a text is in the displayed text by now.
        return Stored(TEXT, text, "General" if "@" in code else code)
    return Stored(UNCALCULATED, "", code) if is_formula and not kind else None


def _serial(kind: str, attributes: dict[str, str]) -> Decimal | None:
    if kind in ("float", "percentage", "currency"):
        return excel_number(attributes.get("office:value", ""))
    if kind == "date":
        return iso_serial(attributes.get("office:date-value", ""), from_1904=False)
    return _days(attributes.get("office:time-value", "")) if kind == "time" else None


def _days(duration: str) -> Decimal | None:
    found = _DURATION.fullmatch(duration)
    if found is None:
        return None
    days, hours, minutes, seconds = (Decimal(found[name] or 0) for name in ("days", "hours", "minutes", "seconds"))
    seconds += Decimal(f"0.{found['part'] or 0}")
    return excel_number(f"{found['sign']}{days + (hours * 3600 + minutes * 60 + seconds) / _DAY:f}")


def _number(number: Decimal, kind: str, shown: str | None, code: str) -> Stored:
    if shown in ("TRUE", "FALSE") and number in (0, 1):
        return Stored(TRUTH, str(number), code)
    if code == "General" or (kind == "date" and not is_date_format(code, number)):
        code = _USUAL_FORMATS.get(kind, code)
    if not shown:
        return Stored(NUMBER, str(number), code)
    return Stored(SHOWN, f"{number} {shown}".replace("\n", " "), code)
