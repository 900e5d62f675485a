"""Lines that name a pledge: `Pledge 2 – Education`, `Objective 1: Help children…`, `Priority A`."""

import re
from collections.abc import Mapping, Sequence

from cpdesk.excel.words.wording import plain, tidy

_KIND = (
    r"pledges?|objectives?|priorit(?:y|ies)|outcomes?|themes?|aims?|ambitions?|goals?|promises?"
    r"|commitments?|strands?|domains?"
    r"|sections?|parts?|areas?|workstreams?|work ?streams?"
)
_NUMBERED = re.compile(
    rf"(?:(?:strategic|corporate|key|our|service|council|partnership|board) )?(?P<kind>{_KIND}) ?(?:no\.? ?)?"
    r"(?P<number>\d{1,2}[a-z]?|[a-h]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?! (?:of|out of)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:(?:strategic|corporate|key|our) )?(?:{_KIND}) ?[-:] ?\S", re.IGNORECASE)
_ABOUT_ALL = re.compile(
    r"\b(?:scorecard|dashboard|report card|(?:progress|performance|annual|quarterly|monthly) (?:report|update|summary)"
    r"|how (?:are we|we are|we're) doing|quarter [1-4]|q[1-4])\b",
    re.IGNORECASE,
)
_LONGEST = 200
_ITEM = re.compile(r"(\d{1,2})[.)]\s+\S.*[^.;:\s]")
_LONGEST_ITEM = 80
_HEADS_A_LIST = re.compile(r"\b(?:pledges|objectives|priorities|outcomes|themes|promises|ambitions|commitments)\b")
_NAMES_ONE = re.compile(r"(?:pledge|objective|priority|outcome|theme|promise|ambition|commitment)(?: name)?")
_HOW_COUNTED = re.compile(
    r"\b(?:data|figures?|sources?|includ\w*|exclud\w*|provisional|revised|calculated|cohorts?|denominators?|numerators?"
    r"|rounded|suppressed|based on|as at|compared|comparators?|percentages?|targets?|see|n/?a|measures?|indicators?"
    r"|due to|rag|snapshot|cumulative|definitions?)\b|\b(?:19|20)\d\d\b|%",
    re.IGNORECASE,
)


def is_pledge_line(text: str) -> bool:
    """Return whether a line reads as a pledge, objective, priority, outcome or theme with a number or a name.

    `Our promise – how are we doing?` is the title of all of them.
    """
    words = tidy(text)
    is_named = _NAMED.match(words) is not None and _ABOUT_ALL.search(words) is None
    return len(words) <= _LONGEST and (is_named or _NUMBERED.match(words) is not None)


def are_listed(lines: Sequence[str]) -> bool:
    """Return whether the lines list pledges, two of a kind at least, so that the last is none of what follows.

    One that the list has too, and that comes again after it, is.
    """
    named = [
        (found["kind"].casefold().rstrip("s"), found["number"].casefold())
        for line in lines
        if (found := _NUMBERED.match(tidy(line)))
    ]
    return bool(named) and named[-1] not in named[:-1] and any(kind == named[-1][0] for kind, _ in named[:-1])


def heads_pledges(text: str) -> bool:
    """Return whether a text heads a list of pledges: `Our pledges`, or `Priority` over their names."""
    words = plain(text)
    return _HEADS_A_LIST.search(words) is not None or _NAMES_ONE.fullmatch(words) is not None


def says_how_counted(text: str) -> bool:
    """Return whether an item of a list reads as a note on the figures: `1) Data as at 31 March 2020`."""
    return _HOW_COUNTED.search(text) is not None


def listed_items(lines: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """Return the rows that are a list numbered from 1, two or more of short words: its number, the words with it."""
    items: dict[int, tuple[str, str]] = {}
    for row, line in sorted(lines.items()):
        words = tidy(line)
        found = _ITEM.fullmatch(words) if len(words) <= _LONGEST_ITEM else None
        if found is not None and int(found[1]) == len(items) + 1 and (not items or row - 1 in items):
            items[row] = (found[1], words)
    return items if len(items) > 1 else {}
