"""Clean text: what people type or paste without the characters that no file format can hold."""

import re

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffc\ufffe\uffff\U0001fffe\U0001ffff]"
)


def clean_text(text: str) -> str:
    """Return the text with every kind of line break as a newline and tabs as spaces.

    Control characters, lone surrogates, stand-ins for pictures (U+FFFC) and code points that are no
    characters are dropped: python-docx and openpyxl raise at them, and Qt takes some for its own marks. So are
    spaces of no width and marks that turn the direction of writing, which make a text read as what it is not.
    """
    if text.isascii() and text.isprintable():
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", whole).replace("\t", " "))
