"""What a section is called in the fields of a pack."""

import re
from collections.abc import Container
from itertools import chain, count


def section_id(part: str, words: str, taken: Container[str] = ()) -> str:
    """Return an id for a section that its words tell from others: `custom:next-steps`, or `custom:next-steps-2`.

    It is none of `taken`, and the same for the same section, so that people who add one apart add the same.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
    plain = f"{part}:{slug}" if slug else str(part)
    names = chain((plain,), (f"{plain}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)
