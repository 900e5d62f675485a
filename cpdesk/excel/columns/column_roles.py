"""The role of each column, where the cells beneath a heading or its neighbours settle it."""

import re
from collections.abc import Mapping, Sequence

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.words.wording import plain

# A `Priority` of High and Low is how much a measure matters, not which way is good.
_OF_GOOD = re.compile(r"\b(?:aim|good|better|best|desired|want|polarity|bigger|higher|high|low)\b")

# How a whole is made up is worked out of its figures, and is none of them.
_SHARE_OF_TOTAL = re.compile(r"(?:%|\b(?:percentage|percent|per cent|proportion|share)) of (?:the |all )?total\b")
_OF_PLEDGES = re.compile(r"\b(?:pledge|promise|priority|objective|theme)s?\b")


def role_by_contents(reading: HeadingReading, contents: ColumnContents) -> ColumnRole | None:
    """Return the heading's role, where the cells beneath do not say otherwise."""
    role = reading.role
    if role in (ColumnRole.VALUE, ColumnRole.DENOMINATOR) and _SHARE_OF_TOTAL.search(plain(reading.text)):
        return None
    if role is ColumnRole.VALUE:
        return _role_of_values(reading, contents)
    if role is ColumnRole.DIRECTION:
        return _role_of_direction(contents)
    if role is ColumnRole.RAG and not contents.may_be_ratings:
        return ColumnRole.DIRECTION if contents.are_arrows else None
    if role in (None, ColumnRole.GROUP) and contents.are_polarities and _OF_GOOD.search(plain(reading.text)):
        return ColumnRole.POLARITY
    if role is ColumnRole.GROUP and contents.are_figures:
        # a pledge is named in words, or by its number; `Ambition` over 95% is none
        return role if contents.are_references and _OF_PLEDGES.search(plain(reading.text)) else None
    is_forecast_figure = role is ColumnRole.FORECAST_RAG and not contents.may_be_ratings
    is_cohort = role in (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR) and contents.filled and not contents.figures
    if is_forecast_figure or is_cohort:
        return None
    return _role_of_nothing(contents) if role is None else role


def _role_of_nothing(contents: ColumnContents) -> ColumnRole | None:
    """Return what a column is whose heading says nothing."""
    if contents.are_surely_ratings:
        return ColumnRole.RAG
    return ColumnRole.DIRECTION if contents.are_arrows else None


def _role_of_direction(contents: ColumnContents) -> ColumnRole | None:
    """Return what a column headed as a direction holds: an arrow or `Better` is of travel, `High is good` is not."""
    if contents.are_ratings:
        return ColumnRole.RAG
    if contents.are_polarities and not contents.are_arrows:
        return ColumnRole.POLARITY
    return None if contents.are_figures else ColumnRole.DIRECTION


def _role_of_values(reading: HeadingReading, contents: ColumnContents) -> ColumnRole:
    """Return what a column headed as values holds: `Value` over `Bigger is better`, `Performance` over arrows."""
    if contents.are_ratings:
        return ColumnRole.RAG
    if reading.has_period:
        return ColumnRole.VALUE
    if contents.are_arrows:
        return ColumnRole.DIRECTION
    return ColumnRole.POLARITY if contents.are_polarities else ColumnRole.VALUE


def leave_corner(
    columns: Sequence[int],
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle that the first column is no result's where it holds words alone, whatever its corner says: `Figure`."""
    first = columns[0]
    is_value = roles[first] is ColumnRole.VALUE and not readings[first].has_period
    if is_value and contents[first].are_words and not contents[first].figures:
        roles[first] = None


def find_wording(
    columns: Sequence[int],
    roles: dict[int, ColumnRole | None],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle which column holds the measures' wording: the wordiest so headed, else the wordiest before the figures."""
    _take_codes_for_references(columns, roles, contents)
    headed = [column for column in columns if roles[column] is ColumnRole.MEASURE]
    if not headed:
        figures = [column for column in columns if roles[column] in (ColumnRole.VALUE, ColumnRole.COMPARATOR)]
        before = [column for column in columns if not figures or column < min(figures)]
        open_roles = (None, ColumnRole.REF, ColumnRole.GROUP)
        headed = [column for column in before if roles[column] in open_roles and contents[column].are_words]
        headed = [column for column in headed if roles[column] is None] or headed
        fullest = max((contents[column].filled for column in headed), default=0)
        headed = [column for column in headed if 2 * contents[column].filled >= fullest]
        kinds = [column for column in before if figures and roles[column] in (ColumnRole.OTHER, ColumnRole.UNIT)]
        headed = headed or [column for column in kinds if contents[column].are_words][:1]
    if not headed:
        headed = [column for column in columns[:1] if roles[column] is None]
    if headed:
        chosen = max(headed, key=lambda column: (contents[column].length, -column))
        for column in headed:
            if roles[column] is ColumnRole.MEASURE and column != chosen:
                roles[column] = ColumnRole.REF if contents[column].are_references else None
        roles[chosen] = ColumnRole.MEASURE


def _take_codes_for_references(
    columns: Sequence[int],
    roles: dict[int, ColumnRole | None],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle that a column headed as measures is of references where it holds codes, and the next one to it wordings.

    So stand `PI` over S1 and S2, and beside it `Definition` over what they measure.
    """
    headed = [column for column in columns if roles[column] is ColumnRole.MEASURE]
    if len(headed) != 1 or ColumnRole.REF in roles.values() or not contents[headed[0]].are_references:
        return
    beside = headed[0] + 1
    if roles.get(beside, ColumnRole.REF) in (None, ColumnRole.OTHER) and contents[beside].are_words:
        roles[headed[0]], roles[beside] = ColumnRole.REF, ColumnRole.MEASURE


def find_references(
    columns: Sequence[int],
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
) -> None:
    """Settle which column holds the references where no heading says: one left of the wording that looks like them.

    Under `Number` they may look like counts.
    """
    if ColumnRole.REF in roles.values():
        return
    wording = next((column for column in columns if roles[column] is ColumnRole.MEASURE), None)
    for column in columns:
        is_open = readings[column].is_count or (roles[column] is None and not readings[column].has_period)
        if wording is not None and column < wording and is_open and contents[column].are_references:
            roles[column] = ColumnRole.REF
            return
