"""Columns of ratings that were given before: `Previous RAG` beside `RAG`."""

import re
from collections.abc import Collection, Mapping

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.words.wording import plain

_BACK = re.compile(r"\b(?:previous(?:ly)?|prev|last|prior|preceding|earlier)\b")
_COMPARES = re.compile(r"\b(?:v|vs|versus|since|against|compared|comparison|from|than|on)\b")
_RATINGS = re.compile(r"\b(?:b?rag|rating|status|r/a/g)\b")


def words_of_time(reading: HeadingReading) -> str:
    """Return what may say a time in the heading: in `Last quarter RAG` not the words for ratings."""
    text = plain(reading.text)
    words = _RATINGS.sub(" ", text).split()
    if words == text.split():
        return reading.text
    return "previous" if words == ["last"] else " ".join(words).strip("() ")


def leave_backward_ratings(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    dated: Collection[int],
    said: Collection[int],
) -> None:
    """Settle that ratings of an earlier time that nothing dates are kept by name: the current ones they are not.

    `dated` are the columns with a period, `said` those of which a person has said what they are.
    """
    for column, role in roles.items():
        if role is ColumnRole.RAG and column not in dated and column not in said:
            words = plain(readings[column].text)
            if _BACK.search(words) is not None and _COMPARES.search(words) is None:
                roles[column] = ColumnRole.OTHER
