"""The words with which councils head the columns of a scorecard, each with the role that they mean."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.resources import resource_text

_Role = TypeVar("_Role", bound=StrEnum)


class TrackerColumn(StrEnum):
    """What the cells under a heading of a tracker are."""

    NUMBER = "number"
    TEXT = "text"
    PROGRESS = "progress"
    STATUS = "status"
    OWNER = "owner"
    DUE = "due"
    SINCE = "since"


_TRACKER_WORDS: dict[TrackerColumn, str] = {
    TrackerColumn.NUMBER: """
        no | number | ref | rec no | rec | action no | recommendation no | item no | # | action ref | id
    """,
    TrackerColumn.TEXT: """
        recommendation | recommendations | action | actions | action point | action required | agreed action
        | agreed actions | task | recommendation text | recommendation/action | actions agreed | what will we do
        | what will we do? | activity | action/recommendation
    """,
    TrackerColumn.PROGRESS: """
        progress to date | progress | update | progress update | latest update | position | latest position
        | response | progress made | current position | updates | outcome/progress | progress and impact
        | comments | commentary | progress/update | update on progress | notes | comment | summary of progress
        | latest progress
    """,
    TrackerColumn.STATUS: """
        status | current status | rag | rag status | brag | brag status | rag rating | action status
        | brag rating | state | complete? | completed? | completion status | progress status
    """,
    TrackerColumn.OWNER: """
        owner | action owner | lead | lead officer | responsible | responsible officer | responsibility | by whom
        | who | who? | who will do it | assigned to | officer | accountable officer | named lead | person responsible
    """,
    TrackerColumn.DUE: """
        due | due date | date due | deadline | by when | by when? | when | target date | timescale | timescales
        | completion date | target completion date | date for completion | due by | end date
    """,
    TrackerColumn.SINCE: """
        date raised | date added | date agreed | raised | agreed on | date of meeting | meeting date | date of action
        | date requested | date opened | start date | date of recommendation
    """,
}


def _by_words(words_by_role: Mapping[_Role, str]) -> dict[str, _Role]:
    found: dict[str, _Role] = {}
    for role, text in words_by_role.items():
        for words in text.split("|"):
            if words.strip():
                found.setdefault(" ".join(words.split()), role)
    return found


def _headings() -> dict[ColumnRole, str]:
    """Return the words of each role, as the file of headings lists them between upright strokes."""
    listed = tomllib.loads(resource_text("vocabulary", "headings.toml"))
    return {ColumnRole(role): words for role, words in listed.items()}


ROLE_OF_WORDS = _by_words(_headings())
TRACKER_COLUMN_OF_WORDS = _by_words(_TRACKER_WORDS)

ROLE_NAMES: dict[ColumnRole, str] = {
    ColumnRole.REF: "the reference",
    ColumnRole.MEASURE: "the wording of the measures",
    ColumnRole.GROUP: "the pledge",
    ColumnRole.UNIT: "the unit",
    ColumnRole.POLARITY: "which direction is good",
    ColumnRole.TARGET: "the target",
    ColumnRole.TOLERANCE: "the tolerance",
    ColumnRole.BASELINE: "the baseline",
    ColumnRole.VALUE: "the result",
    ColumnRole.NUMERATOR: "the numerator",
    ColumnRole.DENOMINATOR: "the denominator",
    ColumnRole.RAG: "the rating",
    ColumnRole.FORECAST_RAG: "the forecast rating",
    ColumnRole.DIRECTION: "the direction of travel",
    ColumnRole.COMPARATOR: "a comparator",
    ColumnRole.LEAD: "the lead",
    ColumnRole.COMMENTARY: "the commentary",
    ColumnRole.OTHER: "a column without a role",
}
