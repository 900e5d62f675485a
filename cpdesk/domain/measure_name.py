"""What a measure is called where people read it, as its key is for the pack alone."""

import re
from collections.abc import Sequence
from functools import lru_cache

from cpdesk.domain.plain_english import joined
from cpdesk.domain.pledge import Pledge
from cpdesk.domain.shortened import shortened

_MOST = 60
_OF_SHEET = re.compile(r"(?P<sheet>[^!]+)!(?P<name>\S.*)", re.DOTALL)
"""A key with the name of its sheet before it, as those have of which several are alike (`supplied.free_key`).

In a wording a space or nothing at all follows an exclamation mark.
"""


@lru_cache(maxsize=32_768)
def measure_name(key: str) -> str:
    """Return what a measure is called by its key: 3.6, in few words its wording where it has no reference.

    Where others have the same reference its sheet stands behind: 3.6 (Monthly). Lists of thousands of measures ask for
    the same names again and again.
    """
    found = _OF_SHEET.fullmatch(key)
    return f"{shortened(found['name'], _MOST)} ({found['sheet']})" if found else shortened(key, _MOST)


def commentary_name(keys: Sequence[str], pledge: str = "") -> str:
    """Return what a commentary is on: 3.1 and 3.2, or Pledge 4 where it serves the pledge of that heading."""
    return Pledge.of(pledge).short_name if pledge else joined([measure_name(key) for key in keys])
