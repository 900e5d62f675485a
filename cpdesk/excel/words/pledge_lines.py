"""Lines that name a pledge: `Pledge 2 – Education`, `Objective 1: Help children…`, `Priority A`."""

import re

from cpdesk.excel.words.wording import tidy

_KIND = (
    r"pledges?|objectives?|priorit(?:y|ies)|outcomes?|themes?|aims?|ambitions?|goals?|promises?"
    r"|commitments?|strands?|domains?"
    r"|sections?|parts?|areas?|workstreams?|work ?streams?"
)
_NUMBERED = re.compile(
    rf"(?:(?:strategic|corporate|key|our|service|council|partnership|board) )?(?:{_KIND}) ?(?:no\.? ?)?"
    r"(?:\d{1,2}[a-z]?|[a-h]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:of|out of)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:(?:strategic|corporate|key|our) )?(?:{_KIND}) ?[-:] ?\S", re.IGNORECASE)
_LONGEST = 200


def is_pledge_line(text: str) -> bool:
    """Return whether a line reads as a pledge, objective, priority, outcome or theme with a number or a name."""
    words = tidy(text)
    return len(words) <= _LONGEST and bool(_NUMBERED.match(words) or _NAMED.match(words))
