"""Whether a key rates by a floor beneath the target: amber reaches down to it, red begins there."""

import re
from collections.abc import Sequence

from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.key_lines import KeyLine
from cpdesk.excel.key.rule_keys import rating_of_key_line
from cpdesk.excel.words.wording import plain

_FLOOR = re.compile(r"\b(?:floor|minimum|lower limit|trigger)\b|\b(?:red|lower|amber) threshold\b")


def names_floor(lines: Sequence[KeyLine]) -> bool:
    """Return whether the key's line on amber or red speaks of a floor, which each measure has of its own."""
    return any(
        _FLOOR.search(plain(part.text)) is not None and rating_of_key_line(part) in (RagRating.AMBER, RagRating.RED)
        for line in lines
        for part in line.parts()
    )
