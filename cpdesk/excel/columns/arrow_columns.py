"""Columns of arrows that say which way is good, told from those of travel."""

import re
from collections.abc import Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.words.wording import plain

_VAGUE = re.compile(r"(?:direction|arrows?|up ?/ ?down|[↑↓▲▼⬆⬇+/ -]+)?")


def find_polarity_arrows(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle that arrows under `Direction` or nothing say which way is good where others beside them are of travel.

    Such arrows point up or down, never along, and stand before the results.
    """
    if ColumnRole.POLARITY in roles.values():
        return
    arrows = [column for column, role in roles.items() if role is ColumnRole.DIRECTION]
    vague = [column for column in arrows if is_vague(readings[column].text)]
    first = next((column for column, role in roles.items() if role is ColumnRole.VALUE), None)
    if len(vague) == 1 and len(arrows) > 1 and first is not None:
        found = contents[vague[0]]
        if vague[0] < first and 0 < found.filled == found.arrows == found.polarities:
            roles[vague[0]] = ColumnRole.POLARITY


def is_vague(heading: str) -> bool:
    """Return whether a heading does not say if arrows under it are of travel."""
    return _VAGUE.fullmatch(plain(heading)) is not None
