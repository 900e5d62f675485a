"""Wording brought to one form, so that like words compare equal."""

import re
from functools import lru_cache

_LIKE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n\r", " "),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’ʼ`´", "'"),
        **dict.fromkeys("“”„", '"'),
        "\u200b": "",
        "\ufeff": "",
    }
)
_FOOTNOTE = re.compile(r"(?<=\S)\s*(?:\[(?:note|footnote) ?\d+\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*+|†|‡)\s*$", re.IGNORECASE)
_ENDS_OF_FOOTNOTES = frozenset("]¹²³⁴⁵⁶⁷⁸⁹⁰*†‡")
_OPEN_ENDED = re.compile(
    r"(?:[,(/&-]|\b(?:a|an|and|are|as|at|by|for|from|had|have|in|is|of|on|or|per|the|their|to|was|were|who"
    r"|whose|with))$"
)


@lru_cache(maxsize=1 << 14)
def one_line(text: str) -> str:
    """Return `text` as written, on one line with plain single spaces."""
    return " ".join(text.split())


@lru_cache(maxsize=1 << 14)
def tidy(text: str) -> str:
    """Return `text` on one line with plain spaces, hyphens and quotes; its letters stay as written."""
    return _tidied(text)


def _tidied(text: str) -> str:
    plainly = text.replace("`", "'") if text.isascii() else text.translate(_LIKE)  # most are ASCII: a tenth of the time
    return " ".join(plainly.split())


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Return `text` tidied, without a footnote mark, in the one case in which words are compared."""
    return _without_footnote(_tidied(text)).casefold()  # past their memories: most texts come here but once or twice


@lru_cache(maxsize=1 << 14)
def without_footnote(text: str) -> str:
    """Return `text` without the `*`, `¹` or `[note 1]` that points to a footnote."""
    return _without_footnote(text)


def _without_footnote(text: str) -> str:
    return _FOOTNOTE.sub("", text) if text.rstrip()[-1:] in _ENDS_OF_FOOTNOTES else text


def reads_on(first: str, second: str) -> bool:
    """Return whether `second` goes on with the sentence of `first`, as a label wrapped over two rows does."""
    second = tidy(second)
    return bool(second) and (is_unfinished(first) or second[0].islower() or second[0] == "(")


def is_unfinished(text: str) -> bool:
    """Return whether a sentence cannot end where `text` does."""
    return bool(_OPEN_ENDED.search(tidy(text).casefold()))
