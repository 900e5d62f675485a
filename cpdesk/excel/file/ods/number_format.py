"""OpenDocument's styles of numbers and dates as Excel's number formats."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

_KINDS = ("number", "percentage", "currency", "date", "time", "boolean", "text")
_MOST_PLACES = 30
_DEPTH = 3


def is_number_style(tag: str) -> bool:
    """Return whether the element, by its short name, is a style of numbers."""
    return tag.startswith("number:") and tag.endswith("-style") and tag[7:-6] in _KINDS


def excel_format(style: Element, styles: Mapping[str, Element], depth: int = 0) -> str:
    """Return the Excel code that shows numbers as the style does, with the styles it hands some numbers on to.

    A file's own displayed text is what counts; the code says what kind of number it is, and shows one without
    its text.
    """
    maps = [entry for entry in style if entry.tag == "style:map"] if depth < _DEPTH else []
    sections: list[str] = []
    for entry in maps[:2]:
        handed_on = styles.get(entry.get("style:apply-style-name", ""))
        condition = entry.get("style:condition", "").replace("value()", "").strip()
        if handed_on is not None:
            usual = condition == (">=0" if len(maps) == 1 else (">0", "<0")[len(sections) % 2])
            code = excel_format(handed_on, styles, _DEPTH)
            sections.append(code if usual else f"[{condition.replace('!=', '<>')}]{code}")
    own = "".join(_code(style))
    return ";".join([*sections, own]) if sections else own or "General"


def _code(style: Element) -> Iterator[str]:
    elapsed = style.get("number:truncate-on-overflow") == "false"
    if style.tag == "number:boolean-style":
        return
    for entry in style:
        make = _PARTS.get(entry.tag)
        if make is not None:
            code = make(entry)
            if elapsed and entry.tag == "number:hours":
                code, elapsed = f"[{code}]", False
            yield code


def _number(entry: Element) -> str:
    shortest, whole = _count(entry, "number:min-decimal-places", -1), _count(entry, "number:min-integer-digits", 0)
    places = _count(entry, "number:decimal-places", -1)
    if places < 0:
        return "General"
    shortest = places if shortest < 0 else min(shortest, places)
    digits = "0" * whole or "#"
    if entry.get("number:grouping") == "true":
        digits = f"#,{digits.rjust(3, '#')}"
    scale = {"1000": ",", "1000000": ",,"}.get(entry.get("number:display-factor", ""), "")
    point = "." if places else ""
    return f"{digits}{point}{'0' * shortest}{'#' * (places - shortest)}{scale}"


def _scientific(entry: Element) -> str:
    places = max(0, _count(entry, "number:decimal-places", 2))
    return f"0{'.' if places else ''}{'0' * places}E+{'0' * max(1, _count(entry, 'number:min-exponent-digits', 2))}"


def _fraction(entry: Element) -> str:
    above, below = (
        max(1, _count(entry, name, 1)) for name in ("number:min-numerator-digits", "number:min-denominator-digits")
    )
    return f"# {'?' * above}/{'?' * below}"


def _seconds(entry: Element) -> str:
    places = max(0, _count(entry, "number:decimal-places", 0))
    return _long("s", "ss")(entry) + (f".{'0' * places}" if places else "")


def _month(entry: Element) -> str:
    textual, is_long = entry.get("number:textual") == "true", entry.get("number:style") == "long"
    return ("mmmm" if is_long else "mmm") if textual else ("mm" if is_long else "m")


def _literal(entry: Element) -> str:
    text = entry.text or ""
    if not text or text in ("%", " ", "-", "/", ":", ",", "(", ")"):
        return text
    return '"' + text.replace('"', "”") + '"'


def _long(short: str, full: str) -> Callable[[Element], str]:
    return lambda entry: full if entry.get("number:style") == "long" else short


def _count(entry: Element, name: str, usual: int) -> int:
    value = entry.get(name, "")
    return min(int(value), _MOST_PLACES) if value.isascii() and value.isdigit() and len(value) < 4 else usual


_PARTS: Mapping[str, Callable[[Element], str]] = {
    "number:number": _number,
    "number:scientific-number": _scientific,
    "number:fraction": _fraction,
    "number:text": _literal,
    "number:currency-symbol": lambda entry: _literal(entry) or '"£"',
    "number:text-content": lambda _: "@",
    "number:day": _long("d", "dd"),
    "number:day-of-week": _long("ddd", "dddd"),
    "number:month": _month,
    "number:year": _long("yy", "yyyy"),
    "number:hours": _long("h", "hh"),
    "number:minutes": _long("m", "mm"),
    "number:seconds": _seconds,
    "number:am-pm": lambda _: "AM/PM",
}
