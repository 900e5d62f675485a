"""Whose figures a heading names beside the council's own: England, statistical neighbours, a region."""

import re

from cpdesk.excel.wording import plain, tidy

ENGLAND = "England"
NEIGHBOURS = "Statistical neighbours"

_PADDING = re.compile(
    r"\b(?:average|averages|avg|ave|av|mean|median|outturn|actual|figure|figures|performance|result"
    r"|results|value|data"
    r"|published|latest|most recent|comparator|comparators|comparison|benchmark|benchmarking|rate|total"
    r"|current|lait|all"
    r"|group|position|the)\b|[().,:;\"\[\]*-]"
)
_ENGLAND = frozenset({"england", "eng", "national", "nat", "nat'l", "natl", "national england", "england national"})
_NEIGHBOURS = re.compile(
    r"(?:stat|stats|statistical|statisitical|stat's) ?(?:nbrs?|neigh|neighs|neighbours?|neighbors?"
    r"|neighbour's|neighbours')"
    r"(?: ?(?:sn|sns))?|s ?/? ?n'?s?|stn|sn las?"
)
_REGIONS = frozenset(
    """
    se|sw|ne|nw|em|wm|eoe|ee|ldn|y&h|yh|yth|south east|south west|north east|north west|east midlands|west midlands
    |east of england|east|london|inner london|outer london|yorkshire and the humber|yorkshire and humber|yorkshire
    |yorkshire & the humber|yorkshire & humber|yorks and humber|yorks & humber|southeast|southwest|northeast|northwest
    |region|regional|wales|scotland|northern ireland
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_OTHERS = re.compile(
    r"(?:cipfa )?(?:nearest )?neighbours?|nearest neighbours?|peers?|peer authorities|best quartile|(?:top"
    r"|upper|lower)"
    r" quartile|quartile|family|core cities|shire counties|counties|unitaries|unitary authorities|mets|metropolitan"
    r" boroughs|comparator|benchmark(?:ing)?(?: group| authorities| average)?|similar authorities|similar councils"
)


def comparator_name(words: str) -> str | None:
    """Return the name under which the figures are kept, or None where `words` names no known comparator.

    England and the statistical neighbours have one name each however they are written; a region keeps the wording.
    """
    kept = tidy(_PADDING.sub(" ", plain(words)))
    if kept in _ENGLAND:
        return ENGLAND
    if kept and _NEIGHBOURS.fullmatch(kept):
        return NEIGHBOURS
    if kept in _REGIONS:
        return _as_written(words)
    if _OTHERS.fullmatch(plain(words).strip(" .:")):
        return tidy(words)
    return None


def _as_written(words: str) -> str:
    trailing = r"(?: (?:average|avg|ave|mean|outturn|figure|performance|value))+$"
    return re.sub(trailing, "", tidy(words), flags=re.IGNORECASE).strip(" .:-()")
