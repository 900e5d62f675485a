"""Whose the figures under a name are: the council's own, or another's beside them."""

import re
from collections import Counter
from collections.abc import Mapping

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.column_contents import ColumnContents
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.dates.context import TitleContext
from cpdesk.excel.words.comparators import is_council
from cpdesk.excel.words.wording import plain

_OF_FIGURES = re.compile(
    r"\b(?:snapshot|latest|current|cumulative|outturn|actual|position|provisional|figures?|data|to date|in[- ]year"
    r"|(?:un)?validated|unpublished|draft|final|interim)\b"
)
_OWN = frozenset({"la", "local", "local authority", "council", "our council", "us", "own", "this authority", "our la"})
_WORKED_OUT = re.compile(
    r"%|\b(?:percentage|per ?cent|proportion|share|change|difference|diff|variance|variation|movement|increase|decrease"
    r"|growth|rates? per|days|costs?|spend|scores?"
    r"|(?:average|mean|median|avg)\.? (?:weeks|months|time|length|number|no|age)|rank|ranking|ranked|quartile|gap)\b"
)
_WHOLE = re.compile(
    r"(?:the )?(?:whole )?(?:county|borough|city|district|authority|council|area|total|overall|all)"
    r"(?:[ -]?(?:wide|total|overall|areas))?"
)


def find_own_figures(
    roles: dict[int, ColumnRole | None],
    readings: Mapping[int, HeadingReading],
    contents: Mapping[int, ColumnContents],
    context: TitleContext,
) -> None:
    """Settle that figures under the council's own name are its own: as a title says the name, or under `LA`, `Council`.

    Other councils' names are comparators, where they head figures without a period.
    """
    named = {
        column: readings[column].text
        for column, role in roles.items()
        if role is None and not readings[column].has_period and contents[column].are_figures
    }
    others = [column for column, name in named.items() if is_council(name) and not context.names(name)]
    if ColumnRole.COMPARATOR not in roles.values() and len(others) < 2:
        return
    for column, name in named.items():
        if context.names(name) or plain(name) in _OWN:
            roles[column] = ColumnRole.VALUE
        elif column in others:
            roles[column] = ColumnRole.COMPARATOR


def bare_name(name: str) -> str:
    """Return the name in one case, without what is said of its figures alone: `LA snapshot` is of the LA."""
    words = plain(name)
    return " ".join(_OF_FIGURES.sub(" ", words).split()) or words


def is_worked_out(name: str) -> bool:
    """Return whether the words beside a period say what was worked out of it (`% of total 2024`), and name nobody."""
    return _WORKED_OUT.search(plain(name)) is not None


def says_whose(name: str) -> bool:
    """Return whether the words beside a period may be a name, and not only say of what kind the figures are."""
    return any(map(str.isalpha, _OF_FIGURES.sub(" ", plain(name))))


def own_name(
    readings: Mapping[int, HeadingReading],
    roles: Mapping[int, ColumnRole | None],
    periods: Mapping[int, ReportingPeriod],
    context: TitleContext,
) -> str:
    """Return the council's own name among those that head figures, in one case; empty where no name heads any.

    It is the one that the title or the file says, else the one with the most columns, else the one with the latest. A
    name beside figures that have the same period and no name is somebody else's.
    """
    own = {periods[column] for column, role in roles.items() if role is ColumnRole.VALUE and column in periods}
    names = {
        column: name
        for column, reading in readings.items()
        if roles[column] is None
        and (name := bare_name(reading.name))
        and not is_worked_out(name)
        and (periods.get(column) not in own or context.names(name))
    }
    if not names:
        return ""
    counts = Counter(names.values())
    latest: dict[str, object] = {}
    for column, name in names.items():
        if column in periods:
            latest[name] = max(str(latest.get(name, "")), str(periods[column].order[0]))
    return max(counts, key=lambda name: (context.names(name), is_whole(name), counts[name], str(latest.get(name, ""))))


def is_whole(name: str) -> bool:
    """Return whether the name is of the whole council among its areas: `Council`, `County`, `Total`."""
    return name in _OWN or _WHOLE.fullmatch(name) is not None
