"""Whose figures a heading names beside the council's own: England, statistical neighbours, a region."""

import re
from functools import cache

from cpdesk.excel.words.said_twice import halves
from cpdesk.excel.words.wording import plain, tidy
from cpdesk.resources import resource_text

_OF_COUNCILS = re.compile(
    r"\b(?:county|city|borough|metropolitan|london borough of|royal borough of|council|cc|mbc|bc|lb)\b"
)
ENGLAND = "England"
NEIGHBOURS = "Statistical neighbours"

_PADDING_WORDS = (
    r"(?:averages?|avg|ave|av|mean|median|outturn|actual|figures?|performance|results?|values?|data|published|latest"
    r"|most recent|comparators?|comparisons?|comparative|benchmarks?|benchmarking|rate|total|current|lait|all|groups?"
    r"|dfe|ofsted|ons|ssda ?903|provisional|revised|final|validated|unvalidated"
    r"|position|the)"
)
_PADDING = re.compile(rf"\b{_PADDING_WORDS}\b|[().,:;\"\[\]*-]")
_PADDED = re.compile(rf"^(?:{_PADDING_WORDS}\b[\s:,(-]*)+|(?:[\s:,)-]*\b{_PADDING_WORDS})+$", re.IGNORECASE)
_ENGLAND = frozenset(
    {
        "england",
        "eng",
        "national",
        "nat",
        "nat'l",
        "natl",
        "national england",
        "england national",
        "all england",
        "english",
        "england all",
        "england la",
        "england las",
        "nat ave",
        "lloegr",
    }
)
_COMPARED = re.compile(r"\s*(?:benchmark|compar)", re.IGNORECASE)
_WALES = "cymru"
_ADJECTIVES = re.compile(r"(north|south|east|west)ern\b")
_NEIGHBOURS = re.compile(
    r"(?:stat|stats|statistical|statisitical|stat's) ?(?:nbrs?|neigh|neighs|neighbours?|neighbors?"
    r"|neighbour's|neighbours')"
    r"(?: ?(?:sn|sns))?|s ?/? ?n'?s?|stn|sn las?"
)
_REGIONS = frozenset(
    """
    se|sw|ne|nw|em|wm|eoe|ee|ldn|y&h|yh|yth|south east|south west|north east|north west|east midlands|west midlands
    |east of england|east|london|greater london
    |inner london|outer london|yorkshire and the humber|yorkshire and humber|yorkshire
    |yorkshire & the humber|yorkshire & humber|yorks and humber|yorks & humber|southeast|southwest|northeast|northwest
    |region|regional|wales|scotland|northern ireland|uk|gb|great britain|united kingdom
    |england and wales|england & wales
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_OTHERS = re.compile(
    r"(?:cipfa )?(?:nearest )?neighbours?(?: average)?|peers?|peer authorities|cipfa(?: average| family)?"
    r"|(?:best|top|upper|lower) quartile(?: authorities)?|family(?: group)?|core cities|shire counties|counties"
    r"|best (?:in|of) (?:the )?(?:region|country|england|class|group)|regional best"
    r"|(?:highest|lowest|best|top|worst) (?:performer|performing|in (?:the )?region|regional|national|in england)"
    r"(?: la| council)?|(?:all )?(?:la|council|authority) average|unitaries|unitary authorities|mets"
    r"|metropolitan boroughs|comparator|benchmark(?:ing)?(?: group| authorities| average)?|similar authorities"
    r"|similar councils"
)


def comparator_name(words: str) -> str | None:
    """Return the name under which the figures are kept, or None where `words` names no known comparator.

    England and the statistical neighbours have one name each however they are written; a region keeps the wording. Of
    words that seem to say it in two languages (`Cymru / Wales`) the known half counts.
    """
    name = _known_name(words)
    halves_named = {half for part in halves(words) if name is None and (half := _known_name(part)) is not None}
    return halves_named.pop() if len(halves_named) == 1 else name


def _known_name(words: str) -> str | None:
    kept = tidy(_PADDING.sub(" ", plain(words)))
    if kept in _ENGLAND:
        return ENGLAND
    if kept and _NEIGHBOURS.fullmatch(kept):
        return NEIGHBOURS
    if kept == _WALES:
        return "Wales"
    if kept in _REGIONS or _ADJECTIVES.sub(r"\1", kept.removesuffix(" region")) in _REGIONS:
        return _as_written(words)
    if _OTHERS.fullmatch(plain(words).strip(" .:")):
        return tidy(words)
    written = _as_written(words) if _COMPARED.match(words) else ""
    return written if _OTHERS.fullmatch(plain(written)) else None


def is_council(words: str) -> bool:
    """Return whether the words are the name of a council that runs children's services, in England or Wales."""
    return _council_words(words) in _councils()


@cache
def _councils() -> frozenset[str]:
    return frozenset(_council_words(name) for name in resource_text("vocabulary", "councils.txt").splitlines())


def _council_words(words: str) -> str:
    bare = _OF_COUNCILS.sub(" ", plain(words).replace("&", "and").replace("-", " "))
    return " ".join(re.sub(r"[.,()]", " ", bare).split())


def _as_written(words: str) -> str:
    """Return a region's name as written, without `Comparator data` before it or `average` behind."""
    return _PADDED.sub("", tidy(words)).strip(" .:-()")
