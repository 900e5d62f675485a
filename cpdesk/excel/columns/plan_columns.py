"""A column of plans beside one of actual results, which are the targets."""

import re
from collections.abc import Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.words.wording import plain

_PLAN = re.compile(r"(?:the )?plan(?:ned)?(?: (?:figure|value|position|performance|level))?")
_ACTUAL = re.compile(r"\bactuals?\b")


def find_plans(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle that figures under `Plan` or `Plan Q3 24/25` are targets where others are headed as actual ones.

    Beside a column of targets, or with nothing headed so, they may be anyone's, and are left open.
    """
    has_actual = any(_ACTUAL.search(plain(readings[at].text)) for at, role in roles.items() if role is ColumnRole.VALUE)
    if not has_actual or ColumnRole.TARGET in roles.values():
        return
    for column, role in roles.items():
        words = plain(readings[column].label.rest or readings[column].text).strip(" .:()-")
        if role is None and _PLAN.fullmatch(words) and contents[column].are_figures:
            roles[column] = ColumnRole.TARGET
