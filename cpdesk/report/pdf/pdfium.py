"""The turn of whoever asks something of PDFium."""

from contextlib import AbstractContextManager
from threading import RLock

_ONE_AT_A_TIME = RLock()
"""PDFium does one thing at a time, on whatever thread; a document may be let go while another is being drawn."""


def one_at_a_time() -> AbstractContextManager[object]:
    """Return what is held while PDFium is at work."""
    return _ONE_AT_A_TIME
