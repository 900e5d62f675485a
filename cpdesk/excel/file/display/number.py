"""A number as the digit places of one section of a format show it."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from cpdesk.excel.file.display.number_format import Kind, Token

_PLACES = 700  # digits enough for any double written out in full
_MOST_PLACES_BELOW = 7  # Excel shows no finer fraction
_FILLER = {"0": "0", "?": " ", "#": ""}


def number_text(tokens: Sequence[Token], number: Decimal, signed: bool) -> str:
    """Return the number as the section shows it, a minus sign in front where one is due.

    Rounding is half away from zero, and what rounds to nothing has no sign: -0.4% under `0%` is 0%.
    """
    with localcontext() as context:
        context.prec = _PLACES
        shown = _body(tokens, abs(number))
        if not signed or number >= 0 or (_has_places(tokens) and shown == _body(tokens, Decimal(0))):
            return shown
        return f"-{shown}"


def _has_places(tokens: Sequence[Token]) -> bool:
    return any(token.kind in (Kind.DIGIT, Kind.GENERAL, Kind.TEXT) for token in tokens)


def _body(tokens: Sequence[Token], size: Decimal) -> str:
    kinds = {token.kind for token in tokens}
    if Kind.GENERAL in kinds or Kind.TEXT in kinds:
        return "".join(_general_or_literal(token, size) for token in tokens)
    if Kind.EXPONENT in kinds:
        return _scientific(tokens, size)
    if Kind.SLASH in kinds and Kind.DIGIT in kinds:
        return _fraction(tokens, size)
    return _plain(tokens, size)


def _general_or_literal(token: Token, size: Decimal) -> str:
    return general_text(size) if token.kind in (Kind.GENERAL, Kind.TEXT) else token.text


def general_text(number: Decimal) -> str:
    """Return a number as General shows it in a cell wide enough: at most eleven digits and point together."""
    if number == 0:
        return "0"
    power = number.adjusted()
    if -5 < power < 11:
        rounded = _rounded(number, min(9, max(0, 9 - power)))
        if rounded.adjusted() < 11:
            text = f"{rounded:f}"
            return text.rstrip("0").rstrip(".") if "." in text else text
    mantissa, exponent = _mantissa(number, 1, 5)
    return f"{f'{mantissa:f}'.rstrip('0').rstrip('.')}E{exponent:+03d}"


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _mantissa(number: Decimal, width: int, places: int) -> tuple[Decimal, int]:
    if number == 0:
        return _rounded(number, places), 0
    exponent = int((Decimal(number.adjusted()) / width).to_integral_value(ROUND_FLOOR)) * width
    mantissa = _rounded(number.scaleb(-exponent), places)
    if mantissa.adjusted() >= width:
        exponent += width
        mantissa = _rounded(number.scaleb(-exponent), places)
    return mantissa, exponent


def _plain(tokens: Sequence[Token], size: Decimal) -> str:
    digits = [index for index, token in enumerate(tokens) if token.kind is Kind.DIGIT]
    if not digits:
        return "".join(token.text for token in tokens)
    point = next((index for index, token in enumerate(tokens) if token.kind is Kind.POINT), len(tokens))
    commas = [index for index, token in enumerate(tokens) if token.kind is Kind.COMMA and index > digits[0]]
    last_whole = max((index for index in digits if index < point), default=point)
    thousands = sum(last_whole < index < point or index > digits[-1] for index in commas)
    percents = sum(token.kind is Kind.PERCENT for token in tokens)
    decimals = sum(index > point for index in digits)
    number = _rounded(size.scaleb(2 * percents - 3 * thousands), decimals)
    return _filled(tokens, point, number, grouped=any(index < last_whole for index in commas))


def _filled(tokens: Sequence[Token], point: int, number: Decimal, grouped: bool) -> str:
    whole, _, part = f"{number:f}".partition(".")
    shown = _whole_part(tokens[:point], "" if whole == "0" else whole, grouped)
    if point == len(tokens):
        return shown
    return f"{shown}.{_decimal_part(tokens[point + 1 :], part)}"


def _whole_part(tokens: Sequence[Token], digits: str, grouped: bool) -> str:
    first = next((index for index, token in enumerate(tokens) if token.kind is Kind.DIGIT), None)
    waiting, shown, placed = list(digits), list[str](), 0
    if first is None:
        return "".join(token.text for token in tokens) + digits
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind is not Kind.DIGIT:
            shown.append("" if token.kind is Kind.COMMA and index > first else token.text)
            continue
        for _ in range(max(1, len(waiting)) if index == first else 1):
            digit = waiting.pop() if waiting else _FILLER[token.text]
            if digit and grouped and placed and placed % 3 == 0:
                shown.append(" " if digit == " " else ",")
            shown.append(digit)
            placed += bool(digit)
    return "".join(reversed(shown))


def _decimal_part(tokens: Sequence[Token], digits: str) -> str:
    shown, used = "", 0
    for token in tokens:
        if token.kind is Kind.DIGIT:
            spare = not digits[used:].strip("0")
            shown += _FILLER[token.text] if spare else digits[used]
            used += 1
        elif token.kind is not Kind.COMMA:
            shown += token.text
    return shown


def _scientific(tokens: Sequence[Token], size: Decimal) -> str:
    at = next(index for index, token in enumerate(tokens) if token.kind is Kind.EXPONENT)
    before, after = tokens[:at], tokens[at + 1 :]
    point = next((index for index, token in enumerate(before) if token.kind is Kind.POINT), len(before))
    width = sum(token.kind is Kind.DIGIT for token in before[:point])
    mantissa, exponent = _mantissa(size, max(1, width), sum(token.kind is Kind.DIGIT for token in before[point:]))
    sign = "-" if exponent < 0 else tokens[at].text[1:].replace("-", "")
    power = _whole_part(after, str(abs(exponent)), grouped=False)
    return f"{_filled(before, point, mantissa, grouped=False)}E{sign}{power}"


def _fraction(tokens: Sequence[Token], size: Decimal) -> str:
    slash = next(index for index, token in enumerate(tokens) if token.kind is Kind.SLASH)
    start, end = slash, slash + 1
    while start and tokens[start - 1].kind is Kind.DIGIT:
        start -= 1
    while end < len(tokens) and (tokens[end].kind is Kind.DIGIT or tokens[end].text.isdecimal()):
        end += 1
    has_whole = any(token.kind is Kind.DIGIT for token in tokens[:start])
    below = "".join(token.text for token in tokens[slash + 1 : end])
    whole = int(size) if has_whole else 0
    rest = Fraction(size - whole)
    if below.strip("0#?"):
        bottom = int(below.replace("#", "").replace("?", ""))
        top = int(_rounded(Decimal(rest.numerator) * bottom / Decimal(rest.denominator), 0))
    else:
        nearest = rest.limit_denominator(10 ** min(_MOST_PLACES_BELOW, max(1, len(below))) - 1)
        top, bottom = nearest.numerator, nearest.denominator
    if has_whole and top == bottom:
        whole, top = whole + 1, 0
    parts = [str(whole)] if has_whole and (whole or not top) else []
    parts += [f"{top}/{bottom}"] if top or not has_whole else []
    lead = "".join(token.text for token in tokens[:start] if token.kind is Kind.LITERAL).rstrip()
    return f"{lead}{' '.join(parts)}{''.join(token.text for token in tokens[end:])}"
