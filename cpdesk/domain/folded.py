"""Words as they are compared when they come back from a word processor."""

import re
import unicodedata

from cpdesk.domain.clean_text import clean_text

_SAME = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "...", "\u00ad": None,
        "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None, "·": "•",
    }
)  # fmt: skip
"""What word processors put in place of what was typed: curly quotes, long dashes, hyphens that nobody sees."""


def folded(text: str) -> str:
    """Return the text on one line with straight quotes, short dashes and plain spaces alone; capitals stay.

    Two texts that fold alike read alike to a person: neither is an edit of the other.
    """
    plain = unicodedata.normalize("NFC", clean_text(text)).translate(_SAME)
    return " ".join(plain.split())


_TYPED_MARK = re.compile(r"^(?:[-–—•·*▪●◦]|\(?\d{1,2}[.)])\s+")


def bare_line(text: str) -> str:
    """Return a line as `folded`, without a bullet or number typed before it, as papers print it."""
    return _TYPED_MARK.sub("", folded(text), count=1)
