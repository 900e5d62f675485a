"""A day number as the date codes of one section of a format show it."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from cpdesk.domain.period import MONTHS
from cpdesk.excel.file.display.number_format import Kind, Token
from cpdesk.excel.file.serial import Moment, moment

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNIT_MS = {"h": 3_600_000, "m": 60_000, "s": 1_000}
_DAY_MS = 86_400_000


def date_text(tokens: Sequence[Token], serial: Decimal, from_1904: bool) -> str | None:
    """Return the day as the section shows it, in English; None where Excel shows no date.

    Seconds are rounded to what is shown of them; hours and minutes are cut, as a clock cuts them.
    """
    codes = list(_minutes_told_from_months(list(_seconds_with_places(tokens))))
    step_ms = _step_ms(codes)
    found = moment(serial, from_1904, step_ms)
    if found is None:
        return None
    total_ms = int((serial * _DAY_MS / step_ms).to_integral_value(ROUND_HALF_UP)) * step_ms
    half_day = any(code.kind is Kind.MERIDIEM for code in codes)
    return "".join(_shown(code, found, total_ms, half_day) for code in codes)


def _seconds_with_places(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with the places of seconds made part of their code: `ss`, `.`, `0` become `ss.0`."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.text in ("s", "ss") and index < len(tokens) and tokens[index].kind is Kind.POINT:
            end = index + 1
            while end < len(tokens) and tokens[end].kind is Kind.DIGIT:
                end += 1
            token = Token(token.kind, token.text + "." + "0" * min(3, end - index - 1))
            index = end
        yield token


def _minutes_told_from_months(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with `m` as `n` where Excel reads minutes: after hours or before seconds."""
    timed = [index for index, token in enumerate(tokens) if token.kind in (Kind.DATE, Kind.ELAPSED)]
    for index, token in enumerate(tokens):
        if token.kind is Kind.DATE and token.text in ("m", "mm"):
            place = timed.index(index)
            before = tokens[timed[place - 1]].text if place else ""
            after = tokens[timed[place + 1]].text if place + 1 < len(timed) else ""
            if before.startswith("h") or after.startswith("s"):
                yield Token(Kind.DATE, token.text.replace("m", "n"))
                continue
        yield token


def _step_ms(codes: Sequence[Token]) -> int:
    seconds = [token.text for token in codes if token.kind in (Kind.DATE, Kind.ELAPSED) and token.text[0] == "s"]
    return min((10 ** (3 - len(text.partition(".")[2])) for text in seconds), default=1)


def _shown(code: Token, found: Moment, total_ms: int, half_day: bool) -> str:
    if code.kind is Kind.DATE:
        return _date_part(code.text, found) if code.text[0] in "ymde" else _time_part(code.text, found, half_day)
    if code.kind is Kind.ELAPSED:
        whole, _, places = code.text.partition(".")
        fraction = f".{total_ms % 1000:03d}"[: len(places) + 1] if places else ""
        return str(total_ms // _UNIT_MS[code.text[0]]).zfill(len(whole)) + fraction
    if code.kind is Kind.MERIDIEM:
        morning, _, evening = code.text.partition("/")
        return evening if found.milliseconds >= _DAY_MS // 2 else morning
    return code.text


def _date_part(code: str, found: Moment) -> str:
    letter, length = code[0], len(code)
    if letter in "ye":
        return f"{found.year % 100:02d}" if letter == "y" and length < 3 else f"{found.year:04d}"
    if letter == "d":
        if length < 3:
            return str(found.day).zfill(length)
        return _DAYS[found.weekday][: 3 if length == 3 else None]
    if length < 3:
        return str(found.month).zfill(length)
    name = MONTHS[found.month - 1]
    return name[: {3: 3, 5: 1}.get(length, len(name))]


def _time_part(code: str, found: Moment, half_day: bool) -> str:
    letter, width = code[0], min(2, len(code.partition(".")[0]))
    seconds, milliseconds = divmod(found.milliseconds, 1000)
    if letter == "h":
        hour = seconds // 3600
        return str((hour % 12 or 12) if half_day else hour).zfill(width)
    if letter == "n":
        return str(seconds // 60 % 60).zfill(width)
    places = len(code.partition(".")[2])
    return str(seconds % 60).zfill(width) + (f".{milliseconds:03d}"[: places + 1] if places else "")
