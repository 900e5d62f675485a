"""Where a link of a paper may lead."""

from urllib.parse import urlsplit

_SAFE = ("http", "https", "mailto")
"""An address on somebody's own disk or server is of no use to a reader, and gives it away."""


def is_safe_link(address: str) -> bool:
    """Return whether a link may stand in a paper: a web page or a mailbox."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    if parts.scheme.casefold() == "mailto":
        return bool(parts.path)
    return parts.scheme.casefold() in _SAFE and bool(parts.netloc)
